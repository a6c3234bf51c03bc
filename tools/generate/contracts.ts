// Finds the contracts: every folder of protos/ that holds .proto files.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const workspaceRoot = resolve(import.meta.dirname, '../..');
const protos = join(workspaceRoot, 'protos');

/** Files of Google's and of gRPC's own: most languages have them in a package of
 * their own. */
const vendored = ['google', 'grpc'];

/** Google's messages for errors, which no package has for proto-loader. */
const googleRpc: Contract = {
  name: 'google-rpc',
  folder: 'google/rpc',
  includeDir: protos,
  files: ['google/rpc/error_details.proto', 'google/rpc/status.proto'],
};

export interface Contract {
  /** The project below packages/stubs/, and the folder below protos/. */
  name: string;
  /** The folder below protos/, where it has another name. */
  folder?: string;
  /** The include directory, from which the files below are named. */
  includeDir: string;
  /** Paths of the .proto files, relative to includeDir, sorted. */
  files: string[];
}

/** Lists the contracts in protos/ by name, with Google's messages for errors. A
 * folder with a buf.yaml of its own is its own include directory; all others share
 * protos/. */
export function contracts(): Contract[] {
  const ours = readdirSync(protos, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !vendored.includes(entry.name))
    .map(({ name }) => {
      const folder = join(protos, name);
      const includeDir = existsSync(join(folder, 'buf.yaml')) ? folder : protos;
      const prefix = includeDir === protos ? `${name}/` : '';
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.proto'))
        .map((file) => prefix + file.replaceAll('\\', '/'))
        .sort();
      return { name, includeDir, files };
    })
    .filter((contract) => contract.files.length > 0);
  return [...ours, googleRpc].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Says whether a contract has rules of HTTP beside its methods. */
export function hasHttpRules({ includeDir, files }: Contract): boolean {
  return files.some((file) =>
    readFileSync(join(includeDir, file), 'utf8').includes(
      'import "google/api/annotations.proto";',
    ),
  );
}
