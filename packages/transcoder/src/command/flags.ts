// The flags of the command, as --help prints them and the parser reads them.
import {
  KEEPALIVE_MS,
  MESSAGE_BYTES,
  TRANSPORT,
} from '../backend/grpc-backend.ts';
import { GRACE_MS, serverDefaults } from '../http/gateway-server.ts';
import { defaults } from '../settings.ts';

/** One flag. It takes a value if that has a name here. */
export interface Flag {
  /** What --help calls its value, such as FILE. */
  value?: string;
  /** What it is where it is not given. */
  default?: string | number;
  /** Whether it may be given more than once. */
  multiple?: boolean;
  /** What it does, without a full stop. */
  help: string;
}

const contracts = {
  'descriptor-set': {
    value: 'FILE',
    help: 'The contracts, made by buf build -o FILE, or by protoc',
  },
  reflection: { help: 'The contracts as the gRPC server tells them' },
  'service-config': {
    value: 'FILE',
    help: 'Rules in YAML, which replace those in the contracts',
  },
  unannotated: {
    help: 'Serves methods without a rule at POST /package.Service/Method',
  },
  openapi: {
    help: 'Serves an OpenAPI document at /openapi.json, and /swagger-ui/',
  },
} satisfies Record<string, Flag>;

const backend = {
  'grpc-server-endpoint': {
    value: 'HOST:PORT',
    help: 'The gRPC server, without encryption unless a flag below asks for it',
  },
  'backend-tls': { help: 'TLS, with the authorities that this system trusts' },
  'backend-ca': { value: 'FILE', help: 'TLS, with this authority instead' },
  'backend-cert': {
    value: 'FILE',
    help: 'Mutual TLS: the certificate that is shown to the server',
  },
  'backend-key': { value: 'FILE', help: 'Its private key' },
  'backend-server-name': {
    value: 'NAME',
    help: "The name in the server's certificate, where it is not HOST",
  },
  'max-message-bytes': {
    value: 'N',
    default: MESSAGE_BYTES,
    help: 'The longest message that the server may answer',
  },
  'keepalive-ms': {
    value: 'N',
    default: KEEPALIVE_MS,
    help: 'Silence before a ping asks for the server; 0 for never',
  },
  transport: {
    value: 'NAME',
    default: TRANSPORT,
    help: 'What makes calls that do not stream: http2 or grpc-js',
  },
} satisfies Record<string, Flag>;

const serving = {
  host: {
    value: 'HOST',
    default: '127.0.0.1',
    help: 'The address to listen at; 0.0.0.0 for every one',
  },
  port: { value: 'N', default: 8080, help: 'The port; 0 for any free one' },
  cert: { value: 'FILE', help: 'HTTPS: the certificate, in PEM' },
  key: { value: 'FILE', help: 'HTTPS: its private key' },
  'cors-origin': {
    value: 'ORIGIN',
    multiple: true,
    help: 'An origin whose pages may read answers; may be repeated',
  },
} satisfies Record<string, Flag>;

const answering = {
  compat: {
    value: 'grpc-gateway',
    help: 'Answers as grpc-gateway where that differs from the rules of Google',
  },
  strict: { help: 'Refuses query parameters and fields that are unknown' },
  'proto-names': { help: 'Writes field_name instead of fieldName' },
  'enum-numbers': { help: 'Writes enums as numbers' },
  'omit-defaults': { help: 'Leaves out fields that have their default value' },
} satisfies Record<string, Flag>;

const limits = {
  'max-body-bytes': {
    value: 'N',
    default: defaults.limits.bodyBytes,
    help: 'The longest body, decompressed, and message of a stream',
  },
  'max-body-values': {
    value: 'N',
    default: defaults.limits.bodyValues,
    help: 'The most values in the JSON of a body, and message of a stream',
  },
  'max-depth': {
    value: 'N',
    default: defaults.limits.depth,
    help: 'The deepest nesting of JSON',
  },
  'max-query-parameters': {
    value: 'N',
    default: defaults.limits.queryParameters,
    help: 'The most parameters of a query',
  },
  'request-ms': {
    value: 'N',
    default: defaults.limits.requestMs,
    help: 'How long a body may take to arrive, and a call to be answered',
  },
  'max-header-bytes': {
    value: 'N',
    default: serverDefaults.headerBytes,
    help: 'The longest first line and headers',
  },
  'headers-ms': {
    value: 'N',
    default: serverDefaults.headersMs,
    help: 'How long headers may take to arrive',
  },
  'idle-ms': {
    value: 'N',
    default: serverDefaults.idleMs,
    help: 'How long a connection may wait for its next request',
  },
  'stalled-ms': {
    value: 'N',
    default: serverDefaults.stalledMs,
    help: 'How long a client may leave an answer unread',
  },
  'max-connections': {
    value: 'N',
    default: serverDefaults.connections,
    help: 'The most connections at a time',
  },
  'max-pipelined-requests': {
    value: 'N',
    default: serverDefaults.pipelinedRequests,
    help: 'The most requests of one connection that wait for answers',
  },
  'drain-ms': {
    value: 'N',
    default: GRACE_MS,
    help: 'How long requests may go on after SIGTERM or SIGINT',
  },
} satisfies Record<string, Flag>;

const about = {
  help: { help: 'Prints this' },
  version: { help: 'Prints the version' },
} satisfies Record<string, Flag>;

/** The flags under the headings of --help. */
export const flagGroups: Record<string, Record<string, Flag>> = {
  'What is served (one of the first two is needed)': contracts,
  'The gRPC server': backend,
  'Where it is served': serving,
  'How it is answered': answering,
  'What clients may do at most': limits,
  'About this command': about,
};

const all = {
  ...{ ...contracts, ...backend, ...serving },
  ...{ ...answering, ...limits, ...about },
};

/** The name of a flag, without its hyphens. */
export type FlagName = keyof typeof all;

/** Every flag by its name. */
export const flags: Record<FlagName, Flag> = all;
