// A call with one message each way.
import { Metadata, status } from '@grpc/grpc-js';
import type { CallOptions, UnaryAnswer } from './backend.ts';
import { CLIENT_GONE, clientGone, errorOf } from './call-error.ts';
import { isGone, onGone } from './gateway-call.ts';
import { asBuffer, type RawCall } from './raw-call.ts';

/** What is said of a server that does not end after its message. */
export const TOO_MANY =
  'The server answered a unary call with several messages.';
/** The status of a call that should have had a message. */
export const NO_MESSAGE = {
  code: status.INTERNAL,
  details: 'The server ended a unary call with the status OK and no message.',
};

/** Makes the call.
 * @throws RpcError for every status but OK */
export function startUnary(
  call: RawCall,
  message: Uint8Array,
  options: CallOptions,
): Promise<UnaryAnswer> {
  if (isGone(options)) return Promise.reject(clientGone());
  return new Promise((resolve, reject) => {
    const cancel = () => call.cancelWithStatus(status.CANCELLED, CLIENT_GONE);
    const forget = onGone(options, cancel);
    const { deadline, metadata } = options;
    let header = new Metadata();
    let answer: Uint8Array | undefined;
    call.start(metadata, {
      onReceiveMetadata(received) {
        header = received;
      },
      onReceiveMessage(received) {
        if (answer) call.cancelWithStatus(status.INTERNAL, TOO_MANY);
        answer = received;
        // A second message would come before the status, so it is asked for.
        call.startRead();
      },
      onReceiveStatus(end) {
        forget();
        if (end.code !== status.OK) reject(errorOf(end, header, deadline));
        else if (!answer)
          reject(errorOf({ ...end, ...NO_MESSAGE }, header, deadline));
        else resolve({ header, message: answer, trailer: end.metadata });
      },
    });
    call.sendMessageWithContext({}, asBuffer(message));
    call.halfClose();
    call.startRead();
  });
}
