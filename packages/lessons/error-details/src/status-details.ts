// google.rpc.Status: the status of a call as a message, with details on which a
// program can act. It travels in the trailers, beside the code and the text.
import { Metadata, type ServiceError } from '@grpc/grpc-js';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import type { ProtoGrpcType as DetailTypes } from '@stubs/google-rpc/proto-loader/error_details.ts';
import type { Status__Output } from '@stubs/google-rpc/proto-loader/google/rpc/Status.ts';
import type { ProtoGrpcType as StatusTypes } from '@stubs/google-rpc/proto-loader/status.ts';
import type { AnyMessage, Details, Refuse } from './details.ts';

/** A key that ends in -bin holds bytes, which gRPC sends as Base64. */
export const KEY = 'grpc-status-details-bin';

// #region load
// Of a contract the loader gives the messages, too, and not the services alone:
// each can be turned into bytes and back.
const protos = findAbove(import.meta.dirname, 'protos');
export const { rpc } = loadProto<DetailTypes>(
  'google/rpc/error_details.proto',
  protos,
).google;
const { Status } = loadProto<StatusTypes>('google/rpc/status.proto', protos)
  .google.rpc;
// #endregion load

// #region write
/** Makes a status with details. */
export const withDetails: Refuse = (code, message, details) => {
  const { badRequest, quotaFailure, retryInfo, others = [] } = details;
  const packed: AnyMessage[] = [];
  if (badRequest) {
    packed.push(pack('google.rpc.BadRequest', rpc.BadRequest, badRequest));
  }
  if (quotaFailure) {
    packed.push(
      pack('google.rpc.QuotaFailure', rpc.QuotaFailure, quotaFailure),
    );
  }
  if (retryInfo) {
    packed.push(pack('google.rpc.RetryInfo', rpc.RetryInfo, retryInfo));
  }
  packed.push(...others);
  // The code and the message travel twice: here, and as gRPC always does it.
  const status = Status.serialize({ code, message, details: packed });
  const metadata = new Metadata();
  metadata.set(KEY, status);
  return { code, details: message, metadata };
};

/** Packs a message into an Any, which holds a message of any type: the name of
 * the type in a URL, and the message's bytes. */
export function pack<Message>(
  name: string,
  type: { serialize(message: Message): Buffer },
  message: Message,
): AnyMessage {
  const value = type.serialize(message);
  return { type_url: `type.googleapis.com/${name}`, value };
}
// #endregion write

// #region read
/** Reads the details of a call that failed. No bytes make it throw: `problem` then
 * says why there are none. */
export function detailsOf(error: ServiceError): Details {
  const [bytes] = error.metadata.get(KEY);
  if (bytes === undefined) return without('It came without details.');
  try {
    const status = Status.deserialize(Buffer.from(bytes));
    // The status that gRPC itself sends decides. Details that say another code or
    // text were made for another call, such as one that the server made itself.
    const { code, message } = status;
    return code === error.code && message === error.details
      ? unpack(status)
      : without('Its details are of another status.');
  } catch {
    return without('Its details are malformed.');
  }
}

function unpack({ details }: Status__Output): Details {
  const found: Details = { others: [] };
  for (const detail of details) {
    if (holds(detail, 'google.rpc.BadRequest')) {
      found.badRequest = rpc.BadRequest.deserialize(detail.value);
    } else if (holds(detail, 'google.rpc.QuotaFailure')) {
      found.quotaFailure = rpc.QuotaFailure.deserialize(detail.value);
    } else if (holds(detail, 'google.rpc.RetryInfo')) {
      found.retryInfo = rpc.RetryInfo.deserialize(detail.value);
    } else {
      // A newer server may send more types. The bytes stay as they came, so that
      // they can be passed on to somebody who knows the type.
      found.others.push(detail);
    }
  }
  return found;
}

// The type's name follows the last slash. Nobody fetches that URL.
function holds({ type_url }: AnyMessage, name: string): boolean {
  return type_url.endsWith(`/${name}`);
}

function without(problem: string): Details {
  return { others: [], problem };
}
// #endregion read
