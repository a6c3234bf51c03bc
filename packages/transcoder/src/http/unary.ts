// One request, one message to the server, one message back.
import type { Exchange } from './exchange.ts';
import { readBody } from './read-body.ts';
import { writeAnswer } from './write-answer.ts';

/** Makes the call and answers with what comes back.
 * @throws RpcError for every status but OK */
export async function answerUnary(exchange: Exchange): Promise<void> {
  const { route, values, query, messages, backend, call } = exchange;
  // What stands in the path and the query is judged before the body is read.
  const bind = messages.binder(route, values, query);
  const body = route.body === undefined ? undefined : await readBody(exchange);
  const answer = await backend.unary(route.rpc, bind(body), call);
  await writeAnswer(exchange, answer);
}
