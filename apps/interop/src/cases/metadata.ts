// Metadata there and back: as initial metadata and as trailers.
import { Status } from '@polyglot-grpc/lesson-kit/status';
import type { ProbeCase } from './probe-case.ts';

const everyByte = Buffer.from(Array.from({ length: 256 }, (_, i) => i));

export const cases: ProbeCase[] = [
  returns('an ASCII value', 'probe-text', [
    `!"#$%&'()*+,-./09:;<=>?@AZ[]^_az~`,
  ]),
  returns('an ASCII value with spaces inside', 'probe-text', ['a b  c']),
  returns('an ASCII value of 1,000 characters', 'probe-text', [
    'x'.repeat(1_000),
  ]),
  returns('two ASCII values of one key', 'probe-text', ['one', 'two']),
  returns('a binary value of all bytes', 'probe-bin', [everyByte]),
  returns('an empty binary value', 'probe-bin', [Buffer.alloc(0)]),
  returns('three binary values of one key', 'probe-bin', [
    Buffer.from([0]),
    Buffer.from([0, 44, 255]),
    everyByte,
  ]),
];

function returns(
  what: string,
  key: string,
  given: (string | Buffer)[],
): ProbeCase {
  const values = given.map((value) => Buffer.from(value).toString('base64'));
  return {
    title: `returns ${what}`,
    args: { key, values },
    observed: {
      code: Status.OK,
      initial: values,
      body: values,
      trailers: values,
    },
    saw: { values },
  };
}
