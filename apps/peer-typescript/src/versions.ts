// Which versions a result was made with.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The versions of Node and of the gRPC packages, by name. */
export function versions(): Record<string, string> {
  const { resolve } = createRequire(import.meta.url);
  const versionOf = (name: string): string =>
    JSON.parse(readFileSync(resolve(`${name}/package.json`), 'utf8')).version;
  return {
    node: process.versions.node,
    'grpc-js': versionOf('@grpc/grpc-js'),
    'proto-loader': versionOf('@grpc/proto-loader'),
  };
}
