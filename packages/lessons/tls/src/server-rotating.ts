// Serves the Greeter as server.ts does, and takes a new certificate without a
// restart: whoever connects after the change sees the new one.
import { experimental, type ServerCredentials } from '@grpc/grpc-js';
import {
  checkKeyPair,
  findCredential,
  readKeyPair,
} from '@polyglot-grpc/lesson-kit/credential-file';
import { runServer } from '@polyglot-grpc/lesson-kit/server';
import { FLAGS, startServer } from './server.ts';

type Pair = experimental.IdentityCertificateUpdate;
type Listener = experimental.IdentityCertificateUpdateListener;

// The watcher of grpc-js reads the files again and again, and hands on what it
// finds. While one file is new and the other old, the server would refuse every
// connection, so this one hands on only a certificate with its own key.
// #region watch
class CheckedFiles extends experimental.FileWatcherCertificateProvider {
  readonly #flags: typeof FLAGS;
  readonly #checked = new Map<Listener, Listener>();
  #seen: Pair;

  constructor(flags: typeof FLAGS, refreshIntervalMs: number) {
    const certificateFile = findCredential('cert', flags.cert);
    const privateKeyFile = findCredential('key', flags.key);
    super({ certificateFile, privateKeyFile, refreshIntervalMs });
    this.#flags = flags;
    // Files that are no good at the start end the program with a sentence.
    const { cert_chain, private_key } = readKeyPair(flags);
    this.#seen = { certificate: cert_chain, privateKey: private_key };
  }

  override addIdentityCertificateListener(listener: Listener): void {
    const checked: Listener = (pair) => {
      if (pair && this.#isNew(pair) && this.#isGood(pair)) listener(pair);
    };
    this.#checked.set(listener, checked);
    // The watcher's first look takes a moment in which clients may come already.
    process.nextTick(listener, this.#seen);
    super.addIdentityCertificateListener(checked);
  }

  override removeIdentityCertificateListener(listener: Listener): void {
    const checked = this.#checked.get(listener);
    // The last one that leaves ends the watcher's timer.
    if (checked) super.removeIdentityCertificateListener(checked);
  }

  #isNew(pair: Pair): boolean {
    const { certificate, privateKey } = this.#seen;
    this.#seen = pair;
    const sameKey = pair.privateKey.equals(privateKey);
    return !sameKey || !pair.certificate.equals(certificate);
  }

  #isGood({ certificate, privateKey }: Pair): boolean {
    const pair = { cert_chain: certificate, private_key: privateKey };
    try {
      checkKeyPair(pair, this.#flags);
      return true;
    } catch (error) {
      console.error(`${Object(error).message} The certificate in use stays.`);
      return false;
    }
  }
}
// #endregion watch

// #region credentials
export function rotatingCredentials(
  flags: typeof FLAGS,
  refreshMs = 1_000,
): ServerCredentials {
  // First come the server's own files; null and false ask clients for none.
  const files = new CheckedFiles(flags, refreshMs);
  return experimental.createCertificateProviderServerCredentials(
    files,
    null,
    false,
  );
}
// #endregion credentials

if (import.meta.main) {
  await runServer(
    'tls',
    (port, host, flags) => startServer(port, host, rotatingCredentials(flags)),
    FLAGS,
  );
}
