// The service without a server: a call is an object, the answer an argument.
import type { PeerCertificate } from 'node:tls';
import type { ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import type {
  HelloReply,
  HelloRequest,
} from '@stubs/helloworld/static/helloworld/helloworld.ts';
import { makeGreeter } from './service.ts';

type Call = ServerUnaryCall<HelloRequest, HelloReply>;
type Context = ReturnType<Call['getAuthContext']>;

const learner = 'spiffe://polyglot.test/learner';
const unauthenticated = {
  code: Status.UNAUTHENTICATED,
  details: 'Your certificate has no single spiffe:// name.',
};

// How Node writes a comma that is inside a name of a certificate.
const COMMA = String.raw`\u002c`;

test.each([
  `URI:${learner}`,
  `DNS:localhost, URI:${learner}, IP Address:127.0.0.1`,
  `DNS:"a${COMMA} URI:spiffe://polyglot.test/admin", URI:${learner}`,
])('SayHello names the caller of a certificate for %s', (names) => {
  expect(answerTo(names)).toEqual([
    null,
    { message: `Hello, you! Your certificate says ${learner}.` },
  ]);
});

test.each([
  undefined,
  '',
  'DNS:localhost',
  `DNS:URI:${learner}`,
  `DNS:"a${COMMA} URI:${learner}"`,
  `URI:"${learner}${COMMA} URI:spiffe://polyglot.test/admin"`,
  `URI:${learner}, URI:spiffe://polyglot.test/admin`,
  `URI:${learner}, URI:"https://polyglot.test/a${COMMA}b"`,
  'URI:https://polyglot.test/learner',
  'URI:spiffe://polyglot.test',
])('SayHello answers UNAUTHENTICATED to a certificate for %s', (names) => {
  expect(answerTo(names)).toEqual([unauthenticated]);
});

test('SayHello answers UNAUTHENTICATED when it sees no certificate', () => {
  expect(answer({}, false)).toEqual([unauthenticated]);
});

test('SayHello greets without a certificate where that is optional', () => {
  const message = 'Hello, you! You showed no certificate that I trust.';
  expect(answer({}, true)).toEqual([null, { message }]);
  // So it is when a client without one takes up an earlier connection.
  const resumed = { transportSecurityType: 'ssl' };
  expect(answer(resumed, true)).toEqual([null, { message }]);
});

function answerTo(subjectaltname: string | undefined) {
  const sslPeerCertificate = { subjectaltname } as PeerCertificate;
  return answer({ transportSecurityType: 'ssl', sslPeerCertificate }, true);
}

function answer(context: Context, optional: boolean): unknown[] {
  const answers: unknown[] = [];
  const call = { request: { name: 'you' }, getAuthContext: () => context };
  const callback: sendUnaryData<HelloReply> = (...answer) => {
    answers.push(...answer);
  };
  makeGreeter(optional).sayHello(call as Call, callback);
  return answers;
}
