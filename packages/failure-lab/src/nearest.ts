// The name that somebody may have meant.

/** Gives the name that takes the fewest edits to reach from what was typed. */
export function nearest(typed: string, names: readonly string[]): string {
  const [first = '', ...others] = names;
  return others.reduce(
    (best, name) => (edits(typed, name) < edits(typed, best) ? name : best),
    first,
  );
}

// The Levenshtein distance, a row of its table after the other.
function edits(from: string, to: string): number {
  let above = Array.from(`-${to}`, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const row = [index + 1];
    for (const [column, other] of [...to].entries()) {
      const swapped = (above[column] ?? 0) + (letter === other ? 0 : 1);
      const removed = (above[column + 1] ?? 0) + 1;
      row.push(Math.min(swapped, removed, (row[column] ?? 0) + 1));
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}
