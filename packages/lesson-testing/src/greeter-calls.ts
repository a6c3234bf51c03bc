// Calls of the Greeter over TLS, as many clients make them.
import {
  type CallOptions,
  type Client,
  type ClientUnaryCall,
  credentials,
  Metadata,
  type requestCallback,
} from '@grpc/grpc-js';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';

const DEADLINE_MS = 60_000;

// What of the contract is used here. Its stubs are not: nx would take whatever
// uses them for changed with them, and every lesson's tests use this project.
interface GreeterClient extends Client {
  sayHello(
    request: { name: string },
    metadata: Metadata,
    options: CallOptions,
    done: requestCallback<object>,
  ): ClientUnaryCall;
}

interface Contract {
  helloworld: {
    Greeter: new (
      ...args: ConstructorParameters<typeof Client>
    ) => GreeterClient;
  };
}

const { helloworld } = loadProto<Contract>(
  'helloworld/helloworld.proto',
  findAbove(import.meta.dirname, 'protos'),
);

/** Opens a channel that shares its connection with no other.
 * @param ca the certificate in PEM that the client trusts */
export function openGreeter(port: number, ca: string): GreeterClient {
  return new helloworld.Greeter(
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
  await unary<object>((done) => {
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
