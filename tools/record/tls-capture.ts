// One call as somebody on the way sees it, without encryption and with TLS.
import { join } from 'node:path';
import { runFile, startProgram } from '@polyglot-grpc/lesson-testing/programs';
import { readClientHello } from './client-hello.ts';
import { startTcpRelay } from './tcp-relay.ts';
import { spaced, textTable } from './text-table.ts';

const lessons = join(import.meta.dirname, '../../packages/lessons');
const WORDS = ['/helloworld.Greeter/SayHello', 'Hello, you!'];
const BYTES_A_LINE = 8;

/** What is legible of a call in plaintext, and of the same call over TLS. */
export async function tlsCapture(): Promise<string> {
  const plain = await capture('helloworld');
  const tls = await capture('tls');
  const hello = readClientHello(tls.client);
  return [
    'without encryption: the client names the method',
    dump(plain.client, ':path', '/SayHello'),
    'without encryption: the request',
    dump(plain.client, '\n\x03you', 'you'),
    'without encryption: the response',
    dump(plain.server, '\n\x0bHello', 'you!'),
    'TLS: what the client sends, record by record',
    records(tls.client),
    'TLS: what the server sends, record by record',
    records(tls.server),
    "TLS: what the client's first record says to everybody",
    textTable([
      ['  name of the server', hello.serverName],
      ['  protocols (ALPN)', hello.protocols.join(', ')],
      ['  versions', hello.versions.join(', ')],
    ]),
    'can it be read on the way?',
    textTable([
      ['', 'without encryption', 'TLS'],
      ...WORDS.map((word) => [`  ${word}`, isIn(word, plain), isIn(word, tls)]),
    ]),
  ].join('\n');
}

interface Capture {
  client: Buffer;
  server: Buffer;
}

// The client is that of Python, which sends its headers as they are. That of
// grpc-js compresses them, which hides them from the eye and from nobody else.
async function capture(lesson: string): Promise<Capture> {
  const folder = join(lessons, lesson);
  await using server = await startProgram(join(folder, 'src/server.ts'));
  await using relay = await startTcpRelay(server.port);
  const { stderr } = await runFile(
    join(folder, 'python/client.py'),
    ...['--address', relay.address],
  );
  if (stderr !== '') throw new Error(`The call failed: ${stderr}`);
  return { client: relay.sentBy('client'), server: relay.sentBy('server') };
}

// The bytes from one text to the end of another, in hexadecimal and as text.
function dump(sent: Buffer, first: string, last: string): string {
  const begin = sent.indexOf(first, 0, 'latin1');
  const end = sent.indexOf(last, begin, 'latin1') + last.length;
  if (begin === -1) throw new Error(`No ${first} in what was sent.`);
  const lines: string[][] = [];
  for (let at = begin; at < end; at += BYTES_A_LINE) {
    const bytes = sent.subarray(at, Math.min(at + BYTES_A_LINE, end));
    const text = bytes.toString('latin1').replace(/[^ -~]/g, '.');
    lines.push([`  ${spaced(bytes)}`, text]);
  }
  return textTable(lines);
}

const CONTENT_TYPES: Record<number, string> = {
  20: 'change cipher spec',
  21: 'alert',
  22: 'handshake, in the open',
  23: 'encrypted',
};

// How many encrypted records there are differs from run to run, and so do their
// lengths: those that follow each other make one line.
function records(sent: Buffer): string {
  const types: string[] = [];
  for (let at = 0; at < sent.length; at += 5 + sent.readUInt16BE(at + 3)) {
    const number = sent.readUInt8(at);
    const type = `  ${number}  ${CONTENT_TYPES[number]}`;
    if (types.at(-1) !== type) types.push(type);
  }
  return `${types.join('\n')}\n`;
}

function isIn(word: string, { client, server }: Capture): string {
  return client.includes(word) || server.includes(word) ? 'yes' : 'no';
}
