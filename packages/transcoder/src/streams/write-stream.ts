// Writes the messages of a server as the body of one answer.
import { Metadata } from '@grpc/grpc-js';
import type { StreamAnswer } from '../backend/backend.ts';
import { setHeaders, trailersOf } from '../http/answer-headers.ts';
import { chooseEncoding, isCompressible } from '../http/content-encoding.ts';
import type { Exchange } from '../http/exchange.ts';
import { linger } from '../http/linger.ts';
import { report } from '../http/report.ts';
import { statusJson, writeError } from '../http/write-error.ts';
import { RpcError } from '../rpc-error.ts';
import { AnswerBody } from './answer-body.ts';
import { givesFile } from './body-type.ts';
import {
  chooseFraming,
  compatiblePieces,
  type Framing,
  pieces,
} from './framing.ts';

/** Writes each message once the client has taken those before it.
 * @throws RpcError for an error before anything was written */
export async function writeStream(
  exchange: Exchange,
  answer: StreamAnswer,
  heartbeatMs: number,
): Promise<void> {
  const writer = new StreamWriter(exchange);
  try {
    await writeMessages(writer, exchange, answer, heartbeatMs);
    if (exchange.response.destroyed) return;
    await writer.end(await answer.header, await answer.trailer);
  } catch (error) {
    await writer.fail(error);
  }
}

// The heartbeats end with the messages: the end of a body may take its time, and
// nothing comes behind it.
async function writeMessages(
  writer: StreamWriter,
  { response }: Exchange,
  answer: StreamAnswer,
  heartbeatMs: number,
): Promise<void> {
  const beat = setInterval(() => writer.beat(), heartbeatMs);
  try {
    for await (const message of answer.messages) {
      await writer.message(message, await answer.header);
      // Leaving the loop cancels the call.
      if (response.destroyed) return;
      beat.refresh();
    }
  } finally {
    clearInterval(beat);
  }
}

// The answer to one request, whose head goes out with the first message: until
// then, an error still gets the HTTP status that it has.
class StreamWriter {
  readonly #exchange: Exchange;
  readonly #framing: Framing;
  #body: AnswerBody | undefined;
  #count = 0;

  constructor(exchange: Exchange) {
    this.#exchange = exchange;
    this.#framing = framingOf(exchange);
  }

  async message(bytes: Uint8Array, header: Metadata): Promise<void> {
    const { messages, route } = this.#exchange;
    const { contentType, body } = messages.write(route, bytes);
    const text = this.#framing.message(body, this.#count);
    this.#count += 1;
    const type = this.#framing.contentType ?? contentType;
    await this.#open(header, type).write(text);
  }

  async end(header: Metadata, trailer: Metadata): Promise<void> {
    const last = this.#framing.end(this.#count);
    const body = this.#open(header, this.#typeOfEnd(last));
    await body.write(last);
    await this.#close(body, trailer);
  }

  async fail(thrown: unknown): Promise<void> {
    const isCompatible = this.#exchange.settings.mode === 'grpc-gateway';
    // A fault of the gateway itself is for the handler, which reports it; and so
    // is what an ordinary answer can tell.
    const isFramed = this.#body !== undefined || isCompatible;
    if (!(thrown instanceof RpcError && isFramed)) throw thrown;
    report(this.#exchange, thrown);
    if (this.#body) {
      const status = statusJson(this.#exchange, thrown);
      await this.#body.write(this.#framing.error(status, this.#count));
      if (this.#framing.cutsOnError) this.#body.cut();
      else await this.#close(this.#body, thrown.metadata);
    } else {
      // It has the status of an error, and the body of a line in a stream.
      const inLine = (status: string) => `{"error":${status}}\n`;
      await writeError(this.#exchange, thrown, inLine);
    }
  }

  /** Breaks a silence. One that lasts from the beginning ends the time in which
   * an error has an HTTP status: a proxy waits for the head no longer than for
   * anything else. */
  beat(): void {
    const { heartbeat, contentType } = this.#framing;
    if (heartbeat === undefined || this.#body?.full) return;
    void this.#open(new Metadata(), contentType).write(heartbeat);
  }

  // Sets the head, which the first part of the body then takes with it.
  #open(header: Metadata, type: string | undefined): AnswerBody {
    if (this.#body) return this.#body;
    const { request, response } = this.#exchange;
    setHeaders(this.#exchange, header);
    if (type !== undefined) response.setHeader('Content-Type', type);
    const hasChoice = this.#framing.contentType !== undefined;
    if (hasChoice) response.appendHeader('Vary', 'Accept');
    response.appendHeader('Vary', 'Accept-Encoding');
    // A stored copy of a stream is of no use to one who asks again. Without this
    // Chromium reads some 64 MB into its memory, however slow the page is.
    response.setHeader('Cache-Control', 'no-store');
    const isShorter = hasChoice || isCompressible(type ?? '');
    const encoding = isShorter ? chooseEncoding(request) : undefined;
    this.#body = new AnswerBody(response, encoding);
    return this.#body;
  }

  // grpc-gateway knows the type from the first message: a body of nothing has
  // none there.
  #typeOfEnd(last: string): string | undefined {
    const isEmpty = this.#count === 0 && last === '';
    const isCompatible = this.#exchange.settings.mode === 'grpc-gateway';
    return isEmpty && isCompatible ? undefined : this.#framing.contentType;
  }

  async #close(body: AnswerBody, trailer: Metadata): Promise<void> {
    linger(this.#exchange);
    await body.end(trailersOf(this.#exchange, { trailer }));
  }
}

function framingOf({ route, request, settings }: Exchange): Framing {
  if (!givesFile(route)) return chooseFraming(request.headers.accept);
  return settings.mode === 'grpc-gateway' ? compatiblePieces : pieces;
}
