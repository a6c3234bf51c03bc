// Finds the ways to switch off the verification of a peer, in four languages,
// shells and the tools that fetch things.
//
// A letter in brackets keeps a pattern from finding itself.
import type { Problem } from '../structure/tree.ts';

const NO = String.raw`["']?\s*[:=]\s*(?:false|False|0|!1)\b`;

/** Ways, by what they switch off. */
export const WAYS: Readonly<Record<string, RegExp>> = {
  // Node
  'an option of Node': new RegExp(`reject[U]nauthorized${NO}`),
  'a variable of Node': /NODE_TLS_[R]EJECT_UNAUTHORIZED/,
  'the check of names in Node': /check[S]erverIdentity/,
  'an option of npm': new RegExp(`strict-?ssl(?:${NO}|\\s+false)`, 'i'),
  'a token without signature in Node': /[U]nsecuredJWT\.decode\b/,

  // Python
  'an option of requests': /\bverify\s*=\s*False\b/,
  'a mode of Python': /\bCERT_[N]ONE\b/,
  'the default of Python': /_create_[u]nverified_context/,
  'the check of names in Python': /\bcheck_[h]ostname\s*=\s*False\b/,
  'a variable of Python': /PYTHON[H]TTPSVERIFY/,
  'a check of PyJWT': new RegExp(`verify_(?:signature|exp|nbf|aud|iss)${NO}`),
  'a host of pip': /--trusted-[h]ost\b|PIP_TRUSTED_[H]OST/,

  // Go
  'an option of Go': /[I]nsecureSkipVerify/,
  'a variable of Go':
    /\bGO[I]NSECURE\b|\bGO[N]OSUM(?:CHECK|DB)\b|GOSUMDB=[o]ff/,

  // Java
  'a trust manager of Netty': /[I]nsecureTrustManagerFactory/,
  'a trust manager of Java': /\bcheckServer[T]rusted\b|X509[T]rustManager\b/,
  'the check of names in Java':
    /[H]ostnameVerifier\b|ALLOW_ALL_[H]OSTNAME|disable[H]ostnameVerification|setEndpoint[I]dentificationAlgorithm\(\s*(?:null|"")/,
  'an option of Maven': /http\.ssl\.[i]nsecure|securityMode=[i]nsecure/,

  // gRPC: a name to compare that is not the one that was dialled
  'the name that gRPC compares':
    /ssl_target_[n]ame_override|\boverride[A]uthority\(/,

  // Shells and images. A command may go on in the next line.
  curl: /\bcurl\b(?:\\\r?\n|[^\n|;&])*?[\s"'](?:-[a-zA-Z]*k[a-zA-Z]*|--(?:proxy-)?insecure)\b/,
  grpcurl: /\bgrpcurl\b(?:\\\r?\n|[^\n|;&])*?[\s"']--?insecure\b/,
  wget: /--no-check-[c]ertificate\b/,
  git: /http\.ssl[V]erify["']?[\s=]+["']?(?:false|0)|GIT_SSL_NO_[V]ERIFY/i,
  ssh: /[S]trictHostKeyChecking[\s=]+["']?no\b/,
  apt: /--allow-[u]nauthenticated|\[[^\]]*trusted=[y]es|Verify-(?:Peer|Host)["']?[\s=]+["']?[f]alse/,
  apk: /--allow-[u]ntrusted\b/,
  Docker: /--tls[v]erify=false|[i]nsecure-registr/,
  'kubectl and others': /--?insecure-skip-[t]ls-verify/,
};

/** Finds the ways that a file uses to switch verification off. */
export function unverifiedIn(file: string, text: string): Problem[] {
  return Object.entries(WAYS)
    .filter(([, pattern]) => pattern.test(text))
    .map(
      ([way]) =>
        `${file} switches verification off (${way}). Trust a CA instead: ` +
        'npm run certs makes one.',
    );
}
