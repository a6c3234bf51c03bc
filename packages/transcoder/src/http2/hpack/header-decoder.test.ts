// Blocks of headers: those of nghttp2, and those that nobody should send.
import { describe, expect, test } from '@jest/globals';
import { blocksOfNode } from '../../../testing/blocks-of-node.ts';
import {
  decodeBlocks as decode,
  LIST_BYTES,
} from '../../../testing/decode-blocks.ts';
import fc from '../../../testing/fast-check.ts';
import { ErrorCode } from '../frames/error-code.ts';
import { HeaderDecoder } from './header-decoder.ts';
import { blockBound, writeBlock } from './header-encoder.ts';

describe('a malformed block', () => {
  test.each([
    ['has an index of 0', '80'],
    ['has an index beyond both tables', 'be'],
    ['has a name beyond both tables', '7f000161'],
    // The table has 64 bytes, and each field 34.
    ['names an evicted field', '3f21 4001610131 4001620132 bf'],
    ['ends within an integer', 'ff80'],
    ['ends before the value', '400161'],
    ['has a string beyond its end', '40016105616263'],
    ['has an integer without end', 'ff8080808080808080808001'],
    ['has an integer of 2^32', 'ff81ffffff0f'],
    ['has EOS in a Huffman string', '00016184ffffffff'],
    ['has a padding of eight bits', '000161821fff'],
    ['has a padding of zeros', '0001618118'],
    ['makes the table larger than it may be', '3fe21f'],
    ['changes the table after a field', '8220'],
  ])('that %s is refused', (_, block) => {
    const code = ErrorCode.COMPRESSION_ERROR;
    expect(() => decode(block)).toThrow(expect.objectContaining({ code }));
  });

  test('takes neither time nor memory, whatever its bytes', () => {
    const property = fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const decoder = new HeaderDecoder(LIST_BYTES);
      try {
        const list = decoder.decode(Buffer.from(bytes));
        expect((list ?? []).join('').length).toBeLessThan(LIST_BYTES);
      } catch (error) {
        const code = ErrorCode.COMPRESSION_ERROR;
        expect(error).toMatchObject({ code });
      }
    });
    fc.assert(property, { numRuns: 5_000 });
  });
});

describe('a list beyond its limit', () => {
  // "x: 1000 letters" is kept in the table.
  const large = `400178 7fe906 ${'61'.repeat(1000)}`;

  test('is left out, and its fields are known to the blocks that follow', () => {
    expect(decode(large, '82')).toEqual([undefined, ':method: GET']);
    expect(decode(large, 'be')).toEqual([undefined, undefined]);
  });

  test('is not kept, however often a small block names a large field', () => {
    expect(decode(large, 'be'.repeat(10_000))).toEqual([undefined, undefined]);
  });
});

// Names that come again, so that the tables are used.
const name = fc.oneof(
  fc.constantFrom('user-agent', 'accept-encoding', 'grpc-status', 'x-large'),
  fc.stringMatching(/^x-[a-z0-9_.-]{1,20}$/),
);
const value = fc.oneof(
  fc.constantFrom('0', 'gzip, deflate', 'a'.repeat(300)),
  fc.stringMatching(/^[!-~]([ -~]{0,60}[!-~])?$/),
);
const list = fc
  .uniqueArray(fc.tuple(name, value), { selector: ([key]) => key })
  .map((fields) => fields.flat());

test('blocks of nghttp2 are decoded, whatever the size of its table', async () => {
  const property = fc.asyncProperty(
    fc.array(list, { minLength: 1, maxLength: 8 }),
    fc.constantFrom(0, 64, 300, 4096),
    async (lists, tableBytes) => {
      const decoder = new HeaderDecoder(64 * 1024);
      const blocks = await blocksOfNode(lists, tableBytes);
      const decoded = blocks.map((block) => decoder.decode(block)?.slice(8));
      expect(decoded).toEqual(lists);
    },
  );
  await fc.assert(property, { numRuns: 100 });
});

test('what is encoded here is decoded here', () => {
  const field = fc.tuple(name, fc.stringMatching(/^[\t -~\u0080-\u00ff]*$/));
  const property = fc.property(fc.array(field), (fields) => {
    const list = fields.flat();
    const out = Buffer.alloc(blockBound(list));
    const end = writeBlock(out, 0, list);
    const decoder = new HeaderDecoder(1024 * 1024);
    expect(decoder.decode(out, 0, end)).toEqual(list);
  });
  fc.assert(property, { numRuns: 500 });
});

test('secrets are marked, so that nobody keeps them in a table', () => {
  const out = Buffer.alloc(100);
  const list = ['authorization', 'a', 'te', 'b', ':method', 'POST'];
  const end = writeBlock(out, 0, list);
  // Never indexed, name 23; not indexed, a literal name; field 3.
  const block = '1f080161 00027465 0162 83'.replaceAll(' ', '');
  expect(out.toString('hex', 0, end)).toBe(block);
});

test.each([
  ['a line break', 'a\nb'],
  ['a character beyond Latin-1', '\u010a'],
])('a value with %s is not sent', (_, value) => {
  const write = () => writeBlock(Buffer.alloc(100), 0, ['x', value]);
  expect(write).toThrow('The header "x" has a forbidden character.');
});
