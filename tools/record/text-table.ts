// A table as plain text, for records that pages show as they are.

/** Lays out rows of cells, each column as wide as its widest cell. */
export function textTable(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

/** Bytes in hexadecimal, with a blank between. */
export function spaced(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex').replaceAll(/..\B/g, '$& ');
}
