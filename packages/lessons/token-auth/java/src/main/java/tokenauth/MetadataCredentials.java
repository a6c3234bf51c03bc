// Call credentials: what goes along with each call, to show who makes it.
package tokenauth;

import io.grpc.CallCredentials;
import io.grpc.Metadata;
import io.grpc.SecurityLevel;
import io.grpc.Status;
import java.util.concurrent.Executor;

/** Call credentials that send one entry of metadata. */
final class MetadataCredentials extends CallCredentials {

  private final Metadata.Key<String> name;
  private final String value;

  private MetadataCredentials(String name, String value) {
    this.name = Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
    this.value = value;
  }

  // #region bearer
  /** Gives credentials that send {@code authorization: Bearer <token>}. */
  static CallCredentials bearer(String token) {
    return new MetadataCredentials("authorization", "Bearer " + token);
  }

  // #endregion bearer

  // #region api-key
  /** Gives credentials that send {@code x-api-key: <key>}. */
  static CallCredentials apiKey(String key) {
    return new MetadataCredentials("x-api-key", key);
  }

  // #endregion api-key

  // #region generator
  // gRPC asks anew for each call, so what is sent could change, and waits until
  // the applier is told: a secret may be fetched meanwhile, on the executor.
  @Override
  public void applyRequestMetadata(
    RequestInfo call,
    Executor executor,
    MetadataApplier applier
  ) {
    // Where others could read the secret, they could use it. Java leaves it to
    // the credentials to refuse such a channel.
    if (call.getSecurityLevel() != SecurityLevel.PRIVACY_AND_INTEGRITY) {
      applier.fail(
        refusal("A channel without encryption gets no credentials.")
      );
    } else if (!value.matches("[ -~]*")) {
      // Of other text Java would send a part or nothing, and log the secret.
      applier.fail(
        refusal("What to send as " + name.name() + " is not one line of ASCII.")
      );
    } else {
      Metadata metadata = new Metadata();
      metadata.put(name, value);
      applier.apply(metadata);
    }
  }

  // #endregion generator

  private static Status refusal(String reason) {
    return Status.UNAUTHENTICATED.withDescription(reason);
  }
}
