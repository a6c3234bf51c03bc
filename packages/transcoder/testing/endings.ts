// Implements the service Endings of the test contract.
import { setTimeout } from 'node:timers/promises';
import { create, toBinary } from '@bufbuild/protobuf';
import { durationMs } from '@bufbuild/protobuf/wkt';
import { Metadata, type StatusObject } from '@grpc/grpc-js';
import {
  type Endings,
  type FailRequest,
  FailResponseSchema,
  HoldResponseSchema,
  SlowResponseSchema,
  TellResponseSchema,
} from '@stubs/transcoding/es/transcoding/v1/endings_pb.ts';
import { StatusSchema } from '../src/generated/google/rpc/status_pb.ts';
import type { HeldCalls } from './held-calls.ts';
import type { Implementation } from './implementation.ts';

/** @param calls holds the calls of Hold, by their name */
export function endings(calls: HeldCalls): Implementation<typeof Endings> {
  return {
    fail: ({ request }, callback) => {
      const { code, message } = request;
      if (code === 0) callback(null, create(FailResponseSchema, { message }));
      else callback(statusOf(request));
    },
    failStream: (call) => {
      const { code, message } = call.request;
      if (code !== 0) return call.emit('error', statusOf(call.request));
      call.write(create(FailResponseSchema, { message }));
      call.end();
    },
    slow: async ({ request: { delay } }, callback) => {
      await setTimeout(delay ? durationMs(delay) : 0);
      callback(null, create(SlowResponseSchema, delay ? { delay } : {}));
    },
    hold: async (call, callback) => {
      const { name } = call.request;
      call.on('cancelled', () => calls.cancel(name));
      await calls.hold(name);
      callback(null, create(HoldResponseSchema, { name }));
    },
    tell: (call, callback) => {
      const { header, trailer } = call.request;
      call.sendMetadata(metadataOf(header));
      const received = receivedOf(call.metadata);
      callback(
        null,
        create(TellResponseSchema, { received }),
        metadataOf(trailer),
      );
    },
  };
}

function statusOf({ code, message, details }: FailRequest): StatusObject {
  const metadata = new Metadata();
  if (details.length > 0) {
    const status = create(StatusSchema, { code, message, details });
    const bytes = Buffer.from(toBinary(StatusSchema, status));
    metadata.set('grpc-status-details-bin', bytes);
  }
  return { code, details: message, metadata };
}

function metadataOf(entries: Record<string, string>): Metadata {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(entries)) {
    const binary = key.toLowerCase().endsWith('-bin');
    metadata.set(key, binary ? Buffer.from(value, 'base64') : value);
  }
  return metadata;
}

function receivedOf(metadata: Metadata) {
  const keys = Object.keys(metadata.getMap()).sort();
  return Object.fromEntries(
    keys.map((key) => {
      const values = metadata
        .get(key)
        .map((value) =>
          typeof value === 'string' ? value : value.toString('base64'),
        );
      return [key, { values }];
    }),
  );
}
