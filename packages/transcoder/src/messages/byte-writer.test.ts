// Bytes as Protobuf-ES writes them, whatever is written.
import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import { expect, test } from '@jest/globals';
import fc from '../../testing/fast-check.ts';
import { ByteWriter } from './byte-writer.ts';

const int32 = fc.integer();
const uint32 = fc.nat({ max: 2 ** 32 - 1 });
const int64 = fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n);
const uint64 = fc.bigInt(0n, 2n ** 64n - 1n);
const text = fc.string({ unit: 'binary', maxLength: 200 });
const float = fc.float();

/** Writes a value with both writers. */
type Write = (ours: ByteWriter, theirs: BinaryWriter) => unknown;

const value = fc.oneof<fc.Arbitrary<Write>[]>(
  int32.map((v) => (a, b) => [a.int32(v), b.int32(v)]),
  int32.map((v) => (a, b) => [a.sint32(v), b.sint32(v)]),
  int32.map((v) => (a, b) => [a.sfixed32(v), b.sfixed32(v)]),
  uint32.map((v) => (a, b) => [a.uint32(v), b.uint32(v)]),
  uint32.map((v) => (a, b) => [a.fixed32(v), b.fixed32(v)]),
  int64.map((v) => (a, b) => [a.int64(v), b.int64(v)]),
  int64.map((v) => (a, b) => [a.sint64(v), b.sint64(v)]),
  int64.map((v) => (a, b) => [a.sfixed64(v), b.sfixed64(v)]),
  uint64.map((v) => (a, b) => [a.uint64(v), b.uint64(v)]),
  uint64.map((v) => (a, b) => [a.fixed64(v), b.fixed64(v)]),
  float.map((v) => (a, b) => [a.float(v), b.float(v)]),
  fc.double().map((v) => (a, b) => [a.double(v), b.double(v)]),
  fc.boolean().map((v) => (a, b) => [a.bool(v), b.bool(v)]),
  text.map((v) => (a, b) => [a.string(v), b.string(v)]),
  fc.uint8Array().map((v) => (a, b) => [a.bytes(v), b.bytes(v)]),
  fc.constantFrom(1, 15, 16, 2 ** 29 - 1).map((number) => (a, b) => {
    a.tag(number, WireType.Bit32);
    b.tag(number, WireType.Bit32);
  }),
);

const { message } = fc.letrec<{ part: Write; message: Write[] }>((tie) => ({
  message: fc.array(tie('part'), { maxLength: 40 }),
  part: fc.oneof(
    { weight: 9, arbitrary: value },
    tie('message').map(
      (parts): Write =>
        (ours, theirs) => {
          const start = ours.fork();
          theirs.fork();
          for (const write of parts) write(ours, theirs);
          ours.join(start);
          theirs.join();
        },
    ),
  ),
}));

test('any message has the same bytes', () => {
  fc.assert(
    fc.property(message, (parts) => {
      const [ours, theirs] = [new ByteWriter(), new BinaryWriter()];
      for (const write of parts) write(ours, theirs);
      expect([...ours.finish()]).toEqual([...theirs.finish()]);
    }),
    { numRuns: 500 },
  );
});

test.each([0, 127, 128, 16_383, 16_384, 2 ** 21])(
  'a message of %d bytes in another has the same bytes',
  (length) => {
    const [ours, theirs] = [new ByteWriter(), new BinaryWriter()];
    const start = ours.fork();
    ours.bytes(new Uint8Array(length).fill(7));
    ours.join(start);
    const parts = theirs.fork().bytes(new Uint8Array(length).fill(7)).join();
    expect(ours.finish().equals(parts.finish())).toBe(true);
  },
);

test('a message is not changed by the one after it', () => {
  const first = new ByteWriter();
  first.string('the first');
  const bytes = first.finish();
  const second = new ByteWriter();
  second.string('another');
  second.finish();
  expect(bytes.toString('latin1', 1)).toBe('the first');
});
