// A request that has found its route, and what is needed to answer it.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Backend, CallOptions } from '../backend/backend.ts';
import type { Messages } from '../messages/messages.ts';
import type { Route } from '../rules/route.ts';
import type { Settings } from '../settings.ts';

export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  route: Route;
  /** The values of the template's variables, decoded, in their order. */
  values: readonly string[];
  /** What stands behind the question mark, as it came; "" if nothing. */
  query: string;
  messages: Messages;
  backend: Backend;
  /** Metadata from the headers, the deadline, and an abort when the client is
   * gone. */
  call: CallOptions;
  settings: Settings;
}
