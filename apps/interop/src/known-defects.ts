// Defects of gRPC itself that the matrix meets. Such a case still runs, and the
// run fails when it starts to pass: then its entry has to go.

export interface KnownDefect {
  suite: string;
  /** The title of the case. */
  case: string;
  /** Whether it concerns this pair, by the names of its programs. */
  concerns(server: string, client: string): boolean;
  reason: string;
  link: string;
}

const isTypeScript = (name: string) => name.startsWith('typescript');

export const knownDefects: KnownDefect[] = [
  {
    suite: 'probe metadata',
    case: 'returns two ASCII values of one key',
    concerns: (server, client) => isTypeScript(server) || isTypeScript(client),
    reason: 'Node joins values of one key to "one, two", nobody splits them',
    link: 'https://github.com/grpc/grpc-node/issues/1412',
  },
  {
    suite: 'every type of field',
    case: 'comes back with the same values',
    // The server that loads its contract at run time, with proto-loader.
    concerns: (server) => server === 'typescript',
    reason: 'protobuf.js writes 64-bit keys of maps as 0',
    link: 'https://github.com/protobufjs/protobuf.js/issues/1652',
  },
];

/** Finds the defect that a case is known to meet. */
export function knownDefect(
  suite: string,
  server: string,
  client: string,
  title: string,
): KnownDefect | undefined {
  return knownDefects.find(
    (defect) =>
      defect.suite === suite &&
      defect.case === title &&
      defect.concerns(server, client),
  );
}
