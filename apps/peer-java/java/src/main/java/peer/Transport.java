// How calls travel to the Probe: in the open, over TLS, or over mutual TLS.
package peer;

import io.grpc.ChannelCredentials;
import io.grpc.InsecureChannelCredentials;
import io.grpc.InsecureServerCredentials;
import io.grpc.ServerCredentials;
import io.grpc.TlsChannelCredentials;
import io.grpc.TlsServerCredentials;
import io.grpc.TlsServerCredentials.ClientAuth;
import java.io.IOException;
import lessonkit.CredentialFile;
import lessonkit.Flags;
import lessonkit.KeyPair;

/**
 * Where the certificates and the key are. Files are read only if they are used.
 */
record Transport(String ca, String cert, String key) {
  /** Takes those that the flags name, or that the owner has. */
  static Transport of(Flags flags, String owner) {
    String cert = flags.get("cert");
    String key = flags.get("key");
    return new Transport(
      flags.get("ca"),
      cert.isEmpty() ? ".certs/" + owner + ".pem" : cert,
      key.isEmpty() ? ".certs/" + owner + ".key" : key
    );
  }

  /**
   * Gives what a server shows, and for mutual TLS whom it believes.
   *
   * @param tls none, tls or mutual-tls
   */
  ServerCredentials ofServer(String tls) throws IOException {
    if (tls.equals("none")) return InsecureServerCredentials.create();
    KeyPair pair = KeyPair.read(cert, key);
    var credentials = TlsServerCredentials.newBuilder().keyManager(
      pair.certificate(),
      pair.key()
    );
    if (tls.equals("mutual-tls")) {
      credentials
        .clientAuth(ClientAuth.REQUIRE)
        .trustManager(CredentialFile.readCa(ca));
    }
    return credentials.build();
  }

  /**
   * Gives whom a client believes, and for mutual TLS what it shows.
   *
   * @param tls none, tls or mutual-tls
   */
  ChannelCredentials ofClient(String tls) throws IOException {
    if (tls.equals("none")) return InsecureChannelCredentials.create();
    var credentials = TlsChannelCredentials.newBuilder().trustManager(
      CredentialFile.readCa(ca)
    );
    if (tls.equals("mutual-tls")) {
      KeyPair pair = KeyPair.read(cert, key);
      credentials.keyManager(pair.certificate(), pair.key());
    }
    return credentials.build();
  }
}
