// Descriptor sets that are whole are read in any order; all others are refused
// with the file and the place.
import {
  create,
  fromBinary,
  type MessageInitShape,
  toBinary,
} from '@bufbuild/protobuf';
import {
  type FileDescriptorProtoSchema,
  type FileDescriptorSet,
  FileDescriptorSetSchema,
} from '@bufbuild/protobuf/wkt';
import { expect, test } from '@jest/globals';
import { descriptors } from '../../testing/descriptors.ts';
import { DescriptorError } from './descriptor-error.ts';
import { readDescriptorSet } from './read-descriptor-set.ts';

const whole = descriptors();
const LIBRARY = 'transcoding/library/v1/library.proto';

function changed(change: (set: FileDescriptorSet) => void): Uint8Array {
  const set = fromBinary(FileDescriptorSetSchema, whole);
  change(set);
  return toBinary(FileDescriptorSetSchema, set);
}

const one = (file: MessageInitShape<typeof FileDescriptorProtoSchema>) =>
  toBinary(
    FileDescriptorSetSchema,
    create(FileDescriptorSetSchema, {
      file: [file],
    }),
  );

function refusal(bytes: Uint8Array): string {
  try {
    readDescriptorSet(bytes);
  } catch (error) {
    if (error instanceof DescriptorError) return error.message;
    throw error;
  }
  throw new Error('The set was not refused.');
}

test('a set is read, whatever the order of its files', () => {
  const backwards = changed((set) => set.file.reverse());
  for (const bytes of [whole, backwards]) {
    const registry = readDescriptorSet(bytes);
    expect(registry.getService('transcoding.v1.Streams')?.methods).toHaveLength(
      5,
    );
  }
});

test.each([
  ['nothing', new Uint8Array(), 'The descriptor set has 0 bytes and no file.'],
  [
    'text',
    Buffer.from('syntax = "proto3";'),
    'This is not a descriptor set, at byte 0 of 18.',
  ],
  [
    'JSON',
    Buffer.from('{"file":[]}'),
    'This is not a descriptor set, at byte 0 of 11.',
  ],
  ['zeros', new Uint8Array(8), 'This is not a descriptor set, at byte 0 of 8.'],
  [
    'a file without a name',
    one({ name: '' }),
    'This is not a descriptor set, at byte 0 of',
  ],
])('%s is refused as a descriptor set', (_, bytes, sentence) => {
  expect(refusal(bytes)).toContain(sentence);
});

test('a set that is cut off is refused with the file before the place', () => {
  const set = fromBinary(FileDescriptorSetSchema, whole);
  const last = set.file.at(-2)?.name;
  expect(refusal(whole.subarray(0, -1))).toMatch(
    new RegExp(
      `^The descriptor set is damaged or cut off: what follows ${last} at byte ` +
        `\\d+ of ${whole.length - 1} is not a whole file\\.$`,
    ),
  );
});

test('no length at which a set may be cut makes it read', () => {
  for (let length = 1; length < whole.length; length += 997) {
    const bytes = whole.subarray(0, length);
    expect(refusal(bytes)).toMatch(
      /damaged or cut off|not a descriptor set|missing/,
    );
  }
});

test('imports that are missing are all named, with the files that want them', () => {
  const bytes = changed((set) => {
    set.file = set.file.filter(({ name }) => !name.startsWith('google/'));
  });
  const lines = refusal(bytes).split('\n');
  expect(lines).toContain(
    `${LIBRARY} imports google/api/annotations.proto, which is missing.`,
  );
  expect(lines.at(-1)).toBe(
    'protoc takes --include_imports; buf includes them.',
  );
});

const int32 = { label: 1, type: 5 };

test.each([
  [
    'an import of itself',
    { dependency: ['a.proto'] },
    'a.proto imports itself.',
  ],
  [
    'a type that is nowhere',
    {
      messageType: [
        {
          name: 'M',
          field: [{ name: 'f', number: 1, label: 1, type: 11, typeName: '.N' }],
        },
      ],
    },
    'a.proto: ',
  ],
  [
    'two fields of one number',
    {
      messageType: [
        {
          name: 'M',
          field: [
            { name: 'f', number: 1, ...int32 },
            { name: 'g', number: 1, ...int32 },
          ],
        },
      ],
    },
    'a.proto: M has two fields numbered 1.',
  ],
  [
    'two fields of one name, in a message of a message',
    {
      package: 'p',
      messageType: [
        {
          name: 'M',
          nestedType: [
            {
              name: 'N',
              field: [
                { name: 'f', number: 1, ...int32 },
                { name: 'f', number: 2, ...int32 },
              ],
            },
          ],
        },
      ],
    },
    'a.proto: p.M.N has two fields named f.',
  ],
  [
    'two fields of one name in JSON',
    {
      messageType: [
        {
          name: 'M',
          field: [
            { name: 'f', jsonName: 'x', number: 1, ...int32 },
            { name: 'g', jsonName: 'x', number: 2, ...int32 },
          ],
        },
      ],
    },
    'a.proto: M has two fields called in JSON x.',
  ],
  [
    'two methods of one name',
    {
      messageType: [{ name: 'M' }],
      service: [
        {
          name: 'S',
          method: [1, 2].map(() => ({
            name: 'Do',
            inputType: '.M',
            outputType: '.M',
          })),
        },
      ],
    },
    'a.proto: S has two methods Do.',
  ],
])('%s is refused with its file', (_, file, sentence) => {
  const set = create(FileDescriptorSetSchema, {
    file: [{ name: 'a.proto', syntax: 'proto3', ...file }],
  });
  expect(refusal(toBinary(FileDescriptorSetSchema, set))).toContain(sentence);
});

test('a file that is there twice is refused', () => {
  const bytes = changed((set) => {
    set.file = [...set.file, ...set.file.slice(0, 1)];
  });
  expect(refusal(bytes)).toMatch(/^\S+\.proto is in the set twice\.$/m);
});
