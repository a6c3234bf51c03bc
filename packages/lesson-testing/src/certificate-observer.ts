// Watches by handshake which certificate a server shows.
import { X509Certificate } from 'node:crypto';
import type { Pair } from '@polyglot-grpc/authority/certificates';
import { greetedBy, openGreeter } from './greeter-calls.ts';
import { handshake } from './handshake.ts';
import type { ServerProgram } from './programs.ts';

const LIMIT_MS = 60_000;

/** What clients see: names of certificates, such as `first`. */
export interface Sight {
  newConnection: string;
  oldConnection: string;
}

/** Opens a connection that stays, and watches what new ones see beside it.
 * @param ca the certificate in PEM that the clients trust
 * @param pairs certificates that the server may show, by names for them */
export async function observe(
  { port, child }: ServerProgram,
  ca: string,
  pairs: Record<string, Pair>,
) {
  const names = new Map(
    Object.entries(pairs).map(([name, { certificate }]) => [
      new X509Certificate(certificate).serialNumber,
      name,
    ]),
  );
  const nameOf = (serial = '') => names.get(serial) ?? 'unknown';
  const old = openGreeter(port, ca);
  await greetedBy(old);
  let said = '';
  child.stderr?.on('data', (text) => {
    said += text;
  });

  async function sight(): Promise<Sight> {
    const { serial } = await handshake({ port, ca });
    return {
      newConnection: nameOf(serial),
      oldConnection: nameOf(await greetedBy(old)),
    };
  }

  async function until(isSo: (sight: Sight) => boolean): Promise<Sight> {
    const limit = performance.now() + LIMIT_MS;
    for (;;) {
      const seen = await sight();
      if (isSo(seen)) return seen;
      if (performance.now() > limit) {
        throw new Error(`Still so: ${JSON.stringify(seen)}. ${said}`);
      }
    }
  }

  return {
    /** Shakes hands until the server shows that certificate. */
    shows: (name: string) => until((seen) => seen.newConnection === name),
    /** Shakes hands until the server says that to standard error. */
    async says(text: string): Promise<Sight> {
      await until(() => said.includes(text));
      return sight();
    },
    [Symbol.dispose]: () => old.close(),
  };
}
