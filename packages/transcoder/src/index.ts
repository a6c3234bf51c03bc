// What the package offers to those who install it.
export type {
  Backend,
  CallOptions,
  StreamAnswer,
  UnaryAnswer,
} from './backend/backend.ts';
export { DescriptorError } from './backend/descriptor-error.ts';
export {
  type GrpcBackendOptions,
  grpcBackend,
} from './backend/grpc-backend.ts';
export {
  type InProcessService,
  inProcessBackend,
} from './backend/in-process-backend.ts';
export { readDescriptorSet } from './backend/read-descriptor-set.ts';
export { reflect } from './backend/reflect.ts';
export {
  createTranscoder,
  type Transcoder,
  type TranscoderOptions,
} from './create-transcoder.ts';
export {
  createGatewayServer,
  type GatewayServer,
  type GatewayServerOptions,
  type ServerLimits,
} from './http/gateway-server.ts';
export { OptionError } from './option-error.ts';
export { RpcError, type RpcErrorOptions } from './rpc-error.ts';
export type { Route } from './rules/route.ts';
export { RuleError } from './rules/rule-error.ts';
export type { JsonSettings, Limits, Mode, Settings } from './settings.ts';
export type { Upgrade } from './websocket/create-upgrade.ts';
