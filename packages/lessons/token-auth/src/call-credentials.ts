// Call credentials: what goes along with each call, to show who makes it.
import { type CallCredentials, credentials, Metadata } from '@grpc/grpc-js';
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';

// #region bearer
/** Gives credentials that send `authorization: Bearer <token>`.
 * @param token gives a token that is good now */
export function bearerCredentials(
  token: () => Promise<string>,
): CallCredentials {
  return withMetadata(async () => ({
    authorization: `Bearer ${await token()}`,
  }));
}
// #endregion bearer

// #region api-key
/** Gives credentials that send `x-api-key: <key>`. */
export function apiKeyCredentials(key: string): CallCredentials {
  return withMetadata(async () => ({ 'x-api-key': key }));
}
// #endregion api-key

// #region generator
// gRPC asks the generator anew for each call, so what it sends may change. An
// error ends the call before anything is sent, with the error's code.
function withMetadata(
  generate: () => Promise<Record<string, string>>,
): CallCredentials {
  return credentials.createFromMetadataGenerator((_, done) => {
    generate()
      .then(metadataOf)
      .then(
        (metadata) => done(null, metadata),
        (error) => done(StatusError.from(error)),
      );
  });
}
// #endregion generator

function metadataOf(entries: Record<string, string>): Metadata {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(entries)) {
    // grpc-js would refuse other text, too, and show all of it in the error: a
    // key, perhaps, if somebody named the wrong file.
    if (!/^[\x20-\x7e]*$/.test(value)) {
      const reason = `What to send as ${key} is not one line of ASCII.`;
      throw new StatusError(Status.UNAUTHENTICATED, reason);
    }
    metadata.set(key, value);
  }
  return metadata;
}
