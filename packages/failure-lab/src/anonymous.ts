// Takes out of an error text what differs from run to run. What stays is what can
// be compared, searched for and shown. Runs in a browser too.

const REPLACED: readonly [RegExp, string][] = [
  // 2026-11-21T18:42:33.093Z
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)/g, 'TIME'],
  // Fri Nov 20 18:47:57 UTC 2026
  [/\b(\w{3} ){2}\d\d \d\d:\d\d:\d\d \w+ \d{4}\b/g, 'TIME'],
  // grpc-js tells how long each part of a call took: 0.299s
  [/\b\d+\.\d{3}s\b/g, 'TIME'],
  // 0x7f3c9a20
  [/\b0x[0-9a-f]{4,}\b/gi, 'POINTER'],
  // OpenSSL begins its errors with the thread: 40B7A9D5C47F0000:error:…
  [/\b[0-9A-F]{8,}(?=:error:)/g, 'THREAD'],
  // Java shows what came instead of TLS, as far as it has come.
  [/\b(record: )[0-9a-f]{8,}/g, '$1BYTES'],
  // The serial number of a certificate.
  [/\b(serial(?: number)?[:= ]+)[0-9a-f:]{8,}/gi, '$1SERIAL'],
  // ipv6:[::1]:50051 and ipv6:%5B::1%5D:50051
  [/(\[|%5B)[0-9a-f:]*:[0-9a-f:.]*(\]|%5D):\d+/gi, 'ADDRESS'],
  // ipv4:127.0.0.1:50051, 127.0.0.1:50051, localhost:50051
  [/\b(\d{1,3}(\.\d{1,3}){3}|localhost):\d+/gi, 'ADDRESS'],
];

/** Replaces addresses, ports, times, pointers and serial numbers.
 * @returns the text with ADDRESS, TIME and the like in their places */
export function anonymous(text: string): string {
  return REPLACED.reduce(
    (result, [pattern, name]) => result.replaceAll(pattern, name),
    text,
  );
}
