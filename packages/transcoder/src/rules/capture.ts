// Takes the values of a template's variables out of a path.
import { decodeKeepingSlashes } from './percent-encoding.ts';
import type { RequestPath } from './request-path.ts';
import type { Route } from './route.ts';

/** Takes the values out of a path that the template matches, in its order. */
export type Capture = (path: RequestPath) => string[];

/** Prepares what does not depend on the path. */
export function captureOf({ template, fullyDecoded }: Route): Capture {
  const { segments, variables } = template;
  const rest = segments.findIndex(({ kind }) => kind === 'rest');
  const steps = variables.map(({ start, end }) => ({
    start,
    end,
    // What is behind `**` moves with the number of segments that it takes.
    startMoves: rest >= 0 && start > rest,
    endMoves: rest >= 0 && end > rest,
    single: end - start === 1 && start !== rest,
  }));
  return (path) => {
    const moved = path.plain.length - segments.length;
    return steps.map((step) => {
      const start = step.startMoves ? step.start + moved : step.start;
      if (step.single) return path.plain[start] ?? '';
      const end = step.endMoves ? step.end + moved : step.end;
      return several(path, start, end, fullyDecoded);
    });
  };
}

function several(
  { raw, plain }: RequestPath,
  start: number,
  end: number,
  fullyDecoded: boolean,
): string {
  const keepsSlashes = !fullyDecoded && raw !== plain;
  const segments = (keepsSlashes ? raw : plain).slice(start, end);
  if (!keepsSlashes) return segments.join('/');
  // The path has been decoded before: it is valid.
  return segments.map((text) => decodeKeepingSlashes(text) ?? text).join('/');
}
