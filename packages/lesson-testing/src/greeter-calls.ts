// Calls of the Greeter over TLS, as many clients make them.
import { credentials, Metadata } from '@grpc/grpc-js';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import {
  GreeterClient,
  type HelloReply,
} from '@stubs/helloworld/static/helloworld/helloworld.ts';

const DEADLINE_MS = 10_000;

/** Opens a channel that shares its connection with no other.
 * @param ca the certificate in PEM that the client trusts */
export function openGreeter(port: number, ca: string): GreeterClient {
  return new GreeterClient(
    `localhost:${port}`,
    credentials.createSsl(Buffer.from(ca)),
    { 'grpc.use_local_subchannel_pool': 1 },
  );
}

/** Makes a call, and gives the serial number of the server's certificate, which
 * the connection of the call began with. */
export async function greetedBy(client: GreeterClient): Promise<string> {
  const deadline = Date.now() + DEADLINE_MS;
  let serial: string | undefined;
  await unary<HelloReply>((done) => {
    const call = client.sayHello(
      ...([{ name: 'you' }, new Metadata(), { deadline }, done] as const),
    );
    call.on('metadata', () => {
      serial = call.getAuthContext()?.sslPeerCertificate?.serialNumber;
    });
    return call;
  });
  return serial ?? 'none';
}

/** Opens four channels that stay open. Each tenth call has one of its own. */
export function openGreeters(port: number, ca: string) {
  const kept = Array.from({ length: 4 }, () => openGreeter(port, ca));
  return {
    /** Makes the call with that number. */
    call(number: number): Promise<unknown> {
      const client = kept[number % kept.length];
      if (client && number % 10 > 0) return greetedBy(client);
      const own = openGreeter(port, ca);
      return greetedBy(own).finally(() => own.close());
    },
    [Symbol.dispose]() {
      for (const client of kept) client.close();
    },
  };
}
