// A request as text, before it is sent: so that it can be changed, and shown.

/** One request of HTTP/1.1. */
export interface Request {
  httpMethod: string;
  /** The path and the query, escaped. */
  target: string;
  headers: [name: string, value: string][];
  body: Uint8Array | undefined;
}

/** Writes it as it goes over the wire. */
export function wire({ httpMethod, target, headers, body }: Request): Buffer {
  const lines = [
    `${httpMethod} ${target} HTTP/1.1`,
    'Host: fuzz',
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ];
  if (body) lines.push(`Content-Length: ${body.length}`);
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
  return body ? Buffer.concat([head, body]) : head;
}
