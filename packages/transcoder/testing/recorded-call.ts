// A request whose response is written down as it comes.
import type {
  HeaderList,
  ResponseListener,
  StreamFailure,
} from '../src/http2/connection.ts';

/** What a request was told, in order. */
export class RecordedCall implements ResponseListener {
  /** A line for each method that was called. */
  readonly lines: string[] = [];
  readonly #chunks: Buffer[] = [];
  readonly #end = Promise.withResolvers<this>();
  headerList: HeaderList = [];
  trailerList: HeaderList = [];
  failure: StreamFailure | undefined;

  /** Resolves at the end, whatever it is. */
  get ended(): Promise<this> {
    return this.#end.promise;
  }

  get body(): Buffer {
    return Buffer.concat(this.#chunks);
  }

  headers(list: HeaderList): void {
    this.headerList = list;
    this.lines.push(`headers ${list.join(' ')}`);
  }

  data(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.lines.push(`data ${chunk.toString('latin1')}`);
  }

  trailers(list: HeaderList): void {
    this.trailerList = list;
    this.lines.push(`trailers ${list.join(' ')}`);
  }

  end(failure?: StreamFailure): void {
    this.failure = failure;
    const isSafe = failure?.isUnprocessed ? ', unprocessed' : '';
    const code = failure && `${failure.code}${isSafe}: ${failure.message}`;
    this.lines.push(failure ? `end ${code}` : 'end');
    this.#end.resolve(this);
  }
}
