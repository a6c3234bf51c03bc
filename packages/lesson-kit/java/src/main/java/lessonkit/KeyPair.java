// A certificate and its key are two files. These lines read both, and check
// that they belong together before gRPC is given them.
package lessonkit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.grpc.util.CertificateUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;

/** A certificate and the private key that belongs to it, both in PEM. */
public final class KeyPair {

  private final byte[] certificate;
  private final byte[] key;

  private KeyPair(byte[] certificate, byte[] key) {
    this.certificate = certificate;
    this.key = key;
  }

  /**
   * Reads the certificate that --cert names, with those of its issuers after it
   * if there are any, and the private key that --key names.
   *
   * @throws UsageException naming the flag, the file, and what is wrong
   */
  public static KeyPair read(String cert, String key) throws UsageException {
    KeyPair pair = new KeyPair(
      CredentialFile.read("cert", cert),
      CredentialFile.read("key", key)
    );
    PublicKey publicKey = pair.publicKey(cert);
    if (isPair(publicKey, pair.privateKey(key))) return pair;
    String sentence = "--key %s is not the key of --cert %s.";
    throw new UsageException(sentence.formatted(key, cert));
  }

  public InputStream certificate() {
    return new ByteArrayInputStream(certificate);
  }

  public InputStream key() {
    return new ByteArrayInputStream(key);
  }

  private PublicKey publicKey(String cert) throws UsageException {
    try {
      // Java would read the other form of certificates, DER, as well. gRPC does
      // not.
      if (new String(certificate, US_ASCII).contains("BEGIN CERTIFICATE")) {
        return CertificateUtils.getX509Certificates(
          certificate()
        )[0].getPublicKey();
      }
    } catch (CertificateException error) {
      // The same sentence for a text that only begins as a certificate does.
    }
    String sentence = "--cert %s holds no usable certificate in PEM.";
    throw new UsageException(sentence.formatted(cert));
  }

  // gRPC for Java takes keys of RSA and of curves in the form PKCS #8 alone.
  private PrivateKey privateKey(String file) throws UsageException {
    try {
      return CertificateUtils.getPrivateKey(key());
    } catch (
      IOException
      | GeneralSecurityException
      | IllegalArgumentException error
    ) {
      String sentence = "--key %s holds no usable private key in PEM.";
      throw new UsageException(sentence.formatted(file));
    }
  }

  // What the one has signed, the other has to confirm.
  private static boolean isPair(PublicKey publicKey, PrivateKey privateKey) {
    boolean isCurve = publicKey.getAlgorithm().equals("EC");
    try {
      Signature signature = Signature.getInstance(
        isCurve ? "SHA256withECDSA" : "SHA256withRSA"
      );
      signature.initSign(privateKey);
      byte[] signed = signature.sign();
      signature.initVerify(publicKey);
      return signature.verify(signed);
    } catch (GeneralSecurityException error) {
      // One is of a curve, the other is not.
      return false;
    }
  }
}
