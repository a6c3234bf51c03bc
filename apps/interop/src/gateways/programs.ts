// The programs that the comparison of two gateways starts.
import type { Program } from '../workspace.ts';

/** The main file of Go's gateway. */
export const GATEWAY_GO = 'docker/gateway-go/main.go';

/** Go's gateway. */
export const gatewayGo: Program = {
  name: 'grpc-gateway',
  language: 'go',
  project: 'docker/gateway-go',
  file: GATEWAY_GO,
  image: 'gateway-go',
};

/** The server behind both, with an rpc for everything that a rule can say. */
export const testBackend: Program = {
  name: 'typescript',
  language: 'typescript',
  project: 'packages/transcoder',
  file: 'packages/transcoder/testing/serve.ts',
};

/** The server of the lesson, which keeps what it is sent. */
export const lessonBackend: Program = {
  name: 'typescript',
  language: 'typescript',
  project: 'packages/lessons/gateway',
  file: 'packages/lessons/gateway/src/server.ts',
};
