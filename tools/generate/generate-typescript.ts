// Types for proto-loader, static TypeScript stubs, and the classic JavaScript.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { loaderOptions } from '@polyglot-grpc/lesson-kit/loader-options';
import { bufGenerate } from './buf.ts';
import { type Contract, workspaceRoot } from './contracts.ts';
import { run } from './run.ts';

const bin = join(workspaceRoot, 'node_modules/.bin');
const template = join(workspaceRoot, 'protos/buf.gen.yaml');
const esTemplate = join(workspaceRoot, 'protos/buf.gen.es.yaml');

/** The loader's own options, as flags of the generator of its types. */
export const loaderFlags = Object.entries(loaderOptions).map(([name, value]) =>
  value === true ? `--${name}` : `--${name}=${value.name}`,
);

/** Types of what proto-loader makes at run time, from the same options. */
export function generateLoaderTypes(contract: Contract, out: string): void {
  run(join(bin, 'proto-loader-gen-types'), [
    '--importFileExtension=.ts',
    '--grpcLib=@grpc/grpc-js',
    ...loaderFlags,
    `--outDir=${relative(workspaceRoot, out)}`,
    `--includeDirs=${relative(workspaceRoot, contract.includeDir)}`,
    '--',
    ...contract.files,
  ]);
}

/** Static stubs by ts-proto, driven by grpc-tools' protoc where its binary could
 * be installed and by buf elsewhere: the plug-in, and so the output, is one. */
export function generateStatic(contract: Contract, out: string): void {
  const protoc = classicProtoc();
  if (protoc) generateStaticByProtoc(protoc, contract, out);
  else generateStaticByBuf(contract, out);
}

export function generateStaticByBuf(contract: Contract, out: string): void {
  bufGenerate(template, contract, out);
}

/** Messages for Protobuf-ES, in the folder `es`. */
export function generateEs(contract: Contract, out: string): void {
  bufGenerate(esTemplate, contract, out);
}

export function generateStaticByProtoc(
  protoc: string,
  contract: Contract,
  out: string,
): void {
  const target = join(out, 'static');
  mkdirSync(target, { recursive: true });
  const options = [...readFileSync(template, 'utf8').matchAll(/- (\w+=\S+)/g)]
    .map((match) => match[1])
    .join(',');
  run(protoc, [
    `--plugin=protoc-gen-ts_proto=${join(bin, 'protoc-gen-ts_proto')}`,
    `--ts_proto_out=${target}`,
    `--ts_proto_opt=${options}`,
    `-I${contract.includeDir}`,
    ...contract.files,
  ]);
}

/** The protoc of grpc-tools, where its optional package could be installed. */
export function classicProtoc(): string | undefined {
  const protoc = join(bin, 'grpc_tools_node_protoc');
  return existsSync(protoc) ? protoc : undefined;
}

/** google-protobuf messages and a grpc-js service, the generator of the official
 * quick start. Returns whether it could be made on this machine. */
export function generateClassic(contract: Contract, out: string): boolean {
  const protoc = classicProtoc();
  if (!protoc) return false;
  mkdirSync(out, { recursive: true });
  // The generator knows CommonJS only, and this is a workspace of ES modules.
  writeFileSync(join(out, 'package.json'), '{ "type": "commonjs" }\n');
  run(protoc, [
    `--js_out=import_style=commonjs,binary:${out}`,
    `--grpc_out=grpc_js:${out}`,
    `-I${contract.includeDir}`,
    ...contract.files,
  ]);
  return true;
}
