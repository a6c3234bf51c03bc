// Draws sets of services with rules of HTTP: some of them right, most of them not.
import {
  create,
  type MessageInitShape,
  setExtension,
  toBinary,
} from '@bufbuild/protobuf';
import {
  type FieldDescriptorProto,
  FieldDescriptorProto_Label,
  FieldDescriptorProto_Type,
  FieldDescriptorProtoSchema,
  type FileDescriptorProto,
  FileDescriptorProtoSchema,
  FileDescriptorSetSchema,
  type MethodDescriptorProto,
  MethodDescriptorProtoSchema,
  MethodOptionsSchema,
} from '@bufbuild/protobuf/wkt';
import { http } from '@stubs/transcoding/es/google/api/annotations_pb.ts';
import {
  type HttpRule,
  HttpRuleSchema,
} from '@stubs/transcoding/es/google/api/http_pb.ts';
import fc from 'fast-check';
import { registry } from '../testing/descriptors.ts';
import { type Draw, once, pick, text, upTo } from './draw.ts';

const messages = ['A', 'B', 'C'];
const names = ['name', 'id', 'child', 'items', 'line_2', 'class'];

/** The files that are imported, without their comments. */
const imports = setOf(
  [
    ...['descriptor', 'timestamp', 'field_mask'].map(
      (name) => `google/protobuf/${name}.proto`,
    ),
    ...['google/api/http.proto', 'google/api/annotations.proto'],
  ].flatMap((name) => {
    const known = registry.getFile(name)?.proto;
    if (!known) return [];
    const { sourceCodeInfo: _comments, ...rest } = known;
    return create(FileDescriptorProtoSchema, rest);
  }),
);

/** Draws a FileDescriptorSet in its binary form. Now and then it is broken. */
export function serviceSet(draw: Draw): Uint8Array {
  const drawn = setOf([file(draw)]);
  // The bytes of two sets, one after the other, are those of both together.
  const bytes = once(draw, 20) ? drawn : Buffer.concat([imports, drawn]);
  if (!once(draw, 10)) return bytes;
  const broken = Uint8Array.from(bytes);
  broken[upTo(draw, broken.length - 1)] = upTo(draw, 255);
  return once(draw, 2) ? broken : broken.subarray(0, upTo(draw, bytes.length));
}

function setOf(file: FileDescriptorProto[]): Uint8Array {
  const set = create(FileDescriptorSetSchema, { file });
  return toBinary(FileDescriptorSetSchema, set);
}

function file(draw: Draw): FileDescriptorProto {
  return create(FileDescriptorProtoSchema, {
    name: 'drawn.proto',
    package: once(draw, 20) ? '' : 'drawn',
    syntax: pick(draw, ['proto3', 'proto3', 'proto3', 'proto2']),
    dependency: [
      'google/api/annotations.proto',
      'google/protobuf/timestamp.proto',
      'google/protobuf/field_mask.proto',
    ],
    messageType: messages.map((name) => ({ name, field: fields(draw) })),
    service: Array.from({ length: 1 + upTo(draw, 1) }, (_, at) => ({
      name: once(draw, 20) ? 'S0' : `S${at}`,
      method: Array.from({ length: 1 + upTo(draw, 1) }, (_, number) =>
        method(draw, number),
      ),
    })),
  });
}

const { BOOL, BYTES, DOUBLE, FLOAT, INT32, INT64, MESSAGE, STRING, UINT64 } =
  FieldDescriptorProto_Type;
const { OPTIONAL, REPEATED } = FieldDescriptorProto_Label;

function fields(draw: Draw): FieldDescriptorProto[] {
  // Most of them, so that the rules find what they name.
  const taken = draw(fc.subarray<string>, names, { minLength: 4 });
  return taken.map((name, at) =>
    create(FieldDescriptorProtoSchema, {
      name,
      number: once(draw, 50) ? 1 : at + 1,
      label: once(draw, 4) ? REPEATED : OPTIONAL,
      ...type(draw),
    }),
  );
}

function type(draw: Draw): MessageInitShape<typeof FieldDescriptorProtoSchema> {
  if (once(draw, 3)) return { type: MESSAGE, typeName: typeName(draw) };
  return {
    type: pick(draw, [
      ...[BOOL, BYTES, DOUBLE, FLOAT, INT32, INT64],
      ...[STRING, STRING, STRING, UINT64],
    ]),
  };
}

function typeName(draw: Draw): string {
  return pick(draw, [
    ...messages.map((name) => `.drawn.${name}`),
    '.google.protobuf.Timestamp',
    '.google.protobuf.FieldMask',
    '.no.Such',
  ]);
}

function method(draw: Draw, number: number): MethodDescriptorProto {
  const options = create(MethodOptionsSchema);
  if (!once(draw, 8))
    setExtension(options, http, rule(draw, once(draw, 20) ? 2 : 1));
  // What is sent comes back.
  const one = pick(draw, messages);
  return create(MethodDescriptorProtoSchema, {
    name: once(draw, 30) ? 'M0' : `M${number}`,
    inputType: `.drawn.${one}`,
    outputType: `.drawn.${one}`,
    options,
  });
}

function rule(draw: Draw, depth: number): HttpRule {
  const path = template(draw);
  const common = {
    body: body(draw),
    responseBody: once(draw, 8) ? pick(draw, names) : '',
    additionalBindings:
      depth > 0 && once(draw, 4) ? [rule(draw, depth - 1)] : [],
  };
  if (once(draw, 8)) {
    const kind = pick(draw, ['*', 'LINK', 'HEAD', 'get', '', 'A B']);
    const pattern = { case: 'custom', value: { kind, path } } as const;
    return create(HttpRuleSchema, { ...common, pattern });
  }
  const name = pick(draw, ['get', 'put', 'post', 'delete', 'patch'] as const);
  const pattern = { case: name, value: path };
  return create(HttpRuleSchema, { ...common, pattern });
}

function body(draw: Draw): string {
  if (once(draw, 10)) return pick(draw, ['child.name', 'no', 'child']);
  return once(draw, 4) ? pick(draw, names) : pick(draw, ['', '*']);
}

function template(draw: Draw): string {
  if (once(draw, 12)) return text(draw);
  const segments = Array.from({ length: 1 + upTo(draw, 2) }, () =>
    segment(draw),
  );
  const verb = once(draw, 6) ? pick(draw, [':do', ':', ':a:b']) : '';
  return `/${segments.join('/')}${verb}`;
}

function segment(draw: Draw): string {
  const name = pick(draw, names);
  if (!once(draw, 8)) {
    return pick(draw, ['v1', 'things', 'a-b_c.d~e', '%20', `{${name}}`, '*']);
  }
  return pick(draw, [
    ...[`{${name}=*}`, `{${name}=things/*}`, `{${name}=**}`, '**', ''],
    ...['{', '}', '{}', `{${name}`, 'a{b}', '{a}b', `{${name}={id}}`, 'a:b'],
    ...['{child.name}', '{no}', '{name.name}'],
  ]);
}
