// Who answered how often.

/** Counts answers by the name of the server. */
export class Counts {
  readonly #byServer = new Map<string, number>();

  add(server: string): void {
    this.#byServer.set(server, (this.#byServer.get(server) ?? 0) + 1);
  }

  /** The counts in words; servers are named only where they differ, for it is a
   * matter of luck which of them is first. */
  toString(): string {
    const counts = [...this.#byServer].sort(([a], [b]) => (a < b ? -1 : 1));
    const calls = counts.reduce((sum, [, each]) => sum + each, 0);
    const [[, first] = ['', 0]] = counts;
    if (counts.length === 1)
      return `${calls} calls, all answered by one server`;
    if (counts.every(([, each]) => each === first)) {
      return `${calls} calls, ${first} by each of ${counts.length} servers`;
    }
    const each = counts.map(([server, number]) => `${number} by ${server}`);
    return `${calls} calls, ${each.join(', ')}`;
  }
}
