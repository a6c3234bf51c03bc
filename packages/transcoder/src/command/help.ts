// What --help prints: made of the flags, so that none can be missing.
import { type Flag, flagGroups } from './flags.ts';

const HEAD = `Puts REST and JSON in front of a gRPC server.

  grpc-transcoder --descriptor-set FILE --grpc-server-endpoint HOST:PORT
  grpc-transcoder --reflection --grpc-server-endpoint HOST:PORT`;

const WIDTH = 32;

/** The text of --help. */
export function helpText(): string {
  const groups = Object.entries(flagGroups).map(([heading, flags]) =>
    [`${heading}:`, ...Object.entries(flags).map(line)].join('\n'),
  );
  return [HEAD, ...groups].join('\n\n');
}

function line([name, flag]: [string, Flag]): string {
  const usage = flag.value ? `--${name} ${flag.value}` : `--${name}`;
  const preset = flag.default === undefined ? '' : ` Default: ${flag.default}.`;
  // A flag that is too long for its column has the line for itself.
  const gap = usage.length + 2 < WIDTH ? '' : `\n${' '.repeat(WIDTH)}`;
  return [`  ${usage}`.padEnd(WIDTH), gap, flag.help, '.', preset].join('');
}
