// One call of each kind, without a word of interceptors.
import { unary } from '@polyglot-grpc/lesson-kit/client';
import type { EchoClient } from '@stubs/interceptors/proto-loader/interceptors/Echo.ts';

interface Line {
  text: string;
}

// #region call
export async function say(stub: EchoClient): Promise<string[]> {
  const { text } = await unary<Line>((done) => stub.say({ text: 'one' }, done));
  return [`Say: ${text}`];
}

export async function repeat(stub: EchoClient): Promise<string[]> {
  const answers: string[] = [];
  const call = stub.repeat({ line: { text: 'two' }, times: 2 });
  for await (const { text } of call) answers.push(`Repeat: ${text}`);
  return answers;
}

export async function join(stub: EchoClient): Promise<string[]> {
  const { text } = await unary<Line>((done) => {
    const call = stub.join(done);
    call.write({ text: 'three' });
    call.write({ text: 'four' });
    call.end();
  });
  return [`Join: ${text}`];
}

export async function talk(stub: EchoClient): Promise<string[]> {
  const answers: string[] = [];
  const call = stub.talk();
  call.write({ text: 'five' });
  // The next line is said when the last one has been answered. An interceptor
  // that waited for a second message would wait for ever.
  for await (const { text } of call) {
    answers.push(`Talk: ${text}`);
    if (answers.length === 1) call.write({ text: 'six' });
    else call.end();
  }
  return answers;
}
// #endregion call

/** Calls the method that no policy opens. */
export async function forget(stub: EchoClient): Promise<string[]> {
  await unary<object>((done) => stub.forget({}, done));
  return ['Forget: nothing is left'];
}
