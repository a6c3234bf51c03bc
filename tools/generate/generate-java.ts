// Messages and stubs in Java, a Maven module for each contract.
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { javaMissing } from '../run/java.mjs';
import { bufGenerate } from './buf.ts';
import { type Contract, workspaceRoot } from './contracts.ts';
import { run } from './run.ts';

const PLATFORMS: Record<string, string> = { darwin: 'osx', win32: 'windows' };
const MACHINES: Record<string, string> = { arm64: 'aarch_64', x64: 'x86_64' };

/** Where Maven looks for the sources of a module. */
const SOURCES = 'src/main/java';

/** Where the programs are that Maven fetched. */
const fetched = join(workspaceRoot, '.java/generators');

/** Runs protoc's own Java generator and gRPC's plug-in by buf, in the versions of
 * pom.xml. The first time, Maven fetches them. Returns whether it could be made
 * on this machine. */
export function generateJava(contract: Contract, out: string): boolean {
  if (javaMissing()) return false;
  const java = program('com.google.protobuf:protoc', 'protobuf.version');
  const grpc = program(
    'io.grpc:protoc-gen-grpc-java',
    'protoc-gen-grpc-java.version',
  );
  // Without the annotation @Generated, whose package is no longer part of Java.
  const opt = '@generated=omit';
  const plugins = [
    { protoc_builtin: 'java', protoc_path: java, out: SOURCES },
    { local: grpc, out: SOURCES, opt },
  ];
  // Buf takes a template as JSON too: the programs' names are this platform's.
  bufGenerate(JSON.stringify({ version: 'v2', plugins }), contract, out);
  writeFileSync(join(out, 'pom.xml'), pom(contract));
  return true;
}

/** The file of a program that Maven Central holds for every platform. */
function program(artifact: string, versionProperty: string): string {
  const version = property(versionProperty);
  const platform = PLATFORMS[process.platform] ?? process.platform;
  const classifier = `${platform}-${MACHINES[process.arch] ?? process.arch}`;
  const name = artifact.split(':')[1];
  const file = join(fetched, `${name}-${version}-${classifier}.exe`);
  if (!existsSync(file)) {
    run('mvn', [
      ...['--quiet', '--non-recursive', 'dependency:copy'],
      `-Dartifact=${artifact}:${version}:exe:${classifier}`,
      `-DoutputDirectory=${fetched}`,
    ]);
    chmodSync(file, 0o755);
  }
  return file;
}

/** A property of the root's pom.xml. */
function property(name: string): string {
  const source = readFileSync(join(workspaceRoot, 'pom.xml'), 'utf8');
  const value = source.match(`<${name}>([^<]+)</${name}>`)?.[1];
  if (value === undefined) throw new Error(`pom.xml has no property ${name}.`);
  return value;
}

function pom({ name }: Contract): string {
  const manifest = readFileSync(join(workspaceRoot, 'package.json'), 'utf8');
  const dependencies = [
    ['com.google.protobuf', 'protobuf-java'],
    ['io.grpc', 'grpc-protobuf'],
    ['io.grpc', 'grpc-stub'],
  ].map(
    ([group, artifact]) => `    <dependency>
      <groupId>${group}</groupId>
      <artifactId>${artifact}</artifactId>
    </dependency>
`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Generated from protos/${name} by npm run generate. -->
<project
  xmlns="http://maven.apache.org/POM/4.0.0"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 https://maven.apache.org/xsd/maven-4.0.0.xsd">
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>polyglot-grpc</groupId>
    <artifactId>polyglot-grpc</artifactId>
    <version>${JSON.parse(manifest).version}</version>
    <relativePath>../../../../pom.xml</relativePath>
  </parent>

  <artifactId>stubs-${name}</artifactId>

  <dependencies>
${dependencies.join('')}  </dependencies>
</project>
`;
}
