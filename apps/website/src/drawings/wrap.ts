// Lines for SVG, which does not break text by itself.

// Chinese and its punctuation are about twice as wide as Latin letters.
const WIDE = /[\u2e80-\u9fff\uff00-\uffef]/u;

/** Breaks a text into lines after blanks and slashes, and inside of words that
 * are too long for a line.
 * @param columns Latin letters in a line */
export function wrap(text: string, columns: number): string[] {
  const lines = [''];
  const last = () => lines.at(-1) ?? '';
  for (const word of text.split(/(?<=[ 、。，]|\w\/)/u)) {
    if (last() !== '' && width(last() + word.trimEnd()) > columns) {
      lines.push('');
    }
    for (const character of word) {
      if (width(last() + character.trim()) > columns) lines.push('');
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
