// Bodies as such: what they say of themselves, what of a message they are, and
// what is no JSON.
import { gzipSync } from 'node:zlib';
import type { GatewayRequest } from '../request.ts';

const TYPES = [
  'application/json',
  'application/json; charset=utf-8',
  'APPLICATION/JSON',
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/octet-stream',
  'application/x-protobuf',
  'application/grpc',
  'multipart/form-data; boundary=x',
  'no type',
  '',
];

// Each goes to a rule whose body is the whole message.
const TEXTS: Record<string, string | Uint8Array> = {
  empty: '',
  'white space': ' \r\n\t ',
  'an empty object': '{}',
  'white space around': ' {"name":"a"}\r\n',
  null: 'null',
  'an array': '[]',
  'a text': '"a"',
  'a number': '1',
  'an object twice': '{"name":"a"}{"name":"b"}',
  'an object and what is no JSON': '{"name":"a"} junk',
  'an object and a brace': '{"name":"a"}}',
  'half an object': '{"name":"a"',
  'a comma too many': '{"name":"a",}',
  'a comma too few': '{"name":"a" "number":1}',
  'single quotes': "{'name':'a'}",
  'a name without quotes': '{name:"a"}',
  'a comment': '{"name":"a"/* no */}',
  'a field twice': '{"name":"a","name":"b"}',
  'a field by both its names': '{"wellKnown":{},"well_known":{}}',
  'a field by its name in the .proto file': '{"line_2_of_2":"a"}',
  'a field by its lower camel case': '{"line2Of2":"a"}',
  'a field by its json_name': '{"another-name":"a"}',
  'a field of a json_name by its name': '{"renamed":"a"}',
  'a name of the wrong case': '{"Name":"a"}',
  'an unknown field': '{"nome":"a"}',
  'an unknown field in a message': '{"tree":{"nome":"a"}}',
  'two fields of a oneof': '{"choice":{"text":"a","number":"1"}}',
  'a field of a oneof and null': '{"choice":{"text":"a","number":null}}',
  'null for NullValue in a oneof': '{"choice":{"nothing":null}}',
  'null for Value in a oneof': '{"choice":{"value":null}}',
  'the byte order mark': '\ufeff{"name":"a"}',
  escapes: '{"name":"\\u00fc\\n\\/\\ud83d\\ude00"}',
  'half a surrogate pair': '{"name":"\\ud83d"}',
  'a line break in a text': '{"name":"a\nb"}',
  'a zero in a text': '{"name":"a\\u0000b"}',
  'an unknown escape': '{"name":"\\x41"}',
  'bytes that are no UTF-8': Buffer.from([
    ...Buffer.from('{"name":"'),
    0xff,
    ...Buffer.from('"}'),
  ]),
  'an object 50 levels deep': nested(50),
  'a number with a plus': '{"number":+1}',
  'a number with a zero before it': '{"number":01}',
  'a number without a zero': '{"number":.5}',
  'a number in hex': '{"number":0x1}',
  'a very long number': `{"number":${'1'.repeat(400)}}`,
  'the field __proto__': '{"__proto__":{"name":"a"}}',
  'the key __proto__ of a map': '{"maps":{"byString":{"__proto__":"a"}}}',
  'an extension in brackets': '{"[transcoding.v1.none]":1}',
};

// Rules whose body is one field.
const FIELDS: Record<string, [string, string[]]> = {
  'a message': [
    '/v1/message/n?name=q&number=1',
    ['', '{}', '{"int32Value":1}', 'null', '[]', '"a"', '{"name":"b"}'],
  ],
  'well-known types': [
    '/v1/message-known',
    ['{"timestamp":"2026-01-02T03:04:05Z"}', '{"value":null}', '{"any":{}}'],
  ],
  'a message with a variable in it': [
    '/v1/message-tree/oak',
    ['{}', '{"name":"elm"}', '{"only":{"name":"twig"}}', ''],
  ],
  'a text': ['/v1/scalar', ['', '"a"', 'a', '1', 'null', '{}', '["a"]']],
  'a number': [
    '/v1/scalar-number',
    ['', '1', '"1"', '9007199254740993', '1e3', '1.5', 'null', '{}'],
  ],
  'a list': [
    '/v1/list',
    ['', '[]', '[{"name":"a"},{}]', '[null]', '{}', 'null', '{"name":"a"}'],
  ],
  'a list of texts': [
    '/v1/list-texts',
    ['', '["a","b"]', '[1]', '"a"', 'null'],
  ],
};

