// Decodes Huffman strings four bits at a time, by a table made at load.
import { EOS, huffmanCodes } from './huffman-code.ts';

// The codes are the leaves of a binary tree; each of its 256 inner nodes is a
// state. A step takes four bits from a state to the next and passes at most one
// leaf on its way, since no code is shorter than five bits.
const STATES = 256;
const HAS_SYMBOL = 0x10000;
const FAILS = 0x20000;

/** By state and four bits: the next state, the symbol shifted by 8, and flags. */
const steps = new Int32Array(STATES * 16);
/** The states in which a string may end: its last bits are a padding, which is
 * shorter than a byte and the beginning of EOS, all ones. */
const mayEnd = new Uint8Array(STATES);
build();

/** Decodes a Huffman string.
 * @param out has room for 8/5 of the bytes
 * @returns the length in `out`, or -1 where the string is malformed */
export function decodeHuffman(
  bytes: Uint8Array,
  from: number,
  to: number,
  out: Uint8Array,
): number {
  let length = 0;
  let state = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    const high = steps[(state << 4) | (byte >> 4)] ?? FAILS;
    if (high & HAS_SYMBOL) out[length++] = (high >> 8) & 0xff;
    const low = steps[((high & 0xff) << 4) | (byte & 0xf)] ?? FAILS;
    if (low & HAS_SYMBOL) out[length++] = (low >> 8) & 0xff;
    if ((high | low) & FAILS) return -1;
    state = low & 0xff;
  }
  return mayEnd[state] ? length : -1;
}

/** An inner node: where a zero and a one lead, to a node or to a symbol. */
interface Node {
  state: number;
  children: [Node | number | undefined, Node | number | undefined];
}

function build(): void {
  const nodes: Node[] = [];
  const root = addNode(nodes);
  for (const { symbol, bits } of huffmanCodes()) {
    let node = root;
    for (const bit of bits.slice(0, -1)) {
      const side = Number(bit);
      const next = node.children[side] ?? addNode(nodes);
      node.children[side] = next;
      if (typeof next === 'object') node = next;
    }
    node.children[Number(bits.at(-1))] = symbol;
  }
  for (const node of nodes) {
    for (let bits = 0; bits < 16; bits++) {
      steps[(node.state << 4) | bits] = stepFrom(root, node, bits);
    }
  }
  let node: Node | number | undefined = root;
  for (let ones = 0; ones < 8 && typeof node === 'object'; ones++) {
    mayEnd[node.state] = 1;
    node = node.children[1];
  }
}

function addNode(nodes: Node[]): Node {
  const node: Node = { state: nodes.length, children: [undefined, undefined] };
  nodes.push(node);
  return node;
}

function stepFrom(root: Node, from: Node, bits: number): number {
  let node = from;
  let flags = 0;
  for (let shift = 3; shift >= 0; shift--) {
    const next = node.children[(bits >> shift) & 1];
    if (typeof next === 'object') {
      node = next;
    } else if (next === undefined || next === EOS) {
      // A string that holds EOS is malformed: RFC 7541, section 5.2.
      return FAILS;
    } else {
      flags |= HAS_SYMBOL | (next << 8);
      node = root;
    }
  }
  return flags | node.state;
}
