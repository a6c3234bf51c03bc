// Takes the values of a template's variables out of a path.
import { decodeKeepingSlashes } from './percent-encoding.ts';
import type { RequestPath } from './request-path.ts';
import type { Route } from './route.ts';

/** Takes the values out of a path that the template matches, in its order. */
export type Capture = (path: RequestPath) => string[];

/** Prepares what does not depend on the path.
 * @param emptyRest whether `**` is a segment without characters where it takes
 *   none, as in grpc-gateway: {x=a/**} has the value "a/" then */
export function captureOf(
  { template, fullyDecoded }: Route,
  emptyRest = false,
): Capture {
  const { segments, variables } = template;
  const rest = segments.findIndex(({ kind }) => kind === 'rest');
  const steps = variables.map(({ start, end }) => ({
    start,
    end,
    // What is behind `**` moves with the number of segments that it takes.
    startMoves: rest >= 0 && start > rest,
    endMoves: rest >= 0 && end > rest,
    single: end - start === 1 && start !== rest,
    gap: emptyRest && start <= rest && rest < end,
  }));
  return (path) => {
    const moved = path.plain.length - segments.length;
    return steps.map((step) => {
      const start = step.startMoves ? step.start + moved : step.start;
      if (step.single) return path.plain[start] ?? '';
      const end = step.endMoves ? step.end + moved : step.end;
      const values = several(path, start, end, fullyDecoded);
      if (step.gap && moved === -1) values.splice(rest - start, 0, '');
      return values.join('/');
    });
  };
}

function several(
  { raw, plain }: RequestPath,
  start: number,
  end: number,
  fullyDecoded: boolean,
): string[] {
  if (fullyDecoded || raw === plain) return plain.slice(start, end);
  // The path has been decoded before: it is valid.
  return raw
    .slice(start, end)
    .map((text) => decodeKeepingSlashes(text) ?? text);
}
