// How the messages of a stream stand in the body of an answer, and its error.
import { acceptedTypes } from './accept.ts';

/** One way to write many messages into one body. */
export interface Framing {
  /** Undefined for that of the first message. */
  contentType: string | undefined;
  /** Writes one message.
   * @param body JSON, or for a file its bytes
   * @param index of the message, from 0 */
  message(body: string | Uint8Array, index: number): string | Uint8Array;
  /** Writes what stands after the last message.
   * @param count of the messages before it */
  end(count: number): string;
  /** Writes an error that comes after the head, which has told of success.
   * @param status google.rpc.Status as JSON */
  error(status: string, count: number): string;
  /** Whether the connection is cut after an error, because nothing in the body
   * tells the error from a message. */
  cutsOnError: boolean;
  /** Says nothing, but keeps an idle connection open. */
  heartbeat: string | undefined;
}

/** As grpc-gateway writes streams: each line an object with the one key
 * "result" or "error". What every client gets that asks for nothing else. */
const envelopes: Framing = {
  contentType: 'application/json',
  message: (json) => `{"result":${json}}\n`,
  end: () => '',
  error: (status) => `{"error":${status}}\n`,
  cutsOnError: false,
  heartbeat: undefined,
};

/** Each line a message. An error is the last line, of a body without an end. */
function lines(contentType: string): Framing {
  return {
    contentType,
    message: (json) => `${json}\n`,
    end: () => '',
    error: (status) => `{"error":${status}}\n`,
    cutsOnError: true,
    heartbeat: undefined,
  };
}

/** One array. With an error for its last element it has no closing bracket, and
 * the body no end: no reader of JSON or of HTTP takes it for whole. */
const array: Framing = {
  contentType: 'application/json',
  message: (json, index) => `${index === 0 ? '[' : ',\n'}${json}`,
  end: (count) => (count === 0 ? '[]\n' : ']\n'),
  error: (status, count) => `${count === 0 ? '[' : ',\n'}{"error":${status}}\n`,
  cutsOnError: true,
  heartbeat: undefined,
};

/** The id of the last event. A browser connects again after every end, and
 * sends back the last id that it has seen. */
export const LAST_EVENT_ID = 'end';

/** Server-Sent Events, for a browser's EventSource. JSON as we write it has no
 * line breaks, so that each message is one line of data. */
export const events: Framing = {
  contentType: 'text/event-stream',
  message: (json, index) => `id: ${index + 1}\ndata: ${json}\n\n`,
  end: () => `id: ${LAST_EVENT_ID}\nevent: end\ndata: {}\n\n`,
  error: (status) => `id: ${LAST_EVENT_ID}\nevent: error\ndata: ${status}\n\n`,
  cutsOnError: false,
  heartbeat: ':\n\n',
};

/** The pieces of a file, one after the other. A file has no room for an error:
 * it stops, and the body has no end. */
export const pieces: Framing = {
  contentType: undefined,
  message: (bytes) => bytes,
  end: () => '',
  error: () => '',
  cutsOnError: true,
  heartbeat: undefined,
};

/** The same as grpc-gateway has it: a line break after each piece, and an error
 * as one more of them. */
export const compatiblePieces: Framing = {
  ...pieces,
  message: (bytes) => Buffer.concat([Buffer.from(bytes), Buffer.from('\n')]),
  error: (status) => `{"error":${status}}\n`,
  cutsOnError: false,
};

/** Chooses how messages in JSON are written: by the best type of the header
 * that is known here, or else in envelopes.
 * @param accept the header of that name */
export function chooseFraming(accept: string | undefined): Framing {
  for (const { type, parameters } of acceptedTypes(accept)) {
    switch (type) {
      case 'text/event-stream':
        return events;
      case 'application/x-ndjson':
      case 'application/ndjson':
      case 'application/jsonl':
        return lines(type);
      case 'application/json':
        // Clients of grpc-gateway ask for application/json and expect
        // envelopes, so that an array has to be asked for by name.
        return parameters.get('framing') === 'array' ? array : envelopes;
      case 'application/*':
      case '*/*':
        return envelopes;
    }
  }
  return envelopes;
}
