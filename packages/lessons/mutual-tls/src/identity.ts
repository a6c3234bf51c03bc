// Who calls: the name in the certificate that the caller has proved to own.
import type { PeerCertificate } from 'node:tls';

// #region identity
// A SPIFFE ID: a trust domain, and a path in it. No part of the path begins
// with a dot, so that none is "." or "..".
const SPIFFE_ID = /^spiffe:\/\/[a-z0-9._-]+(\/[\w-][\w.-]*)+$/;

/** Gives the SPIFFE ID of a caller, if the certificate has exactly one URI and
 * that is one. Two would be two answers to one question. */
export function identityOf(
  certificate: PeerCertificate | undefined,
): string | undefined {
  const [uri, ...others] = urisIn(certificate?.subjectaltname ?? '');
  const named = uri !== undefined && SPIFFE_ID.test(uri);
  return named && others.length === 0 ? uri : undefined;
}

// Node gives all names as one text, "DNS:localhost, URI:spiffe://…". It can be
// cut at the commas: one inside a name is \u002c, and that name in quotes.
function urisIn(names: string): string[] {
  return names
    .split(', ')
    .filter((name) => name.startsWith('URI:'))
    .map((name) => name.slice('URI:'.length));
}
// #endregion identity
