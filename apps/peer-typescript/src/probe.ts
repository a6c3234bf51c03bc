// What the Probe does with a call, and how it can be made to do it wrong.
import { createHash } from 'node:crypto';
import { Metadata, type ServerUnaryCall } from '@grpc/grpc-js';
import type { ProbeServer } from '@stubs/interop/static/interop/v1/probe.ts';

/** Tells the runner what the server saw of a call, named by its case. */
export type Tell = (seen: { case: string; saw: object }) => void;

/** The Probe. @param broken the feature that is to go wrong, if any */
export function probe(tell: Tell, broken?: string): ProbeServer {
  const see = (call: AnyCall, saw: object) =>
    tell({ case: String(call.metadata.get('probe-case')[0]), saw });
  return {
    echo(call, callback) {
      const { payload } = call.request;
      see(call, digest(payload));
      callback(null, { payload: broken === 'echo' ? `${payload}!` : payload });
    },
    status(call, callback) {
      const { code, message } = call.request;
      see(call, { code, message });
      const answer = broken === 'status' ? (code % 16) + 1 : code;
      if (answer === 0) callback(null, {});
      else callback({ code: answer, details: message });
    },
    metadata(call, callback) {
      const { key } = call.request;
      const values = call.metadata.get(key);
      see(call, { values: values.map(base64) });
      call.sendMetadata(entries(key, values));
      callback(
        null,
        { values: values.map((value) => Buffer.from(value)) },
        entries(key, broken === 'metadata' ? [] : values),
      );
    },
    hold(call, callback) {
      see(call, {});
      if (broken === 'hold') callback(null, {});
    },
  };
}

type AnyCall = Pick<ServerUnaryCall<unknown, unknown>, 'metadata'>;

/** A text too long to print: its length in bytes, and its SHA-256. */
export function digest(text: string): { bytes: number; sha256: string } {
  return {
    bytes: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
  };
}

/** The bytes of a metadata value, text as UTF-8, in base64. */
export function base64(value: string | Buffer): string {
  return Buffer.from(value).toString('base64');
}

/** Metadata with several values under one key. */
export function entries(key: string, values: (string | Buffer)[]): Metadata {
  const metadata = new Metadata();
  for (const value of values) metadata.add(key, value);
  return metadata;
}
