// Builds the example programs of the grpc-gateway project, and the descriptor set
// of their contracts, from the version that docker/gateway-go names.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../../workspace.ts';

const MODULE = 'github.com/grpc-ecosystem/grpc-gateway/v2';

// What the programs are built of.
const PARTS = [
  ...['go.mod', 'go.sum', 'runtime', 'utilities', 'internal'],
  ...['protoc-gen-openapiv2/options', 'examples/internal'],
];

// The contracts whose services their gateway serves.
const CONTRACTS = [
  ...['a_bit_of_everything', 'echo_service', 'excess_body'],
  ...['flow_combination', 'non_standard_names', 'response_body_service'],
  ...['stream', 'unannotated_echo_service'],
].map((name) => `examples/internal/proto/examplepb/${name}.proto`);

// Their programs take ports of their own and do not say when they listen.
const PATCHES: [file: string, from: string, to: string][] = [
  [
    'examples/internal/server/main.go',
    '\tdefer func() {\n',
    '\tprintln("Listening on", l.Addr().String())\n\tdefer func() {\n',
  ],
  [
    'examples/internal/gateway/main.go',
    '\tif err := s.ListenAndServe();',
    '\tlistener, err := net.Listen("tcp", "127.0.0.1:0")\n' +
      '\tif err != nil {\n\t\treturn err\n\t}\n' +
      '\tprintln("Listening on", listener.Addr().String())\n' +
      '\tif err := s.Serve(listener);',
  ],
  [
    'examples/internal/gateway/main.go',
    '\t"net/http"',
    '\t"net"\n\t"net/http"',
  ],
];

/** What was built. */
export interface Examples {
  grpcServer: string;
  gateway: string;
  descriptorSet: string;
  /** Rules in YAML for the service that has none in its contract. */
  serviceConfig: string;
}

/** Builds all of it, in a folder that git ignores.
 * @throws Error with what a tool said */
export function buildExamples(): Examples {
  const source = moduleFolder();
  const copy = join(workspaceRoot, '.go/foreign', source.split('@')[1] ?? '');
  for (const part of PARTS) {
    cpSync(join(source, part), join(copy, part), { recursive: true, mode: 0 });
  }
  for (const patch of PATCHES) apply(copy, ...patch);
  const programs = ['example-grpc-server', 'example-gateway-server'];
  const folders = programs.map((name) => `./examples/internal/cmd/${name}`);
  run(copy, 'go', ['build', '-mod=mod', '-o', copy, ...folders]);
  const [grpcServer = '', gateway = ''] = programs.map((name) =>
    join(copy, name),
  );
  return {
    grpcServer,
    gateway,
    descriptorSet: buildDescriptors(copy),
    serviceConfig: join(
      copy,
      'examples/internal/proto/examplepb/standalone_echo_service.yaml',
    ),
  };
}

// Go keeps the sources of modules where nobody may write.
function moduleFolder(): string {
  const goMod = join(workspaceRoot, 'docker/gateway-go/go.mod');
  const [, version] =
    /grpc-gateway\/v2 (v\S+)/.exec(readFileSync(goMod, 'utf8')) ?? [];
  const download = ['mod', 'download', '-json', `${MODULE}@${version}`];
  return JSON.parse(run(workspaceRoot, 'go', download)).Dir;
}

function apply(copy: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(copy, file), 'utf8');
  if (!text.includes(from))
    throw new Error(`${file} has changed: see PATCHES.`);
  writeFileSync(join(copy, file), text.replace(from, to));
}

function buildDescriptors(copy: string): string {
  const set = join(copy, 'examples.binpb');
  const google = join(copy, 'google');
  cpSync(googleProtos(), google, {
    recursive: true,
    filter: (path) => !/\.\w+$/.test(path) || path.endsWith('.proto'),
  });
  writeFileSync(
    join(copy, 'buf.yaml'),
    'version: v2\nmodules:\n  - path: .\n    excludes: [runtime, internal]\n',
  );
  const paths = CONTRACTS.flatMap((path) => ['--path', path]);
  run(copy, join(workspaceRoot, 'node_modules/.bin/buf'), [
    ...['build', '-o', set],
    ...paths,
  ]);
  return set;
}

// Their contracts import more of google.api than ours: Python's package of it has
// the .proto files, too.
function googleProtos(): string {
  const lib = join(workspaceRoot, '.venv/lib');
  const [python = ''] = existsSync(lib) ? readdirSync(lib) : [];
  const folder = join(lib, python, 'site-packages/google');
  if (existsSync(join(folder, 'api/client.proto'))) return folder;
  throw new Error('googleapis-common-protos is not in .venv: npm test.');
}

function run(cwd: string, program: string, args: string[]): string {
  mkdirSync(cwd, { recursive: true });
  return execFileSync(program, args, { cwd, encoding: 'utf8', stdio: 'pipe' });
}
