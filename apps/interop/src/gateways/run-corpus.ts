// Sends a corpus to a gateway, and reads what it answers.
import { Agent } from 'node:http';
import { type Answer, readAnswer } from './answer.ts';
import { ask, type GatewayRequest } from './request.ts';

// Requests at the same time: enough to keep both sides at work.
const LANES = 8;

/** Sends the requests in their order, one after the other. */
export function runInTurn(
  address: string,
  corpus: readonly GatewayRequest[],
): Promise<Answer[]> {
  return run(address, corpus, 1);
}

/** Sends requests of which none changes what another answers. */
export function runTogether(
  address: string,
  corpus: readonly GatewayRequest[],
): Promise<Answer[]> {
  return run(address, corpus, LANES);
}

// A connection for each, so that no request meets the end of another's.
async function run(
  address: string,
  corpus: readonly GatewayRequest[],
  lanes: number,
): Promise<Answer[]> {
  const agent = new Agent({ keepAlive: false });
  const answers: Answer[] = [];
  const todo = corpus.entries();
  const lane = async () => {
    for (const [index, request] of todo) {
      answers[index] = await answerOf(address, request, agent);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return answers;
}

// What is no answer of HTTP is compared as well: Go gives one where it writes
// bytes into a header.
async function answerOf(
  address: string,
  request: GatewayRequest,
  agent: Agent,
): Promise<Answer> {
  try {
    return readAnswer(await ask(address, request, agent));
  } catch {
    return { status: 'no answer' };
  }
}
