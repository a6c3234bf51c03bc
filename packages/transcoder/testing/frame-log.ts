// Writes down what the frames of a server say.
import { FrameParser } from '../src/http2/frames/frame-parser.ts';
import { FrameReader } from '../src/http2/frames/frame-reader.ts';

/** Bytes of a block of headers that are taken here. */
const BLOCK_BYTES = 900;

/** A line for each frame. */
export class FrameLog {
  readonly lines: string[] = [];
  /** What DATA has brought. */
  readonly payloads: Buffer[] = [];
  readonly #reader: FrameReader;

  /** @param textOf what is said of a block of headers */
  constructor(textOf = (block: Buffer) => block.toString('latin1')) {
    const say = (line: string) => this.lines.push(line);
    const parser = new FrameParser(
      {
        onHeaders: (streamId, endsStream, bytes, from, to) => {
          const text = textOf(bytes.subarray(from, to));
          say(`headers ${streamId} "${text}"${endsStream ? ', end' : ''}`);
        },
        onData: (streamId, endsStream, bytes, from, to, flowBytes) => {
          this.payloads.push(bytes.subarray(from, to));
          const text = bytes.toString('latin1', from, to);
          const end = endsStream ? ', end' : '';
          say(`data ${streamId} "${text}" of ${flowBytes}${end}`);
        },
        onReset: (streamId, code) => say(`reset ${streamId} ${code}`),
        onSettings: (settings) => {
          const pairs = settings.map(([id, value]) => ` ${id}=${value}`);
          say(`settings${pairs.join('')}`);
        },
        onSettingsAck: () => say('settings ack'),
        onPing: (payload) => say(`ping ${payload.toString('hex')}`),
        onPingAck: (payload) => say(`ping ack ${payload.toString('hex')}`),
        onGoAway: (last, code, debugData) =>
          say(`goaway ${last} ${code} "${debugData}"`),
        onWindowUpdate: (streamId, increment) =>
          say(`window ${streamId} ${increment}`),
        onIgnored: () => say('ignored'),
      },
      BLOCK_BYTES,
    );
    this.#reader = new FrameReader((...frame) => parser.take(...frame));
  }

  /** Reads a chunk.
   * @throws ConnectionError where a frame breaks a rule */
  read(chunk: Buffer): void {
    this.#reader.read(chunk);
  }
}
