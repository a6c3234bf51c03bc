// Words of code with a hyphen, such as `--client` or `wrong-ca`: a line would end
// after the hyphen, and a reader would take `--` for the last word of a command.
import type { ReactNode } from 'react';

/** The text, with an element around each word that has a hyphen. A word goes to
 * the next line as a whole, and is broken only where it is longer than a line. */
export function wholeWords(text: string): ReactNode[] {
  return text.split(/(\S*-\S*)/).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the order never changes
      <span key={index} className="whole-word">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
