// From flags to a gateway that is ready to listen.
import type { FileRegistry } from '@bufbuild/protobuf';
import type { Backend } from '../backend/backend.ts';
import { DescriptorError } from '../backend/descriptor-error.ts';
import {
  grpcBackend,
  isAddress,
  isTransport,
  TRANSPORT,
  TRANSPORTS,
  type Transport,
} from '../backend/grpc-backend.ts';
import { readDescriptorSet } from '../backend/read-descriptor-set.ts';
import { reflect } from '../backend/reflect.ts';
import { createTranscoder, type Transcoder } from '../create-transcoder.ts';
import {
  createGatewayServer,
  type GatewayServer,
} from '../http/gateway-server.ts';
import type { Typed } from './parse-flags.ts';
import { readCertificate, readFile, readKeyPair } from './read-files.ts';
import { readServerLimits, readSettings } from './read-settings.ts';
import { UsageError } from './usage-error.ts';

/** A gateway that does not listen yet. */
export interface Gateway {
  server: GatewayServer;
  transcoder: Transcoder;
  /** Ends the connection to the gRPC server. */
  close(): void;
}

/** Reads what the flags name, and asks the server where it has to be asked.
 * @throws UsageError, DescriptorError, RuleError or RpcError for what cannot be
 *   used, in words for whoever typed the flags */
export async function openGateway(typed: Typed): Promise<Gateway> {
  const { cert, key } = readKeyPair(typed, 'cert', 'key') ?? {};
  const limits = readServerLimits(typed);
  const settings = readSettings(typed);
  const backend = openBackend(typed);
  try {
    const transcoder = createTranscoder({
      ...settings,
      backend,
      descriptors: await readContracts(typed, backend),
      ...readServiceConfig(typed),
    });
    const server = createGatewayServer(transcoder, {
      limits,
      ...(cert && key && { cert, key }),
    });
    return { server, transcoder, close: () => backend.close() };
  } catch (error) {
    backend.close();
    throw error;
  }
}

function openBackend(typed: Typed): Backend {
  const address = typed.text('grpc-server-endpoint');
  if (!address) {
    throw new UsageError(
      'Where is the gRPC server? --grpc-server-endpoint HOST:PORT tells.',
    );
  }
  const fault = isAddress(address);
  if (fault !== undefined) {
    throw new UsageError(`--grpc-server-endpoint must be ${fault}.`);
  }
  const ca = readCertificate(typed, 'backend-ca');
  const pair = readKeyPair(typed, 'backend-cert', 'backend-key');
  const serverName = typed.text('backend-server-name');
  return grpcBackend({
    address,
    tls: typed.has('backend-tls'),
    ...(ca && { ca }),
    ...pair,
    ...(serverName && { serverName }),
    messageBytes: typed.number('max-message-bytes'),
    keepaliveMs: typed.number('keepalive-ms', [0, 2 ** 31 - 1]),
    transport: readTransport(typed),
  });
}

function readTransport(typed: Typed): Transport {
  const transport = typed.text('transport') ?? TRANSPORT;
  if (isTransport(transport)) return transport;
  throw new UsageError(
    `--transport takes ${TRANSPORTS.join(' or ')}, not "${transport}".`,
  );
}

async function readContracts(
  typed: Typed,
  backend: Backend,
): Promise<FileRegistry> {
  const path = typed.text('descriptor-set');
  if ((path !== undefined) === typed.has('reflection')) {
    throw new UsageError('Give one of --descriptor-set FILE and --reflection.');
  }
  const bytes = readFile(typed, 'descriptor-set');
  if (!bytes) return reflect(backend);
  try {
    return readDescriptorSet(bytes);
  } catch (error) {
    throw new DescriptorError(
      `--descriptor-set ${path}: ${Object(error).message}`,
    );
  }
}

function readServiceConfig(typed: Typed) {
  const file = readFile(typed, 'service-config');
  const serviceConfigName = typed.text('service-config');
  if (!file || !serviceConfigName) return {};
  return { serviceConfig: file.toString('utf8'), serviceConfigName };
}
