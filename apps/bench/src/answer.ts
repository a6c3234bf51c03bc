// Proves that a server answers correctly before its speed counts: a real client
// calls, and looks at every message and at gRPC's own status.
import { Client, credentials, type StatusObject } from '@grpc/grpc-js';
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';

/** Bytes in front of each message: a flag, and its length in four. */
const FRAME_HEAD = 5;
const TIMEOUT_MS = 60_000;

/** One call that a load repeats. */
export interface Question {
  /** The method as on the wire, `/helloworld.Greeter/SayHello`. */
  path: string;
  /** The request message. */
  request: Uint8Array;
  /** Says what is wrong with the messages of the answer, if anything is. */
  fault(messages: Buffer[]): string | undefined;
}

/** A right answer: what a load is held against. */
export interface Answer {
  question: Question;
  /** How many messages it has. */
  messages: number;
  /** All of them as on the wire, in their frames. */
  body: Buffer;
}

/** A server answered wrongly, so that its speed does not matter. */
export class WrongAnswer extends Error {}

/** Asks a server some questions, one after the other on one channel.
 * @throws WrongAnswer if a status is not OK or an answer not right */
export async function askAll(
  address: string,
  questions: Question[],
): Promise<Answer[]> {
  const client = new Client(address, credentials.createInsecure());
  try {
    const answers: Answer[] = [];
    for (const question of questions) {
      answers.push(await askOne(client, question));
    }
    return answers;
  } finally {
    client.close();
  }
}

/** Asks a server one question.
 * @throws WrongAnswer if the status is not OK or the answer not right */
export async function ask(
  address: string,
  question: Question,
): Promise<Answer> {
  const [answer] = await askAll(address, [question]);
  if (!answer) throw wrong(question, 'not at all');
  return answer;
}

async function askOne(client: Client, question: Question): Promise<Answer> {
  const messages = await call(client, question);
  const fault = question.fault(messages);
  if (fault) throw wrong(question, fault);
  const body = Buffer.concat(messages.map((message) => frame(message)));
  return { question, messages: messages.length, body };
}

// On the wire an answer to a unary call is a stream of one message, so one way
// of calling serves all methods that take one request.
async function call(client: Client, question: Question): Promise<Buffer[]> {
  const same = (bytes: Buffer) => bytes;
  const request = Buffer.from(question.request);
  const deadline = Date.now() + TIMEOUT_MS;
  const messages: Buffer[] = [];
  let status: StatusObject | undefined;
  const stream = client
    .makeServerStreamRequest(question.path, same, same, request, { deadline })
    .on('status', (received: StatusObject) => {
      status = received;
    });
  try {
    for await (const message of stream) messages.push(message);
  } catch (error) {
    const { codeName, details } = StatusError.from(error);
    throw wrong(question, `${codeName}: ${details}`);
  }
  if (status?.code === Status.OK) return messages;
  throw wrong(question, 'it ended without a status');
}

function wrong({ path }: { path: string }, fault: string): WrongAnswer {
  return new WrongAnswer(`${path} answers wrongly: ${fault}`);
}

/** Puts a message into gRPC's frame, as a load generator has to send it. */
export function frame(message: Uint8Array): Buffer {
  const head = Buffer.alloc(FRAME_HEAD);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}
