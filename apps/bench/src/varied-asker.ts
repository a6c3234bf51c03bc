// Asks the questions of a plan, and prints how many were answered rightly:
//
//   node varied-asker.ts PLAN.json
//
// It speaks HTTP/2 itself, since a gRPC client would cost twice as much, and the
// server would wait for it. It ends at the first answer that is not right.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type ClientHttp2Session, connect } from 'node:http2';
import type { AskerPlan } from './varied-load.ts';

const [file = ''] = process.argv.slice(2);
const { address, path, regime, length, calls }: AskerPlan = JSON.parse(
  readFileSync(file, 'utf8'),
);
const bytes = (text: string) => Buffer.from(text, 'base64');
const questions = calls.map(({ request, answer }) => ({
  request: bytes(request),
  answer: bytes(answer),
}));
const headers = {
  ':method': 'POST',
  ':path': path,
  'content-type': 'application/grpc',
  te: 'trailers',
};

let [asked, succeeded] = [0, 0];
const started = performance.now();
const elapsed = () => (performance.now() - started) / 1_000;
const goesOn = () =>
  'requests' in length ? asked < length.requests : elapsed() < length.seconds;

/** Asks one question. @returns what is wrong with the answer, if anything is */
async function ask(session: ClientHttp2Session): Promise<string | undefined> {
  const question = questions[asked++ % questions.length];
  if (!question) return 'the plan has no questions';
  const stream = session.request(headers);
  const chunks: Buffer[] = [];
  let status: unknown;
  stream.on('data', (chunk) => chunks.push(chunk));
  // An answer without a message may have its status in the first headers.
  for (const event of ['response', 'trailers'] as const) {
    stream.on(event, (received) => {
      status = received['grpc-status'] ?? status;
    });
  }
  stream.end(question.request);
  await once(stream, 'close');
  if (status !== '0') return `grpc-status ${status}`;
  if (!question.answer.equals(Buffer.concat(chunks))) {
    return 'an answer under load is not the right one';
  }
  succeeded += 1;
  return undefined;
}

async function askAll(session: ClientHttp2Session): Promise<void> {
  while (goesOn()) {
    const fault = await ask(session);
    if (fault) throw new Error(fault);
  }
}

const sessions = Array.from({ length: regime.connections }, () =>
  connect(`http://${address}`),
);
const askers = sessions.flatMap((session) =>
  Array.from({ length: regime.streams }, () => askAll(session)),
);
const fault = await Promise.all(askers).then(
  () => undefined,
  (error: unknown) => (Error.isError(error) ? error.message : String(error)),
);
console.log(JSON.stringify({ succeeded, seconds: elapsed(), fault }));
for (const session of sessions) session.destroy();
process.exit();