const MASKS: Record<string, [string, string, string]> = {
  'one field': ['PATCH', '/v1/update/a', '{"number":"1"}'],
  'two fields': ['PATCH', '/v1/update/a', '{"number":"1","texts":["b"]}'],
  'a field of a message': ['PATCH', '/v1/update/a', '{"tree":{"name":"b"}}'],
  'a message that is empty': ['PATCH', '/v1/update/a', '{"tree":{}}'],
  'a message and a scalar in it': [
    'PATCH',
    '/v1/update/a',
    '{"scalars":{"int32Value":1,"boolValue":true},"number":"2"}',
  ],
  'a map': ['PATCH', '/v1/update/a', '{"maps":{"byString":{"k":"v"}}}'],
  'a list of messages': ['PATCH', '/v1/update/a', '{"trees":[{"name":"b"}]}'],
  'a well-known type': [
    'PATCH',
    '/v1/update/a',
    '{"wellKnown":{"timestamp":"2026-01-02T03:04:05Z","struct":{"a":{"b":1}}}}',
  ],
  'a name in the .proto file': ['PATCH', '/v1/update/a', '{"well_known":{}}'],
  'a json_name': ['PATCH', '/v1/update/a', '{"another-name":"x"}'],
  'a field of a oneof': ['PATCH', '/v1/update/a', '{"choice":{"text":"b"}}'],
  'a field that is null': ['PATCH', '/v1/update/a', '{"number":null}'],
  'an unknown field': ['PATCH', '/v1/update/a', '{"nome":"b"}'],
  'no field': ['PATCH', '/v1/update/a', '{}'],
  'no body': ['PATCH', '/v1/update/a', ''],
  'a mask of its own': [
    'PATCH',
    '/v1/update/a?update_mask=number',
    '{"texts":["b"]}',
  ],
  'a mask of its own by its JSON name': [
    'PATCH',
    '/v1/update/a?updateMask=number,tree.name',
    '{"texts":["b"]}',
  ],
  'an empty mask of its own': [
    'PATCH',
    '/v1/update/a?update_mask=',
    '{"texts":["b"]}',
  ],
  'PUT, which fills none': ['PUT', '/v1/update/a', '{"number":"1"}'],
  'the whole message': [
    'PATCH',
    '/v1/update',
    '{"thing":{"name":"a"},"updateMask":"name"}',
  ],
  'the whole message without a mask': [
    'PATCH',
    '/v1/update',
    '{"thing":{"name":"a"}}',
  ],
};

const ANSWER = JSON.stringify({
  tree: { name: 'oak' },
  trees: [{ name: 'elm' }, {}],
  texts: ['a', 'b'],
  text: 'x',
  number: '9007199254740993',
  colour: 'COLOUR_RED',
  entries: { k: { name: 'twig' } },
  time: '2026-01-02T03:04:05Z',
});
const ANSWERS = [
  'whole',
  'message',
  'messages',
  'texts',
  'text',
  'number',
  'enum',
  'map',
  'time',
];

export const bodyRequests: GatewayRequest[] = [
  ...TYPES.flatMap((type) =>
    ['/v1/whole', '/v1/message/n', '/v1/one/a'].map((path) => ({
      ...post(`body: of type "${type}" at ${path}`, path, '{"id":"1"}'),
      headers: { 'Content-Type': type },
    })),
  ),
  ...Object.entries(TEXTS).map(([what, body]) =>
    post(`body: ${what}`, '/v1/whole', body),
  ),
  ...Object.entries(FIELDS).flatMap(([what, [path, bodies]]) =>
    bodies.map((body) => post(`body: ${what} is ${body}`, path, body)),
  ),
  ...Object.entries(MASKS).map(([what, [method, path, body]]) => ({
    name: `mask: ${what}`,
    method,
    path,
    body,
  })),
  ...ANSWERS.flatMap((field) => [
    post(`answer: ${field}`, `/v1/answers/${field}`, ANSWER),
    post(`answer: ${field} that is not set`, `/v1/answers/${field}`, '{}'),
  ]),
  post('body: the query beside a whole body', '/v1/whole?name=b', '{}'),
  post('body: the query beside the same field', '/v1/scalar?name=b', '"a"'),
  {
    ...post('body: gzip', '/v1/whole', gzipSync('{"name":"a"}')),
    headers: { 'Content-Encoding': 'gzip' },
  },
  {
    ...post('body: an unknown encoding', '/v1/whole', '{"name":"a"}'),
    headers: { 'Content-Encoding': 'no-such' },
  },
  {
    ...post('body: in chunks', '/v1/whole', '{"name":"a"}'),
    headers: { 'Transfer-Encoding': 'chunked' },
  },
  {
    ...post('body: of a GET', '/v1/query', '{"name":"a"}'),
    method: 'GET',
  },
  {
    ...post('path: beats the body', '/v1/whole/path', '{"name":"body"}'),
    method: 'PUT',
  },
  {
    ...post('path: into messages', '/v1/whole/a/b', '{"tree":{"name":"c"}}'),
    method: 'PATCH',
  },
  post('body: an old message', '/v1/legacy', '{"id":1}'),
  post('body: an old message without its field', '/v1/legacy', '{}'),
  post('body: a closed enum', '/v1/legacy', '{"id":1,"closed":"CLOSED_ONE"}'),
  post('body: a closed enum by number', '/v1/legacy', '{"id":1,"closed":7}'),
  { name: 'path: an old message', method: 'GET', path: '/v1/legacy/5' },
];

function post(
  name: string,
  path: string,
  body: string | Uint8Array,
): GatewayRequest {
  return { name, method: 'POST', path, body };
}

function nested(levels: number): string {
  return `{"tree":${'{"only":'.repeat(levels)}{}${'}'.repeat(levels)}}`;
}
