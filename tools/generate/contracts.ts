// Finds the contracts: every folder of protos/ that holds .proto files.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const workspaceRoot = resolve(import.meta.dirname, '../..');
const protos = join(workspaceRoot, 'protos');

/** Files of Google's and of gRPC's own: every language has them in a package of
 * its own. */
const vendored = ['google', 'grpc'];

export interface Contract {
  /** The folder below protos/, and the project below packages/stubs/. */
  name: string;
  /** The include directory, from which the files below are named. */
  includeDir: string;
  /** Paths of the .proto files, relative to includeDir, sorted. */
  files: string[];
}

/** Lists the contracts in protos/ by name. A folder with a buf.yaml of its own
 * is its own include directory; all others share protos/. */
export function contracts(): Contract[] {
  return readdirSync(protos, { withFileTypes: true })
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
    .filter((contract) => contract.files.length > 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Says whether a contract has rules of HTTP beside its methods. */
export function hasHttpRules({ includeDir, files }: Contract): boolean {
  return files.some((file) =>
    readFileSync(join(includeDir, file), 'utf8').includes(
      'import "google/api/annotations.proto";',
    ),
  );
}
