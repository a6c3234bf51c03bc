// Compression: which one a client takes, and what is compressed at all.
import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A compression that this gateway writes. */
export type Encoding = 'br' | 'gzip';

// Of two that a client likes as much, the first.
const ENCODINGS: readonly Encoding[] = ['br', 'gzip'];

/** Shorter bodies fit into the packet that is sent anyhow. */
export const COMPRESSED_FROM_BYTES = 1_024;

/** A body that is written once has to be written fast: at its default quality,
 * Brotli takes a hundred times as long for a tenth less. */
export const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** Chooses by the header Accept-Encoding and its q-values.
 * @returns undefined for no compression */
export function chooseEncoding(request: IncomingMessage): Encoding | undefined {
  const accepted = request.headers['accept-encoding'];
  if (typeof accepted !== 'string') return undefined;
  const weights = weightsOf(accepted);
  const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0;
  let best: Encoding | undefined;
  // Whoever names identity with a weight wants it rather than what is lighter.
  let most = weights.get('identity') ?? 0;
  for (const encoding of ENCODINGS) {
    const weight = weightOf(encoding);
    if (weight > most || (weight === most && weight > 0 && !best)) {
      best = encoding;
      most = weight;
    }
  }
  return best;
}

/** Compresses a whole body. */
export function compress(
  encoding: Encoding,
  body: string | Uint8Array,
): Promise<Buffer> {
  return encoding === 'br' ? brotliAsync(body, QUICK) : gzipAsync(body);
}

/** Whether compression makes such a body shorter: a picture has its own. */
export function isCompressible(contentType: string): boolean {
  // Almost all are.
  if (contentType === 'application/json') return true;
  return /^text\/|[/+](json|xml|javascript|x-ndjson)\b/i.test(contentType);
}

function weightsOf(header: string): Map<string, number> {
  return new Map(
    header.split(',').map((item) => {
      const [name = '', ...parameters] = item
        .split(';')
        .map((part) => part.trim().toLowerCase());
      const weight = parameters.find((part) => part.startsWith('q='));
      const value = weight === undefined ? 1 : Number(weight.slice(2));
      return [name, value >= 0 && value <= 1 ? value : 0];
    }),
  );
}
