// What the first message of TLS says in the open. Source: RFC 8446, 4.1.2 and 4.2.

const SERVER_NAME = 0;
const PROTOCOLS = 16;
const VERSIONS = 43;

const VERSION_NAMES: Record<number, string> = {
  772: 'TLS 1.3',
  771: 'TLS 1.2',
};

/** What a client tells a server, and everybody else on the way. */
export interface ClientHello {
  serverName: string;
  protocols: string[];
  versions: string[];
}

/** Reads a ClientHello from the beginning of what a client sends. */
export function readClientHello(sent: Buffer): ClientHello {
  // A record has 5 bytes before its content, a handshake message 4, and then
  // come 2 bytes of version and 32 that are random.
  const hello = new Reader(sent.subarray(5 + 4 + 2 + 32));
  hello.part(1); // the number of a session
  hello.part(2); // ciphers
  hello.part(1); // ways to compress, of which none is left
  const extensions = new Map<number, Reader>();
  const rest = hello.part(2);
  while (rest.hasMore) extensions.set(rest.number(2), rest.part(2));
  return {
    serverName: nameIn(extensions.get(SERVER_NAME)),
    protocols: protocolsIn(extensions.get(PROTOCOLS)),
    versions: versionsIn(extensions.get(VERSIONS)),
  };
}

function nameIn(extension?: Reader): string {
  const names = extension?.part(2);
  names?.number(1); // the kind of name: a host's, which is the only one
  return names?.part(2).text ?? '';
}

function protocolsIn(extension?: Reader): string[] {
  const list = extension?.part(2);
  const found: string[] = [];
  while (list?.hasMore) found.push(list.part(1).text);
  return found;
}

// A client may name versions that do not exist, to keep servers tolerant.
function versionsIn(extension?: Reader): string[] {
  const list = extension?.part(1);
  const found: string[] = [];
  while (list?.hasMore) found.push(VERSION_NAMES[list.number(2)] ?? '');
  return found.filter((name) => name !== '');
}

// Reads numbers, and parts that begin with their length.
class Reader {
  #offset = 0;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get hasMore(): boolean {
    return this.#offset < this.#bytes.length;
  }

  get text(): string {
    return this.#bytes.toString('latin1');
  }

  number(size: number): number {
    this.#offset += size;
    return this.#bytes.readUIntBE(this.#offset - size, size);
  }

  part(lengthSize: number): Reader {
    const length = this.number(lengthSize);
    const begin = this.#offset;
    this.#offset += length;
    return new Reader(this.#bytes.subarray(begin, begin + length));
  }
}
