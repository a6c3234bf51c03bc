// Who calls: the name in the certificate that the caller has proved to own.
package mutualtls;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

// #region identity
/** Brings who calls to the service, which sees nothing of the connection. */
final class Identity implements ServerInterceptor {

  /** The identity of the caller, in the context of the call. */
  static final Context.Key<Optional<String>> KEY = Context.keyWithDefault(
    "identity",
    Optional.empty()
  );

  // A SPIFFE ID: a trust domain, and a path in it. No part of the path begins
  // with a dot, so that none is "." or "..".
  private static final Pattern SPIFFE_ID = Pattern.compile(
    "spiffe://[a-z0-9._-]+(/[\\w-][\\w.-]*)+"
  );

  // What Java calls a name that is a URI.
  private static final Integer URI = 6;

  /** Gives that of the call which is being answered. */
  static Optional<String> ofCaller() {
    return KEY.get();
  }

  @Override
  public <Q, R> ServerCall.Listener<Q> interceptCall(
    ServerCall<Q, R> call,
    Metadata metadata,
    ServerCallHandler<Q, R> next
  ) {
    SSLSession session = call
      .getAttributes()
      .get(Grpc.TRANSPORT_ATTR_SSL_SESSION);
    Context context = Context.current().withValue(KEY, of(session));
    return Contexts.interceptCall(context, call, metadata, next);
  }

  private static Optional<String> of(SSLSession session) {
    if (session == null) return Optional.empty();
    try {
      // The first is the caller's own. Those of its issuers follow.
      return session.getPeerCertificates()[0] instanceof X509Certificate own
        ? in(own.getSubjectAlternativeNames())
        : Optional.empty();
    } catch (SSLPeerUnverifiedException | CertificateParsingException error) {
      return Optional.empty();
    }
  }

  /**
   * Gives the SPIFFE ID among the names of a certificate, unless it has another
   * URI. Two would be two answers to one question.
   *
   * @param names pairs of a number that says the kind, and a name; or null
   */
  static Optional<String> in(Collection<List<?>> names) {
    if (names == null) return Optional.empty();
    List<String> uris = names
      .stream()
      .filter(name -> name.get(0).equals(URI))
      .map(name -> name.get(1).toString())
      .toList();
    boolean named =
      uris.size() == 1 && SPIFFE_ID.matcher(uris.get(0)).matches();
    return named ? Optional.of(uris.get(0)) : Optional.empty();
  }
}
// #endregion identity
