// The requests of the lesson, in its order: some change what later ones answer.
import type { GatewayRequest } from '../request.ts';

const PARIS = '{"recipient":"you","text":"It rains."}';

const REQUESTS: [string, string, string?][] = [
  ['POST', '/v1/hello', '{"name":"you"}'],
  ['POST', '/v1/example/echo', '{"name":"you"}'],
  ['POST', '/v1/hello', '{}'],
  ['POST', '/v1/hello', '{"name":1}'],
  ['POST', '/v1/hello', 'you'],
  ['GET', '/v1/hello/you'],
  ['GET', '/v1/hello/you?greeting=Welcome'],
  ['GET', '/v1/hello/J%C3%B8rgen%20%F0%9F%98%80'],
  ['PUT', '/v1/hello/you'],
  ['POST', '/v1/hello/you:again', '{"greeting":"Welcome"}'],
  ['GET', '/v1/again/you/and/me'],
  ['GET', '/v1/hellos/you?count=3'],
  ['GET', '/v1/hellos/you?count=0'],
  ['GET', '/v1/hellos/you?count=6'],
  ['GET', '/v1/hellos/you?count=many'],
  ['GET', '/v1/hellos/you?hello.greeting=Welcome&count=1'],
  ['GET', '/v1/postcards'],
  ['POST', '/v1/postcards?postcard_id=paris', PARIS],
  ['POST', '/v1/postcards?postcardId=paris', PARIS],
  ['GET', '/v1/postcards/paris'],
  ['GET', '/v1/postcards/rome'],
  ['GET', '/v1/postcards'],
  ['GET', '/v1/postcards/paris:print'],
  ['PATCH', '/v1/postcards/paris', '{"text":"The sun shines."}'],
  ['PATCH', '/v1/postcards/paris?updateMask=recipient', '{"text":"Gone."}'],
  ['GET', '/v1/postcards/paris'],
  ['DELETE', '/v1/postcards/paris'],
  ['POST', '/hello_world.Postcards/CountPostcards', '{}'],
  ['GET', '/v1/nothing'],
];

export const lessonRequests: GatewayRequest[] = REQUESTS.map(
  ([method, path, body], index) => ({
    name: `lesson ${index + 1}: ${[method, path, body].filter(Boolean).join(' ')}`,
    method,
    path,
    ...(body !== undefined && { body }),
  }),
);
