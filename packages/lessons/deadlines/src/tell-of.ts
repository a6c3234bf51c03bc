// Asks the server what became of a thought, and puts it into words.
import { Metadata } from '@grpc/grpc-js';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';
import type { RecallRequest } from '@stubs/deadlines/proto-loader/deadlines/RecallRequest.ts';
import type { ThinkerClient } from '@stubs/deadlines/proto-loader/deadlines/Thinker.ts';
import type { Thought__Output } from '@stubs/deadlines/proto-loader/deadlines/Thought.ts';
import { type Duration, millisecondsOf } from './duration.ts';

/** @param timeoutMs what the call had, to compare with what the server saw */
export async function tellOf(
  stub: ThinkerClient,
  request: RecallRequest,
  timeoutMs: number,
): Promise<string> {
  const deadline = Date.now() + 10_000;
  try {
    const thought = await unary<Thought__Output>((done) =>
      stub.recall(request, new Metadata(), { deadline }, done),
    );
    return sentence(thought, timeoutMs);
  } catch (error) {
    if (StatusError.from(error).code !== Status.NOT_FOUND) throw error;
    const though = timeoutMs > 0 ? `, though there were ${timeoutMs} ms` : '';
    return `The server did not begin${though}.`;
  }
}

function sentence(thought: Thought__Output, timeoutMs: number): string {
  const { steps, allSteps, timeLeft } = thought;
  const did = steps === allSteps ? `did all ${steps} steps` : 'stopped early';
  return `The server saw ${sight(timeLeft, timeoutMs)} and ${did}.`;
}

// How much of the time is gone on the way differs from call to call. Clients in
// Python round the rest up, by a hundredth at most, at each hop.
function sight(timeLeft: Duration | null, timeoutMs: number): string {
  if (!timeLeft) return 'no deadline';
  const left = millisecondsOf(timeLeft);
  if (left > timeoutMs * 1.05 + 5) return 'more time than the call had';
  return `what was left of ${timeoutMs} ms`;
}
