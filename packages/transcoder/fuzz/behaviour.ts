// What holds for every answer, however wrong the request was.
import assert from 'node:assert/strict';
import type { Mode } from '../src/index.ts';
import { faultOfError } from '../testing/error-body.ts';
import type { RawAnswer } from '../testing/raw-answer.ts';
import type { Spoiled } from './spoil.ts';

/** Holds an answer against what is promised: it is a success or a well-formed
 * error, the gateway itself never fails, and a field at fault is named.
 * @throws AssertionError if it is not so */
export function assertBehaves(
  { request, field }: Spoiled,
  answer: RawAnswer,
  mode: Mode,
): void {
  const { status, body } = answer;
  const said = body.toString();
  const isError = status >= 400;
  if (isError && request.httpMethod !== 'HEAD') {
    assert.equal(faultOfError(unframed(answer, mode)), undefined, said);
  }
  const asked = request.headers.some(([name]) => name === 'Grpc-Timeout');
  if (status === 504 && asked) return;
  assert.ok(status < 500 || isExpected(status, mode), said);
  // Go's gateway accepts more than it should, and compat mode with it.
  if (!field || mode !== 'spec') return;
  assert.equal(status, 400, said);
  if (request.httpMethod === 'HEAD') return;
  assert.ok(
    field.some((name) => said.includes(name)),
    `It does not name ${field.join(' or ')}: ${said}`,
  );
}

/** In compat mode a method that no rule has gets the code UNIMPLEMENTED. */
export function isExpected(status: number, mode: Mode): boolean {
  return status === 501 && mode === 'grpc-gateway';
}

/** In compat mode the error of a stream is in an envelope, as later ones are. */
function unframed(answer: RawAnswer, mode: Mode): RawAnswer {
  const framed = /^\{"error":(\{.*\})\}\s*$/s.exec(answer.body.toString());
  if (mode !== 'grpc-gateway' || framed?.[1] === undefined) return answer;
  return { ...answer, body: Buffer.from(framed[1]) };
}
