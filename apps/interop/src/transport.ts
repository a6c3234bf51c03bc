// How the calls of a cell travel. The title of its suite says so, so that the
// reporter knows.

export const transports = ['plaintext', 'tls', 'mutual-tls'] as const;

export type Transport = (typeof transports)[number];

/** The title of a suite: its name alone means plaintext. */
export function titleOf(suite: string, transport: Transport): string {
  return transport === 'plaintext' ? suite : `${suite} [${transport}]`;
}

/** Reads what `titleOf` wrote. */
export function readTitle(title: string): {
  suite: string;
  transport: Transport;
} {
  for (const transport of transports) {
    const suite = title.replace(` [${transport}]`, '');
    if (suite !== title) return { suite, transport };
  }
  return { suite: title, transport: 'plaintext' };
}
