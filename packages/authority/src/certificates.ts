// A certificate authority: makes certificates for servers and clients that
// strict verifiers accept, and on request ones that they must refuse.
import 'reflect-metadata';
import { isIP } from 'node:net';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type Extension,
  type JsonGeneralNames,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** How long a certificate of an authority is good, in days. */
export const AUTHORITY_DAYS = 30;

/** How long a certificate of a server or a client is good, in days. */
export const LEAF_DAYS = 7;

/** A certificate and its private key, both as PEM text. */
export interface Pair {
  /** Begins with `-----BEGIN CERTIFICATE-----`. */
  certificate: string;
  /** In the form PKCS #8, which is the same for keys of all kinds. */
  key: string;
}

/** Whom a certificate is for, and how long. */
export interface Subject {
  /** The common name, which people read and verifiers ignore. */
  name: string;
  /** The subject alternative names, which verifiers compare: host names,
   * addresses of IP, and URIs. None by default. */
  names?: string[];
  /** For a client, which may then not serve. A server by default. */
  client?: boolean;
  /** The kind of key: elliptic curve P-256 by default, or RSA of 2048 bits. */
  key?: 'EC' | 'RSA';
  /** Five minutes ago by default, for machines whose clocks are behind. */
  notBefore?: Date;
  /** `LEAF_DAYS` from now by default. */
  notAfter?: Date;
}

/** What issues certificates. */
export interface Authority extends Pair {
  /** Makes a key and a certificate for it. */
  issue(subject: Subject): Promise<Pair>;
  /** Makes an authority whose own certificate this one has issued. Whoever
   * shows a certificate of it has to show this one after it. */
  intermediate(name: string): Promise<Authority>;
}

/** Makes a new authority, which vouches for itself.
 * @param now from when it is good */
export async function makeAuthority(
  name = 'Polyglot gRPC authority',
  now = new Date(),
): Promise<Authority> {
  const keys = await generate('EC');
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [name] }],
    keys,
    ...validity(now, AUTHORITY_DAYS),
    extensions: [
      // Below it there may be one authority more, and that one's certificates.
      ...authorityExtensions(1),
      ...(await keyIdentifiers(keys.publicKey, keys.publicKey)),
    ],
  });
  return openAuthority(await pairOf(certificate, keys), now);
}

/** Takes up an authority that was made before.
 * @param now from when the certificates that it issues are good
 * @throws if the texts are no certificate and no key of an elliptic curve */
export async function openAuthority(
  { certificate, key }: Pair,
  now = new Date(),
): Promise<Authority> {
  const own = new X509Certificate(certificate);
  const bytes = PemConverter.decodeFirst(key);
  const signingKey = await crypto.subtle.importKey('pkcs8', bytes, EC, true, [
    'sign',
  ]);
  const sign = async (
    keys: CryptoKeyPair,
    subject: Subject,
    days: number,
    extensions: Extension[],
  ) => {
    const publicKey = await own.publicKey.export();
    const certificate = await X509CertificateGenerator.create({
      subject: [{ CN: [subject.name] }],
      issuer: own.subjectName.toJSON(),
      publicKey: keys.publicKey,
      signingKey,
      signingAlgorithm: EC,
      ...validity(now, days, subject),
      extensions: [
        ...extensions,
        ...(await keyIdentifiers(keys.publicKey, publicKey)),
      ],
    });
    return pairOf(certificate, keys);
  };
  return {
    certificate,
    key,
    async issue(subject) {
      const keys = await generate(subject.key ?? 'EC');
      return sign(keys, subject, LEAF_DAYS, leafExtensions(subject));
    },
    async intermediate(name) {
      const keys = await generate('EC');
      const extensions = authorityExtensions(0);
      const pair = await sign(keys, { name }, AUTHORITY_DAYS, extensions);
      return openAuthority(pair, now);
    },
  };
}

/** Makes what `openssl req -new -x509` does when it is only told a common name:
 * a certificate that vouches for itself and has no subject alternative name. */
export async function makeSelfSigned(
  name: string,
  now = new Date(),
): Promise<Pair> {
  const keys = await generate('RSA');
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [name] }],
    keys,
    ...validity(now, LEAF_DAYS),
    extensions: [
      new BasicConstraintsExtension(true, undefined, true),
      ...(await keyIdentifiers(keys.publicKey, keys.publicKey)),
    ],
  });
  return pairOf(certificate, keys);
}

const EC = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: Uint8Array.of(1, 0, 1),
};

function generate(kind: 'EC' | 'RSA'): Promise<CryptoKeyPair> {
  const usages: KeyUsage[] = ['sign', 'verify'];
  return kind === 'EC'
    ? crypto.subtle.generateKey(EC, true, usages)
    : crypto.subtle.generateKey(RSA, true, usages);
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function validity(now: Date, days: number, subject: Partial<Subject> = {}) {
  const {
    notBefore = new Date(now.getTime() - 5 * MINUTE),
    notAfter = new Date(now.getTime() + days * DAY),
  } = subject;
  return { notBefore, notAfter };
}

// May vouch for others, and for nothing else.
function authorityExtensions(pathLength: number): Extension[] {
  const usages = KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign;
  return [
    new BasicConstraintsExtension(true, pathLength, true),
    new KeyUsagesExtension(usages, true),
  ];
}

function leafExtensions({ names = [], client, key }: Subject): Extension[] {
  // A key of RSA could also be used to encrypt another key, in TLS 1.2.
  const usages =
    KeyUsageFlags.digitalSignature |
    (key === 'RSA' ? KeyUsageFlags.keyEncipherment : 0);
  const { clientAuth, serverAuth } = ExtendedKeyUsage;
  const extensions: Extension[] = [
    new BasicConstraintsExtension(false, undefined, true),
    new KeyUsagesExtension(usages, true),
    new ExtendedKeyUsageExtension([client ? clientAuth : serverAuth]),
  ];
  if (names.length > 0) {
    const alternatives = names.map(alternativeName);
    extensions.push(new SubjectAlternativeNameExtension(alternatives));
  }
  return extensions;
}

function alternativeName(value: string): JsonGeneralNames[number] {
  if (isIP(value)) return { type: 'ip', value };
  return { type: /^[a-z]+:\/\//.test(value) ? 'url' : 'dns', value };
}

// By these a verifier finds the issuer's certificate, which is how OpenSSL and
// Python's strict mode want it.
async function keyIdentifiers(
  own: CryptoKey,
  issuer: CryptoKey,
): Promise<Extension[]> {
  return [
    await SubjectKeyIdentifierExtension.create(own),
    await AuthorityKeyIdentifierExtension.create(issuer),
  ];
}

async function pairOf(
  certificate: X509Certificate,
  keys: CryptoKeyPair,
): Promise<Pair> {
  const bytes = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    certificate: `${certificate.toString('pem')}\n`,
    key: `${PemConverter.encode(bytes, 'PRIVATE KEY')}\n`,
  };
}
