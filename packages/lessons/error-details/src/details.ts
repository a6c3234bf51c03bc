// What can be said of an error beside its code and its text, as types alone: a
// service that names them needs neither grpc-js nor a contract to load.
import type { StatusObject } from '@grpc/grpc-js';
import type { Any__Output } from '@stubs/google-rpc/proto-loader/google/protobuf/Any.ts';
import type {
  BadRequest,
  BadRequest__Output,
} from '@stubs/google-rpc/proto-loader/google/rpc/BadRequest.ts';
import type {
  QuotaFailure,
  QuotaFailure__Output,
} from '@stubs/google-rpc/proto-loader/google/rpc/QuotaFailure.ts';
import type {
  RetryInfo,
  RetryInfo__Output,
} from '@stubs/google-rpc/proto-loader/google/rpc/RetryInfo.ts';

/** A message of any type: the type's URL, and the message's bytes. */
export type AnyMessage = Any__Output;

/** What a server says. */
export interface DetailsToSend {
  badRequest?: BadRequest;
  quotaFailure?: QuotaFailure;
  retryInfo?: RetryInfo;
  /** Details of other types. */
  others?: readonly AnyMessage[];
}

/** What a client reads. */
export interface Details {
  badRequest?: BadRequest__Output;
  quotaFailure?: QuotaFailure__Output;
  retryInfo?: RetryInfo__Output;
  /** Details of types that the client does not know, as they came. */
  others: AnyMessage[];
  /** Why there are no details, in a sentence. */
  problem?: string;
}

/** Makes what the callback of a handler takes as its error. */
export type Refuse = (
  code: number,
  message: string,
  details: DetailsToSend,
) => Partial<StatusObject>;
