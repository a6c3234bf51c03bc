// Regions, by which code comes into pages: `#region name` to `#endregion name`.
import type { Problem } from './tree.ts';

const MARK = /^\s*(?:\/\/|#) #(region|endregion)\b ?(.*)$/;

/** Names of the regions that a file opens, in order. */
export function regionsOf(source: string): string[] {
  return marks(source)
    .filter((mark) => mark.kind === 'region')
    .map((mark) => mark.name);
}

/** Finds regions that are unnamed, doubled, unclosed or never opened. */
export function brokenRegions(file: string, source: string): Problem[] {
  const problems: Problem[] = [];
  const open: string[] = [];
  const seen = new Set<string>();
  for (const { kind, name, line } of marks(source)) {
    const at = `${file}:${line}`;
    if (name === '') problems.push(`${at}: name this #${kind}.`);
    else if (kind === 'region') {
      if (seen.has(name))
        problems.push(`${at}: rename "${name}", it is taken.`);
      seen.add(name);
      open.push(name);
    } else if (open.at(-1) === name) open.pop();
    else problems.push(`${at}: "${name}" is not open. Correct the name.`);
  }
  for (const name of open) {
    problems.push(`${file}: close "${name}" with #endregion ${name}.`);
  }
  return problems;
}

function marks(source: string) {
  return source.split('\n').flatMap((text, index) => {
    const [, kind, name] = text.match(MARK) ?? [];
    if (kind === undefined || name === undefined) return [];
    return [{ kind, name: name.trim(), line: index + 1 }];
  });
}
