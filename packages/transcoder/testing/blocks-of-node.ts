// Blocks of headers as nghttp2 encodes them, taken from a client of node:http2.
import { once } from 'node:events';
import { connect, sensitiveHeaders } from 'node:http2';
import { duplexPair } from 'node:stream';
import { FrameType } from '../src/http2/frames/frame.ts';
import { FrameReader } from '../src/http2/frames/frame-reader.ts';
import { SettingId, writeSettings } from '../src/http2/frames/settings.ts';
import { rawFrame } from './raw-frame.ts';

// What comes before the first frame: RFC 9113, section 3.4.
const PREFACE_BYTES = 24;

/** Sends requests with the headers, and takes the blocks from the connection.
 * Every third header is marked as a secret.
 * @param tableBytes of the table that the encoder may use from the start
 * @returns blocks that begin with the four pseudo-headers of a request */
export async function blocksOfNode(
  lists: readonly string[][],
  tableBytes: number,
): Promise<Buffer[]> {
  const [near, far] = duplexPair();
  const client = connect('http://localhost', { createConnection: () => near });
  far.write(
    rawFrame(
      FrameType.SETTINGS,
      0,
      0,
      writeSettings([[SettingId.HEADER_TABLE_SIZE, tableBytes]]),
    ),
  );
  await once(client, 'remoteSettings');
  for (const list of lists) {
    const headers: Record<string, string> = {};
    for (let at = 0; at < list.length; at += 2) {
      headers[list[at] ?? ''] = list[at + 1] ?? '';
    }
    const secrets = Object.keys(headers).filter((_, at) => at % 3 === 0);
    const stream = client.request({ ...headers, [sensitiveHeaders]: secrets });
    stream.on('error', () => {});
  }
  const blocks: Buffer[] = [];
  const reader = new FrameReader((type, _flags, _stream, bytes, from, to) => {
    if (type === FrameType.HEADERS) blocks.push(bytes.subarray(from, to));
  });
  let skipped = PREFACE_BYTES;
  for await (const chunk of far) {
    reader.read(chunk.subarray(skipped));
    skipped = 0;
    if (blocks.length === lists.length) break;
  }
  client.destroy();
  return blocks;
}
