import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { Request as _example_Request, Request__Output as _example_Request__Output } from './example/Request.ts';
import type { Result as _example_Result, Result__Output as _example_Result__Output } from './example/Result.ts';
import type { TestServiceClient as _example_TestServiceClient, TestServiceDefinition as _example_TestServiceDefinition } from './example/TestService.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  example: {
    Request: MessageTypeDefinition<_example_Request, _example_Request__Output>
    Result: MessageTypeDefinition<_example_Result, _example_Result__Output>
    TestService: SubtypeConstructor<typeof grpc.Client, _example_TestServiceClient> & { service: _example_TestServiceDefinition }
  }
}

