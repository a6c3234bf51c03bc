// Calls by which tests and records see what a server does with them.
import { openStubs, type WorkshopStub, work } from './client.ts';

/** Opens one channel, which closes with its stub. */
export function stubOf(port: number): WorkshopStub & Disposable {
  const [stub] = openStubs(`localhost:${port}`, 1);
  if (!stub) throw new Error('No channel was opened.');
  return Object.assign(stub, { [Symbol.dispose]: () => stub.close() });
}

// Some tenths of a second of computing.
const LONG = { rounds: 400_000 };

/** Makes a long call that computes, then a quick one on the same channel, and
 * says which of them is answered first. */
export async function firstOf(port: number): Promise<'long' | 'quick'> {
  using stub = stubOf(port);
  await work(stub, {});
  const long = work(stub, LONG, 60_000).then(() => 'long' as const);
  const quick = work(stub, {}, 60_000).then(() => 'quick' as const);
  const first = await Promise.race([long, quick]);
  await Promise.all([long, quick]);
  return first;
}
