// A request of HTTP, and what is needed to answer it.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Backend, CallOptions } from '../backend/backend.ts';
import type { Messages } from '../messages/messages.ts';
import type { Route } from '../rules/route.ts';
import type { Settings } from '../settings.ts';

/** What an answer needs, also where no route was found. */
export interface Answering {
  request: IncomingMessage;
  response: ServerResponse;
  messages: Messages;
  settings: Settings;
  /** Its body was a form, and has become the query. */
  isForm: boolean;
  /** Is told of what the client is not. */
  onError: (error: unknown) => void;
}

/** A request that has found its route. */
export interface Exchange extends Answering {
  route: Route;
  /** The values of the template's variables, decoded, in their order. */
  values: readonly string[];
  /** What stands behind the question mark, as it came; "" if nothing. */
  query: string;
  backend: Backend;
  /** Metadata from the headers, the deadline, and an abort when the client is
   * gone. */
  call: CallOptions;
}
