// Servers that tell their contracts in various ways, and some that do not.
import {
  create,
  fromBinary,
  type MessageInitShape,
  toBinary,
} from '@bufbuild/protobuf';
import {
  FileDescriptorProtoSchema,
  FileDescriptorSetSchema,
} from '@bufbuild/protobuf/wkt';
import { Server, type ServerDuplexStream, status } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { listen } from '@polyglot-grpc/lesson-kit/server';
import { descriptors } from '../../testing/descriptors.ts';
import {
  type ServerReflectionRequest,
  ServerReflectionRequestSchema,
  ServerReflectionResponseSchema,
} from '../generated/grpc/reflection/v1/reflection_pb.ts';
import { RpcError } from '../rpc-error.ts';
import { DescriptorError } from './descriptor-error.ts';
import { grpcBackend } from './grpc-backend.ts';
import { reflect } from './reflect.ts';

type Question = ServerReflectionRequest['messageRequest'];
type Answer = NonNullable<
  MessageInitShape<typeof ServerReflectionResponseSchema>['messageResponse']
>;
type Reflection = (question: Question) => Answer;

const { file: files } = fromBinary(FileDescriptorSetSchema, descriptors());

const listed: Answer = {
  case: 'listServicesResponse',
  value: {
    service: [
      ...files.flatMap((file) =>
        file.service.map(({ name }) => ({ name: `${file.package}.${name}` })),
      ),
      { name: 'grpc.reflection.v1.ServerReflection' },
    ],
  },
};

const sent = (found: typeof files): Answer =>
  found.length === 0
    ? {
        case: 'errorResponse',
        value: { errorCode: status.NOT_FOUND, errorMessage: 'no such file' },
      }
    : {
        case: 'fileDescriptorResponse',
        value: {
          fileDescriptorProto: found.map((file) =>
            toBinary(FileDescriptorProtoSchema, file),
          ),
        },
      };

// All files many times over take some seconds of a busy machine.
const PATIENCE_MS = 60_000;

const withSymbol = (symbol: unknown) =>
  files.filter((file) =>
    file.service.some(({ name }) => `${file.package}.${name}` === symbol),
  );

// As in Go: a file alone, whose imports have to be asked for.
const fileByFile: Reflection = ({ case: kind, value }) => {
  if (kind === 'listServices') return listed;
  if (kind === 'fileContainingSymbol') return sent(withSymbol(value));
  return sent(files.filter(({ name }) => name === value));
};

// As elsewhere: all that is imported comes along.
const allAtOnce: Reflection = ({ case: kind }) =>
  kind === 'listServices' ? listed : sent(files);

async function start(version: string, reflection: Reflection) {
  const server = new Server();
  const path = `/grpc.reflection.${version}.ServerReflection/ServerReflectionInfo`;
  const bytes = (message: Buffer) => message;
  const coding = {
    ...{ requestSerialize: bytes, requestDeserialize: bytes },
    ...{ responseSerialize: bytes, responseDeserialize: bytes },
  };
  const method = { path, requestStream: true, responseStream: true, ...coding };
  const info = (call: ServerDuplexStream<Buffer, Buffer>) => {
    call.on('data', (asked: Buffer) => {
      const question = fromBinary(ServerReflectionRequestSchema, asked);
      const messageResponse = reflection(question.messageRequest);
      const answer = create(ServerReflectionResponseSchema, {
        messageResponse,
      });
      call.write(Buffer.from(toBinary(ServerReflectionResponseSchema, answer)));
    });
    call.on('end', () => call.end());
  };
  server.addService({ info: method }, { info });
  const running = await listen(server, 0);
  const backend = grpcBackend({ address: `127.0.0.1:${running.port}` });
  return {
    backend,
    async [Symbol.asyncDispose]() {
      backend.close();
      await running.stop(0);
    },
  };
}

test.each([
  ['v1, file by file', 'v1', fileByFile],
  ['v1alpha, file by file', 'v1alpha', fileByFile],
  ['v1, all at once', 'v1', allAtOnce],
])(
  'the contracts are read by reflection: %s',
  async (_, version, reflection) => {
    await using server = await start(version, reflection);
    const registry = await reflect(server.backend, PATIENCE_MS);
    const names = [...registry.files].map(({ proto }) => proto.name).sort();
    const imported = files.map(({ name }) => name);
    expect(imported).toEqual(expect.arrayContaining(names));
    expect(names).toContain('google/api/http.proto');
    expect(registry.getService('transcoding.v1.Streams')?.methods).toHaveLength(
      5,
    );
    expect(
      registry.getService('grpc.reflection.v1.ServerReflection'),
    ).toBeUndefined();
  },
);

test('a server without reflection is told from one that is not there', async () => {
  await using server = await start('v0', fileByFile);
  const error = await reflect(server.backend).catch((reason) => reason);
  expect(error).toBeInstanceOf(RpcError);
  expect(error.details).toBe(
    'The server has no reflection, neither v1 nor v1alpha. ' +
      'Add it there, or take a descriptor set.',
  );
  const nowhere = grpcBackend({ address: '127.0.0.1:1' });
  const absent = await reflect(nowhere).catch((reason) => reason);
  expect(absent).toMatchObject({
    code: status.UNAVAILABLE,
    details: 'The gRPC server cannot be reached.',
  });
  nowhere.close();
});

const only =
  (missing: string): Reflection =>
  (question) =>
    question.value === missing ? sent([]) : fileByFile(question);

test.each([
  [
    'a service without a file',
    only('transcoding.v1.Files'),
    "The server's reflection cannot give the file of transcoding.v1.Files: no such file",
  ],
  [
    'an import that it does not have',
    only('google/api/http.proto'),
    "The server's reflection cannot give the file of google/api/http.proto: no such file",
  ],
  [
    'no list',
    (): Answer => ({ case: 'allExtensionNumbersResponse', value: {} }),
    "The server's reflection cannot list its services.",
  ],
  [
    'bytes that are no file',
    (question: Question): Answer =>
      question.case === 'listServices'
        ? listed
        : {
            case: 'fileDescriptorResponse',
            value: { fileDescriptorProto: [Buffer.from([0xff])] },
          },
    "The server's reflection sends a broken google.protobuf.FileDescriptorProto.",
  ],
])('reflection that has %s is refused', async (_, reflection, sentence) => {
  await using server = await start('v1', reflection);
  const error = await reflect(server.backend).catch((reason) => reason);
  expect(error).toBeInstanceOf(DescriptorError);
  expect(error.message).toBe(sentence);
});
