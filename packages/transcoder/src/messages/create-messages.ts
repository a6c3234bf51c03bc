// Reads requests and writes answers for the messages of one set of descriptors.
import { createRegistry, type FileRegistry } from '@bufbuild/protobuf';
import {
  file_google_protobuf_any,
  file_google_protobuf_duration,
  file_google_protobuf_empty,
  file_google_protobuf_field_mask,
  file_google_protobuf_struct,
  file_google_protobuf_timestamp,
  file_google_protobuf_wrappers,
} from '@bufbuild/protobuf/wkt';
import { file_google_rpc_error_details } from '../generated/google/rpc/error_details_pb.ts';
import { StatusSchema } from '../generated/google/rpc/status_pb.ts';
import type { Route } from '../rules/route.ts';
import type { Settings } from '../settings.ts';
import { AnswerWriter } from './answer-writer.ts';
import { Binder } from './binder.ts';
import type { Messages } from './messages.ts';
import { Plans } from './plans.ts';
import { planRoute, type RoutePlan } from './route-plan.ts';
import { writeBinary } from './write-binary.ts';
import { JsonWriter } from './write-json.ts';

/** Compiles what is needed to bind requests and to write answers.
 * @param loaded routes to compile now; others are compiled at their first use */
export function createMessages(
  registry: FileRegistry,
  settings: Settings,
  loaded: readonly Route[] = [],
): Messages {
  const plans = new Plans(createRegistry(...KNOWN, registry), settings.json);
  const named = (name: string) => plans.named(name);
  const { mode, strict, json } = settings;
  const binder = new Binder(settings, {
    strict,
    mode,
    named,
    bytes: writeBinary,
  });
  const status = plans.of(StatusSchema);
  const writer = new AnswerWriter(
    new JsonWriter(named, json.omitDefaults),
    status,
    mode,
  );
  const routes = new WeakMap<Route, RoutePlan>();
  function planOf(route: Route): RoutePlan {
    const known = routes.get(route);
    if (known !== undefined) return known;
    const plan = planRoute(route, plans, mode);
    routes.set(route, plan);
    return plan;
  }
  for (const route of loaded) planOf(route);
  return {
    binder: (route, values, query) =>
      binder.binder(planOf(route), values, query),
    write: (route, message) => writer.answer(planOf(route), message),
    writeStatus: (bytes) => writer.status(bytes),
  };
}

// What an Any may hold besides the types of the service. The registry comes
// last, so its own descriptors win.
const KNOWN = [
  file_google_protobuf_any,
  file_google_protobuf_duration,
  file_google_protobuf_empty,
  file_google_protobuf_field_mask,
  file_google_protobuf_struct,
  file_google_protobuf_timestamp,
  file_google_protobuf_wrappers,
  file_google_rpc_error_details,
];
