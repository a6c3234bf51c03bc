// Measures contestants in turn, so that no change of the machine favours one.
import { inOrder } from './statistics.ts';

/** Something that is measured, once in each round. */
export interface Contestant {
  name: string;
  measure(): Promise<number>;
}

/** Measures each contestant once a round, in the order A B B A.
 * @param say hears of every measurement
 * @returns the values by the contestants' names, in the order of the rounds */
export async function inRounds(
  contestants: Contestant[],
  rounds: number,
  say: (round: number, name: string, value: number) => void,
): Promise<Map<string, number[]>> {
  const values = new Map<string, number[]>();
  for (const { name } of contestants) values.set(name, []);
  for (let round = 0; round < rounds; round++) {
    for (const { name, measure } of inOrder(round, contestants)) {
      const value = await measure();
      values.get(name)?.push(value);
      say(round, name, value);
    }
  }
  return values;
}
