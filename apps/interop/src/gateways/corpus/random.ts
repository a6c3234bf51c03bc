// Requests that nobody thought of: many fields at once, good and bad, and paths
// put together of the pieces that rules are made of. They are the same each time.
import type { DescField, Registry } from '@bufbuild/protobuf';
import type { GatewayRequest } from '../request.ts';
import { jsonFor, messageOf, textsFor } from './fields.ts';

const SEED = 20261121;
const OF_EACH = 300;

/** Makes them. */
export function randomRequests(registry: Registry): GatewayRequest[] {
  const { fields } = messageOf(registry, 'transcoding.v1.Everything');
  const dice = new Dice(SEED);
  return Array.from({ length: OF_EACH }, (_, index) => index + 1).flatMap(
    (index) => [
      randomPath(dice, index),
      randomQuery(dice, index, fields),
      randomBody(dice, index, fields),
    ],
  );
}

const PIECES = [
  ...['one', 'priority', 'literal', 'second', 'many', 'shelves', 'books'],
  ...['rest', 'parents', 'children', 'wild', 'wild-rest', 'verb', 'folders'],
  ...['between', 'end', 'rest-verb', 'a', 'b', 'a:b', 'a:list', 'a:read', ''],
  ...['x:archive', 'verb:list', 'a%2Fb', '%20', 'a%3Ab', '1', '~', 'a.b'],
];

function randomPath(dice: Dice, index: number): GatewayRequest {
  const length = 1 + dice.roll(6);
  const pieces = Array.from({ length }, () => dice.pick(PIECES, ''));
  return {
    name: `random path ${index}`,
    method: dice.roll(5) === 0 ? 'POST' : 'GET',
    path: `/v1/${pieces.join('/')}`,
  };
}

function randomQuery(
  dice: Dice,
  index: number,
  fields: DescField[],
): GatewayRequest {
  const length = 2 + dice.roll(4);
  const parameters = Array.from({ length }, () => {
    const [name, field] = randomLeaf(dice, fields);
    const text = dice.pick(textsFor(field), '');
    return `${name}=${encodeURIComponent(text)}`;
  });
  return {
    name: `random query ${index}`,
    method: 'GET',
    path: `/v1/query?${parameters.join('&')}`,
  };
}

// A field, or one of the message that it holds.
function randomLeaf(dice: Dice, fields: DescField[]): [string, DescField] {
  const field = dice.field(fields);
  if (field.fieldKind !== 'message') return [field.name, field];
  const inner = dice.field(field.message.fields);
  return [`${field.name}.${inner.name}`, inner];
}

function randomBody(
  dice: Dice,
  index: number,
  fields: DescField[],
): GatewayRequest {
  return {
    name: `random body ${index}`,
    method: 'POST',
    path: '/v1/whole',
    body: randomMessage(dice, fields, 2),
  };
}

// Three values of four are those that the others begin with: mostly good ones.
function randomMessage(dice: Dice, fields: DescField[], deep: number): string {
  const length = 1 + dice.roll(4);
  const members = Array.from({ length }, () => {
    const field = dice.field(fields);
    const nested = field.fieldKind === 'message' && deep > 0;
    const all = jsonFor(field);
    const json =
      nested && !field.message.typeName.startsWith('google.')
        ? randomMessage(dice, field.message.fields, deep - 1)
        : dice.pick(dice.roll(4) === 0 ? all : all.slice(0, 3), 'null');
    return [field.jsonName, `${JSON.stringify(field.jsonName)}:${json}`];
  });
  return `{${[...new Map(members.map(([name, text]) => [name, text])).values()].join(',')}}`;
}

// Numbers that look like chance: the generator mulberry32.
class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number below a limit. */
  roll(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  pick<Value>(values: readonly Value[], otherwise: Value): Value {
    return values[this.roll(values.length)] ?? otherwise;
  }

  /** @throws Error if there is no field */
  field(fields: readonly DescField[]): DescField {
    const field = fields[this.roll(fields.length)];
    if (field) return field;
    throw new Error('A message without fields has none to pick.');
  }
}
