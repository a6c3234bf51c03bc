// Everything in a message or in frames, as one list in the order of the input.
import type { Frames } from './frames.ts';
import type { WireField, WireMessage } from './message.ts';
import type { Part } from './part.ts';
import type { Problem } from './problem.ts';

/** All parts of a message. Their bytes, one after another, are its bytes. */
export function partsOf(message: WireMessage): Part[] {
  return present([...message.fields.flatMap(fieldParts), message.rest]);
}

/** All parts of frames. Their bytes, one after another, are those of the input. */
export function framePartsOf({ frames, rest }: Frames): Part[] {
  const heads = frames.flatMap(({ flag, length, data }) => [
    flag,
    length,
    data,
  ]);
  return present([...heads, rest]);
}

/** All problems of a message and of the messages in it, by offset. */
export function problemsOf(message: WireMessage): Problem[] {
  return present([...message.fields.flatMap(fieldProblems), message.problem]);
}

function fieldParts({ tag, length, value }: WireField): (Part | undefined)[] {
  switch (value?.kind) {
    case 'plain':
      return [tag, length, value.part];
    case 'packed':
      return [tag, length, ...value.values.map(({ part }) => part), value.rest];
    case 'message':
      return [tag, length, ...partsOf(value.message), value.end];
    default:
      return [tag, length];
  }
}

function fieldProblems({ problem, value }: WireField): (Problem | undefined)[] {
  return value?.kind === 'message'
    ? [problem, ...problemsOf(value.message)]
    : [problem, value?.problem];
}

function present<T>(items: (T | undefined)[]): T[] {
  return items.filter((item) => item !== undefined);
}
