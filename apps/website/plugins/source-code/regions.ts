// Cuts a source file into its named regions.
//
//   // #region greeter        # #region greeter
//   …                         …
//   // #endregion greeter     # #endregion greeter

/** A file as pages show it: markers taken out, regions moved to the margin. */
export interface CutFile {
  whole: string;
  regions: Map<string, string>;
}

const MARKER = /^\s*(?:\/\/|#)\s*#(end)?region\s+(\S+)\s*$/;

/**
 * Cuts a text. Regions may lie inside one another.
 *
 * @throws Error saying which region is doubled or unclosed, and in which line.
 */
export function cut(text: string): CutFile {
  const whole: string[] = [];
  const open = new Map<string, { lines: string[]; start: number }>();
  const regions = new Map<string, string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [marker, end, name = ''] = line.match(MARKER) ?? [];
    if (!marker) {
      for (const lines of [whole, ...[...open.values()].map((r) => r.lines)]) {
        lines.push(line);
      }
    } else if (end) {
      const region = open.get(name);
      if (!region) {
        throw new Error(
          `line ${index + 1} closes region "${name}", which is not open`,
        );
      }
      open.delete(name);
      regions.set(name, tidy(region.lines));
    } else if (open.has(name) || regions.has(name)) {
      throw new Error(`line ${index + 1} opens region "${name}" a second time`);
    } else {
      open.set(name, { lines: [], start: index + 1 });
    }
  }
  for (const [name, { start }] of open) {
    throw new Error(`region "${name}", opened in line ${start}, is not closed`);
  }
  return { whole: tidy(whole), regions };
}

// Moves the lines to the margin. Where a marker stood among blank lines, at
// most two of them stay.
function tidy(lines: string[]): string {
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const margin = indents.length > 0 ? Math.min(...indents) : 0;
  return lines
    .map((line) => line.slice(margin).trimEnd())
    .join('\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .replace(/^\n+|\n+$/g, '');
}
