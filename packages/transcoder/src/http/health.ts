// GET /healthz: whether the gRPC server says that it serves.
import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import { status } from '@grpc/grpc-js';
import {
  Health,
  HealthCheckRequestSchema,
  HealthCheckResponseSchema,
  HealthCheckResponse_ServingStatus as Serving,
  HealthCheckResponse_ServingStatusSchema as ServingSchema,
} from '../generated/grpc/health/v1/health_pb.ts';
import { RpcError } from '../rpc-error.ts';
import { parseTemplate } from '../rules/parse-template.ts';
import type { Route } from '../rules/route.ts';
import type { Exchange } from './exchange.ts';
import { send } from './write-answer.ts';

const PATH = '/healthz';

/** A route like those of the rules, so that a rule can have its path instead. */
export const healthRoute: Route = {
  method: Health.method.check,
  rpc: '/grpc.health.v1.Health/Check',
  httpMethod: 'GET',
  template: parseTemplate(PATH),
  variables: [],
  fullyDecoded: false,
  bodyParents: [],
  body: undefined,
  responseBody: undefined,
};

/** Adds the route of the health check, unless a rule serves its path. */
export function withHealth(routes: readonly Route[]): Route[] {
  const isTaken = routes.some(
    ({ httpMethod, template }) =>
      template.text === PATH && (httpMethod === 'GET' || httpMethod === '*'),
  );
  return isTaken ? [...routes] : [healthRoute, ...routes];
}

/** Asks the server for its health, or for that of `?service=`.
 * @throws RpcError UNAVAILABLE or NOT_FOUND where it does not serve */
export async function answerHealth(exchange: Exchange): Promise<void> {
  const service = new URLSearchParams(exchange.query).get('service') ?? '';
  const request = create(HealthCheckRequestSchema, { service });
  const answer = await exchange.backend.unary(
    healthRoute.rpc,
    toBinary(HealthCheckRequestSchema, request),
    exchange.call,
  );
  const health = fromBinary(HealthCheckResponseSchema, answer.message).status;
  const name = ServingSchema.value[health]?.name ?? String(health);
  if (health !== Serving.SERVING) throw unhealthy(service, health, name);
  const body = JSON.stringify({ status: name });
  const whole = { status: 200, contentType: 'application/json', body };
  await send(exchange, whole, []);
}

function unhealthy(service: string, health: number, name: string): RpcError {
  const code =
    health === Serving.SERVICE_UNKNOWN ? status.NOT_FOUND : status.UNAVAILABLE;
  const subject = service === '' ? 'The server' : `The service ${service}`;
  return new RpcError(code, `${subject} is ${name}.`);
}
