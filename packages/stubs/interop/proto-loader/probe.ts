import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { EchoRequest as _interop_v1_EchoRequest, EchoRequest__Output as _interop_v1_EchoRequest__Output } from './interop/v1/EchoRequest.ts';
import type { EchoResponse as _interop_v1_EchoResponse, EchoResponse__Output as _interop_v1_EchoResponse__Output } from './interop/v1/EchoResponse.ts';
import type { HoldRequest as _interop_v1_HoldRequest, HoldRequest__Output as _interop_v1_HoldRequest__Output } from './interop/v1/HoldRequest.ts';
import type { HoldResponse as _interop_v1_HoldResponse, HoldResponse__Output as _interop_v1_HoldResponse__Output } from './interop/v1/HoldResponse.ts';
import type { MetadataRequest as _interop_v1_MetadataRequest, MetadataRequest__Output as _interop_v1_MetadataRequest__Output } from './interop/v1/MetadataRequest.ts';
import type { MetadataResponse as _interop_v1_MetadataResponse, MetadataResponse__Output as _interop_v1_MetadataResponse__Output } from './interop/v1/MetadataResponse.ts';
import type { ProbeClient as _interop_v1_ProbeClient, ProbeDefinition as _interop_v1_ProbeDefinition } from './interop/v1/Probe.ts';
import type { StatusRequest as _interop_v1_StatusRequest, StatusRequest__Output as _interop_v1_StatusRequest__Output } from './interop/v1/StatusRequest.ts';
import type { StatusResponse as _interop_v1_StatusResponse, StatusResponse__Output as _interop_v1_StatusResponse__Output } from './interop/v1/StatusResponse.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  interop: {
    v1: {
      EchoRequest: MessageTypeDefinition<_interop_v1_EchoRequest, _interop_v1_EchoRequest__Output>
      EchoResponse: MessageTypeDefinition<_interop_v1_EchoResponse, _interop_v1_EchoResponse__Output>
      HoldRequest: MessageTypeDefinition<_interop_v1_HoldRequest, _interop_v1_HoldRequest__Output>
      HoldResponse: MessageTypeDefinition<_interop_v1_HoldResponse, _interop_v1_HoldResponse__Output>
      MetadataRequest: MessageTypeDefinition<_interop_v1_MetadataRequest, _interop_v1_MetadataRequest__Output>
      MetadataResponse: MessageTypeDefinition<_interop_v1_MetadataResponse, _interop_v1_MetadataResponse__Output>
      Probe: SubtypeConstructor<typeof grpc.Client, _interop_v1_ProbeClient> & { service: _interop_v1_ProbeDefinition }
      StatusRequest: MessageTypeDefinition<_interop_v1_StatusRequest, _interop_v1_StatusRequest__Output>
      StatusResponse: MessageTypeDefinition<_interop_v1_StatusResponse, _interop_v1_StatusResponse__Output>
    }
  }
}

