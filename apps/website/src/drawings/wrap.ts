// Lines for SVG, which does not break text by itself.

// Chinese and its punctuation are about twice as wide as Latin letters.
const WIDE = /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]/u;

/** Breaks a text into lines after blanks and slashes, and inside of words that
 * are too long for a line.
 * @param columns Latin letters in a line */
export function wrap(text: string, columns: number): string[] {
  const lines = [''];
  for (const word of text.split(/(?<=[ /\u3001-\u3002\uff0c])/u)) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && width(line + word.trimEnd()) > columns) lines.push('');
    for (const character of word) {
      if (width((lines.at(-1) ?? '') + character) > columns + 1) lines.push('');
      lines[lines.length - 1] += character;
    }
  }
  return lines.map((line) => line.trim());
}

function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += WIDE.test(character) ? 2 : 1;
  return columns;
}
