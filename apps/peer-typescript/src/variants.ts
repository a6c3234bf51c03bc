// The two ways in which TypeScript gets the Probe's stubs.
import type {
  CallOptions,
  ChannelCredentials,
  ClientUnaryCall,
  Metadata,
  requestCallback,
  ServiceDefinition,
} from '@grpc/grpc-js';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import { UsageError } from '@polyglot-grpc/lesson-kit/program';
import type { ProtoGrpcType } from '@stubs/interop/proto-loader/probe.ts';
import {
  type EchoRequest,
  type EchoResponse,
  type HoldRequest,
  type HoldResponse,
  type MetadataRequest,
  type MetadataResponse,
  ProbeClient,
  ProbeService,
  type StatusRequest,
  type StatusResponse,
} from '@stubs/interop/static/interop/v1/probe.ts';

type Method<Request, Response> = (
  request: Request,
  metadata: Metadata,
  options: CallOptions,
  done: requestCallback<Response>,
) => ClientUnaryCall;

/** What stubs of both kinds, loaded and static, can do. */
export interface ProbeStub {
  echo: Method<EchoRequest, EchoResponse>;
  status: Method<StatusRequest, StatusResponse>;
  metadata: Method<MetadataRequest, MetadataResponse>;
  hold: Method<HoldRequest, HoldResponse>;
  close(): void;
}

export interface Variant {
  service(): ServiceDefinition;
  stub(address: string, credentials: ChannelCredentials): ProbeStub;
}

/** The variants by name; the first is the language's usual one. */
export const variants: Record<string, Variant> = {
  'proto-loader': {
    service: () => loaded().service,
    stub: (address, credentials) => new (loaded())(address, credentials),
  },
  static: {
    service: () => ProbeService,
    stub: (address, credentials) => new ProbeClient(address, credentials),
  },
};

/** Finds a variant. @throws UsageError naming those that there are */
export function variantNamed(name: string): Variant {
  const variant = variants[name];
  if (variant) return variant;
  const known = Object.keys(variants).join(', ');
  throw new UsageError(`No variant ${name}. Known: ${known}.`);
}

function loaded(): ProtoGrpcType['interop']['v1']['Probe'] {
  const protos = findAbove(import.meta.dirname, 'protos');
  const file = 'interop/v1/probe.proto';
  return loadProto<ProtoGrpcType>(file, protos).interop.v1.Probe;
}
