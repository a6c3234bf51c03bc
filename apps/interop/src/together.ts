// Most of the time that a cell takes is that of programs that start. Cells that
// do not disturb each other do it together, and still fail one by one.

/** Does all tasks when the first is asked for.
 * @returns each item with what asks for the result of its task */
export function together<Item, T>(
  items: Item[],
  task: (item: Item) => Promise<T>,
): [item: Item, ask: () => Promise<T>][] {
  let ended: Promise<PromiseSettledResult<T>[]> | undefined;
  return items.map((item, index) => {
    const ask = async () => {
      ended ??= Promise.allSettled(items.map(task));
      const result = (await ended)[index];
      if (result?.status === 'fulfilled') return result.value;
      throw result?.reason;
    };
    return [item, ask];
  });
}
