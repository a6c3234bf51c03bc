// Finds private keys, tokens and API keys in the text of a file.
import type { Problem } from '../structure/tree.ts';

interface Kind {
  /** What was found, as the message says it. */
  name: string;
  pattern: RegExp;
}

// The first line alone, as a text about keys may have it, is no key: only what
// stands below it. In JSON and code its lines end with \n.
const LINE_END = String.raw`(?:\s|\\[rn]|["'+])+`;
const PEM = new RegExp(
  `-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----${LINE_END}` +
    // What an encrypted key has before its lines.
    String.raw`(?:[\w-]+: [^\n]*${LINE_END})*[\w+/=]{16,}`,
);

const KINDS: readonly Kind[] = [
  { name: 'a private key in PEM', pattern: PEM },
  {
    name: 'a private JSON Web Key',
    pattern: /\\?"d\\?"\s*:\s*\\?"[\w-]{32,}\\?"/,
  },
  {
    name: 'a secret JSON Web Key',
    pattern: /\\?"k\\?"\s*:\s*\\?"[\w-]{32,}\\?"/,
  },
  {
    name: 'a signed token',
    pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{16,}/,
  },
  { name: 'an API key of this workspace', pattern: /\bpg[ks]_[\w-]{43}\b/ },
  { name: 'an access key of AWS', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/ },
  {
    name: 'a token of GitHub',
    pattern: /\b(?:gh[oprsu]_\w{36}|github_pat_\w{40})/,
  },
  { name: 'a token of npm', pattern: /\bnpm_[A-Za-z0-9]{36}\b/ },
  { name: 'an API key of Google', pattern: /\bAIza[\w-]{35}\b/ },
];

// How a key begins in binary (PKCS #8): version 0, then the algorithm, RSA or
// elliptic curves.
const DER = [
  '020100300d06092a864886f70d010101',
  '020100301306072a8648ce3d0201',
].map((hex) => Buffer.from(hex, 'hex').toString('latin1'));

// Base64 of what begins with -----BEGIN, as a Kubernetes secret has it.
const BASE64_OF_PEM = /LS0tLS1CRUdJTi[A-Za-z0-9+/=]{40,}/g;

// Files that hold nothing but secrets.
const SECRET_FILE = /\.(?:key|jwt|p12|pfx|jks|keystore|secret)$/;

/** Finds secrets in a file.
 * @param file its path, for the message
 * @param text its bytes, each as one character (latin1) */
export function secretsIn(file: string, text: string): Problem[] {
  const decoded = [...text.matchAll(BASE64_OF_PEM)].map(([each]) =>
    Buffer.from(each, 'base64').toString('latin1'),
  );
  const found = KINDS.filter(({ pattern }) =>
    [text, ...decoded].some((each) => pattern.test(each)),
  ).map(({ name }) => name);
  if (DER.some((start) => text.includes(start))) {
    found.push('a private key in DER');
  }
  if (SECRET_FILE.test(file)) found.push('a file for secrets');
  return found.map(
    (name) =>
      `${file} holds ${name}. Remove it, and make a new one: whoever had ` +
      'the file has the old.',
  );
}
