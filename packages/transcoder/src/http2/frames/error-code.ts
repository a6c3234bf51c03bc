// Why a stream or a connection ends: the error codes of HTTP/2.

/** RFC 9113, section 7. */
export const ErrorCode = {
  NO_ERROR: 0x0,
  PROTOCOL_ERROR: 0x1,
  INTERNAL_ERROR: 0x2,
  FLOW_CONTROL_ERROR: 0x3,
  SETTINGS_TIMEOUT: 0x4,
  STREAM_CLOSED: 0x5,
  FRAME_SIZE_ERROR: 0x6,
  REFUSED_STREAM: 0x7,
  CANCEL: 0x8,
  COMPRESSION_ERROR: 0x9,
  CONNECT_ERROR: 0xa,
  ENHANCE_YOUR_CALM: 0xb,
  INADEQUATE_SECURITY: 0xc,
  HTTP_1_1_REQUIRED: 0xd,
} as const;

const names = new Map<number, string>(
  Object.entries(ErrorCode).map(([name, code]) => [code, name]),
);

/** The name of a code, or its number where it has none. */
export function nameOfError(code: number): string {
  return names.get(code) ?? `error ${code}`;
}

/** The other side broke a rule in a way that ends the connection: RFC 9113,
 * section 5.4.1. */
export class ConnectionError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(`${message} (${nameOfError(code)})`);
    this.name = 'ConnectionError';
    this.code = code;
  }
}
