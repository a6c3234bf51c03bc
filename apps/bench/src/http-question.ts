// What the gateways are asked, and a client that proves their answers right before
// their speed counts.
import { isDeepStrictEqual } from 'node:util';
import { WrongAnswer } from './answer.ts';
import { everything } from './everything.ts';

const TIMEOUT_MS = 60_000;

/** One request of HTTP that a load repeats. */
export interface HttpQuestion {
  method: 'GET' | 'POST';
  path: string;
  /** JSON, for a method that has a body. */
  body?: string;
  /** What the JSON of the answer means. Two gateways may space it differently. */
  right: unknown;
  /** The descriptor set with the rule for it, from the workspace's root. */
  descriptors: string;
}

/** As small as a request can be. */
export const small: HttpQuestion = {
  method: 'GET',
  path: '/v1/hello/you-like',
  right: { message: 'Hello, you-like!' },
  descriptors: 'packages/stubs/hello_world/descriptors/hello_world.binpb',
};

/** One that comes with much JSON, and is answered with the same. */
export const large: HttpQuestion = {
  method: 'POST',
  path: '/v1/whole',
  body: JSON.stringify(everything),
  right: everything,
  descriptors: 'packages/stubs/transcoding/descriptors/transcoding.binpb',
};

/** Asks a gateway once.
 * @returns the body, to the byte as it comes every time
 * @throws WrongAnswer if the status is not 200 or the answer not right */
export async function askHttp(
  address: string,
  { method, path, body, right }: HttpQuestion,
): Promise<string> {
  const json = { 'Content-Type': 'application/json' };
  const response = await fetch(`http://${address}${path}`, {
    ...{ method, signal: AbortSignal.timeout(TIMEOUT_MS) },
    ...(body === undefined ? {} : { body, headers: json }),
  });
  const text = await response.text();
  if (response.status === 200 && isDeepStrictEqual(JSON.parse(text), right)) {
    return text;
  }
  throw new WrongAnswer(
    `${method} ${path} answers wrongly: ${response.status} ${text}`,
  );
}
