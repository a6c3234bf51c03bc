// An error that a client of the gateway sees: a status of gRPC, over HTTP.
import { Metadata, status } from '@grpc/grpc-js';

/** What may differ from a plain status. */
export interface RpcErrorOptions {
  /** The trailers of the call, with `grpc-status-details-bin` among them. */
  metadata?: Metadata;
  /** The headers that had come before the error. */
  header?: Metadata;
  /** The HTTP status, where it does not follow from the code: 405, 413. */
  httpStatus?: number | undefined;
  /** Headers of HTTP that belong to the error: Allow, Retry-After. */
  headers?: Record<string, string>;
  /** What the operator is told, and the caller is not. */
  cause?: unknown;
}

/** A status that is not OK, from the backend or from the gateway itself. */
export class RpcError extends Error {
  override name = 'RpcError';
  readonly code: status;
  /** A sentence for the caller, which names the field and the reason. */
  readonly details: string;
  readonly metadata: Metadata;
  readonly header: Metadata;
  readonly httpStatus: number | undefined;
  readonly headers: Record<string, string>;

  constructor(code: status, details: string, options: RpcErrorOptions = {}) {
    super(details, options);
    this.code = code;
    this.details = details;
    this.metadata = options.metadata ?? new Metadata();
    this.header = options.header ?? new Metadata();
    this.httpStatus = options.httpStatus;
    this.headers = options.headers ?? {};
  }
}

/** What a caller may know of anything that was thrown. A status stays as it is;
 * of everything else, which is a fault of the gateway, nothing is told. */
export function toRpcError(error: unknown): RpcError {
  return error instanceof RpcError
    ? error
    : new RpcError(status.INTERNAL, 'The gateway failed to answer.');
}
