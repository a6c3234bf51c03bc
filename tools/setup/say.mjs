// How the set-up talks: one line when a step starts, a sign of life while it
// lasts, one line when it ends, one sentence when it cannot.

/** A reason to stop that the user can mend, told in one sentence. */
export class SetupError extends Error {}

/** Runs a step and says how long it took.
 * @param {string} title what is being done, with its size or usual time
 * @param {() => Promise<T>} work
 * @param {(result: T) => boolean} [succeeded] for work that fails without throwing
 * @returns {Promise<T>}
 * @template T */
export async function step(title, work, succeeded = () => true) {
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
  console.log(`… ${title}`);
  const alive = setInterval(
    () => console.log(`  still at it after ${seconds()} s: ${title}`),
    15_000,
  );
  try {
    const result = await work();
    console.log(`${succeeded(result) ? '✓' : '✗'} ${title} (${seconds()} s)`);
    return result;
  } catch (error) {
    console.log(`✗ ${title} (${seconds()} s)`);
    throw error;
  } finally {
    clearInterval(alive);
  }
}

/** Runs a program; a SetupError becomes its one sentence and exit code 1.
 * @param {() => Promise<void>} main */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
