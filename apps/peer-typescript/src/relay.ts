// Sends a message to servers in turn: what one answers is what the next gets. No
// contract is known here, so nothing but the servers can change a byte.
//
//   node relay.ts METHOD MESSAGE_IN_BASE64 ADDRESS ...
import { Client, credentials } from '@grpc/grpc-js';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import { runProgram } from '@polyglot-grpc/lesson-kit/program';

const [method = '', base64 = '', ...addresses] = process.argv.slice(2);

await runProgram(async () => {
  let message = Buffer.from(base64, 'base64');
  for (const address of addresses) {
    message = await send(message, address);
    console.log(message.toString('base64'));
  }
});

function send(message: Buffer, address: string): Promise<Buffer<ArrayBuffer>> {
  const client = new Client(address, credentials.createInsecure());
  const options = { deadline: Date.now() + 20_000 };
  const asIs = (bytes: Buffer) => Buffer.from(bytes);
  return unary<Buffer<ArrayBuffer>>((done) =>
    client.makeUnaryRequest(method, asIs, asIs, message, options, done),
  ).finally(() => client.close());
}
