// One call as bytes: the part of grpc-js below its clients, which knows neither
// stubs nor serialisers. Calls in this process have the same shape.
import type { Metadata, StatusObject, status } from '@grpc/grpc-js';

/** What a call tells as it goes on, in the order of these methods. */
export interface RawListener {
  onReceiveMetadata(header: Metadata): void;
  onReceiveMessage(message: Uint8Array): void;
  onReceiveStatus(end: StatusObject): void;
}

/** A call that has a method and a deadline, and begins with `start`. */
export interface RawCall {
  start(metadata: Metadata, listener: RawListener): void;
  /** Sends a message; the callback tells when there is room for the next. */
  sendMessageWithContext(
    context: { callback?: () => void },
    message: Buffer,
  ): void;
  halfClose(): void;
  /** Asks for one message more. The status comes once there is none. */
  startRead(): void;
  cancelWithStatus(code: status, details: string): void;
}

/** Makes the call that `start` then begins.
 * @param path "/package.Service/Method"
 * @param deadline Infinity for none */
export type OpenCall = (path: string, deadline: Date | number) => RawCall;

/** The same bytes, not copied, in the class that grpc-js takes. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes)
    ? bytes
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
