// Serves the Greeter as server.ts does, and takes a new certificate without a
// restart: whoever connects after the change sees the new one.
import {
  experimental,
  type KeyCertPair,
  type ServerCredentials,
} from '@grpc/grpc-js';
import { readKeyPair } from '@polyglot-grpc/lesson-kit/credential-file';
import { runServer } from '@polyglot-grpc/lesson-kit/server';
import { FLAGS, startServer } from './server.ts';

type Listener = experimental.IdentityCertificateUpdateListener;

const REFRESH_MS = 1_000;

// #region watch
// grpc-js has such a provider, FileWatcherCertificateProvider. It hands on
// whatever it finds, and while one file is new and the other old, the server
// would refuse every connection. This one checks what it finds.
class CheckedFiles implements experimental.CertificateProvider {
  readonly #flags: typeof FLAGS;
  readonly #listeners = new Set<Listener>();
  #pair: KeyCertPair;
  #said = '';
  #timer: NodeJS.Timeout | undefined;

  constructor(flags: typeof FLAGS) {
    this.#flags = flags;
    // Bad files end the program with a sentence now, and never later.
    this.#pair = readKeyPair(flags);
  }

  addIdentityCertificateListener(listener: Listener): void {
    this.#listeners.add(listener);
    process.nextTick(() => this.#tell(listener));
    // The timer alone keeps no process alive.
    this.#timer ??= setInterval(() => this.#readAgain(), REFRESH_MS).unref();
  }

  removeIdentityCertificateListener(listener: Listener): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #readAgain(): void {
    const { cert_chain, private_key } = this.#pair;
    try {
      const pair = readKeyPair(this.#flags);
      const sameKey = pair.private_key.equals(private_key);
      if (sameKey && pair.cert_chain.equals(cert_chain)) return;
      this.#pair = pair;
      for (const listener of this.#listeners) this.#tell(listener);
    } catch (error) {
      // So it is while one file is new and the other old.
      this.#say(`${Object(error).message} The certificate in use stays.`);
    }
  }

  #tell(listener: Listener): void {
    const { cert_chain: certificate, private_key: privateKey } = this.#pair;
    listener({ certificate, privateKey });
  }

  #say(sentence: string): void {
    if (sentence !== this.#said) console.error(sentence);
    this.#said = sentence;
  }

  // Clients are asked for no certificate, so none of their CAs is watched.
  addCaCertificateListener(): void {}
  removeCaCertificateListener(): void {}
}
// #endregion watch

// #region credentials
export function rotatingCredentials(flags: typeof FLAGS): ServerCredentials {
  // First comes what the server shows; null and false ask clients for nothing.
  return experimental.createCertificateProviderServerCredentials(
    new CheckedFiles(flags),
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
