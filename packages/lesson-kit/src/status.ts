// Status codes, and the one error type that carries them. Nothing here needs
// Node or grpc-js, so a service that imports it runs in a browser too.

/** The status codes of gRPC, by name.
 * Source: https://grpc.io/docs/guides/status-codes/ */
export const Status = {
  OK: 0,
  CANCELLED: 1,
  UNKNOWN: 2,
  INVALID_ARGUMENT: 3,
  DEADLINE_EXCEEDED: 4,
  NOT_FOUND: 5,
  ALREADY_EXISTS: 6,
  PERMISSION_DENIED: 7,
  RESOURCE_EXHAUSTED: 8,
  FAILED_PRECONDITION: 9,
  ABORTED: 10,
  OUT_OF_RANGE: 11,
  UNIMPLEMENTED: 12,
  INTERNAL: 13,
  UNAVAILABLE: 14,
  DATA_LOSS: 15,
  UNAUTHENTICATED: 16,
} as const;

/** A call that ended with another status than OK. */
export class StatusError extends Error {
  override name = 'StatusError';
  readonly code: number;
  readonly details: string;

  constructor(code: number, details: string) {
    super(details);
    this.code = code;
    this.details = details;
  }

  /** The code's name; its number as text if gRPC has no name for it. */
  get codeName(): string {
    const named = Object.entries(Status).find(([, code]) => code === this.code);
    return named?.[0] ?? String(this.code);
  }

  /** Turns what a call failed with into a StatusError. Anything that carries no
   * code becomes UNKNOWN, as on the wire. */
  static from(error: unknown): StatusError {
    if (error instanceof StatusError) return error;
    if (typeof error !== 'object' || error === null) {
      return new StatusError(Status.UNKNOWN, String(error));
    }
    const { code, details, message } = error as Partial<StatusError>;
    return new StatusError(
      typeof code === 'number' ? code : Status.UNKNOWN,
      details ?? message ?? String(error),
    );
  }
}
