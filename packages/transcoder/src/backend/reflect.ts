// Asks a gRPC server for its own contracts, by its reflection service.
import {
  create,
  type FileRegistry,
  fromBinary,
  toBinary,
} from '@bufbuild/protobuf';
import {
  type FileDescriptorProto,
  FileDescriptorProtoSchema,
} from '@bufbuild/protobuf/wkt';
import { Metadata, status } from '@grpc/grpc-js';
import {
  ServerReflectionRequestSchema,
  type ServerReflectionResponse,
  ServerReflectionResponseSchema,
} from '../generated/grpc/reflection/v1/reflection_pb.ts';
import { RpcError } from '../rpc-error.ts';
import type { Backend, CallOptions } from './backend.ts';
import { DescriptorError } from './descriptor-error.ts';
import { registryOf } from './registry-of.ts';

interface Question {
  case: 'listServices' | 'fileContainingSymbol' | 'fileByFilename';
  value: string;
}
type Ask = (question: Question) => Promise<ServerReflectionResponse>;

// The messages of both are the same on the wire.
const VERSIONS = ['v1', 'v1alpha'];
const TIMEOUT_MS = 10_000;

/** Reads the contracts of all services of a server, with all that they import.
 * @param timeoutMs how long all of it may take
 * @throws RpcError if the server cannot be asked, or has no reflection
 * @throws DescriptorError if what it says is not a whole set of contracts */
export async function reflect(
  backend: Backend,
  timeoutMs = TIMEOUT_MS,
): Promise<FileRegistry> {
  const call = {
    metadata: new Metadata(),
    deadline: new Date(Date.now() + timeoutMs),
    signal: new AbortController().signal,
  };
  for (const version of VERSIONS) {
    const ask = asker(backend, version, call);
    try {
      return registryOf(await collect(ask, await servicesOf(ask)));
    } catch (error) {
      if (!isUnimplemented(error)) throw error;
    }
  }
  throw new RpcError(
    status.UNIMPLEMENTED,
    'The server has no reflection, neither v1 nor v1alpha. ' +
      'Add it there, or take a descriptor set.',
  );
}

function asker(backend: Backend, version: string, call: CallOptions): Ask {
  const path = `/grpc.reflection.${version}.ServerReflection/ServerReflectionInfo`;
  return async (messageRequest) => {
    const question = create(ServerReflectionRequestSchema, { messageRequest });
    const bytes = toBinary(ServerReflectionRequestSchema, question);
    const answers: Uint8Array[] = [];
    for await (const answer of backend.stream(path, once(bytes), call)
      .messages) {
      answers.push(answer);
    }
    const [answer] = answers;
    if (answer) return read(ServerReflectionResponseSchema, answer);
    throw new DescriptorError("The server's reflection gives no answer.");
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function servicesOf(ask: Ask): Promise<string[]> {
  const { messageResponse } = await ask({ case: 'listServices', value: '' });
  if (messageResponse.case !== 'listServicesResponse') {
    throw refusal('list its services', messageResponse);
  }
  return (
    messageResponse.value.service
      .map(({ name }) => name)
      // Reflection is how we ask, not what is served.
      .filter((name) => !name.startsWith('grpc.reflection.'))
  );
}

// A server may send a file alone or with what it imports: what is still missing
// is asked for by name.
async function collect(
  ask: Ask,
  services: readonly string[],
): Promise<FileDescriptorProto[]> {
  const files = new Map<string, FileDescriptorProto>();
  const add = async (question: Question) => {
    const { messageResponse } = await ask(question);
    if (messageResponse.case !== 'fileDescriptorResponse') {
      throw refusal(`give the file of ${question.value}`, messageResponse);
    }
    for (const bytes of messageResponse.value.fileDescriptorProto) {
      const file = read(FileDescriptorProtoSchema, bytes);
      files.set(file.name, file);
    }
  };
  for (const value of services) {
    await add({ case: 'fileContainingSymbol', value });
  }
  // The map grows while it is walked; what is added comes later in the walk.
  for (const file of files.values()) {
    for (const value of file.dependency) {
      if (!files.has(value)) await add({ case: 'fileByFilename', value });
    }
  }
  return [...files.values()];
}

function refusal(
  what: string,
  answer: ServerReflectionResponse['messageResponse'],
): DescriptorError {
  const reason =
    answer.case === 'errorResponse' ? `: ${answer.value.errorMessage}` : '.';
  return new DescriptorError(`The server's reflection cannot ${what}${reason}`);
}

const read: typeof fromBinary = (schema, bytes) => {
  try {
    return fromBinary(schema, bytes);
  } catch {
    throw new DescriptorError(
      `The server's reflection sends a broken ${schema.typeName}.`,
    );
  }
};

function isUnimplemented(error: unknown): boolean {
  return error instanceof RpcError && error.code === status.UNIMPLEMENTED;
}
