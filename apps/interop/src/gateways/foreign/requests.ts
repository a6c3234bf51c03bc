// Requests to the example services of the grpc-gateway project, in their order:
// its server remembers what was created.
import type { GatewayRequest } from '../request.ts';

type Request = Omit<GatewayRequest, 'name'>;

const get = (path: string, headers = {}): Request => ({
  method: 'GET',
  path,
  headers,
});

const send = (
  method: string,
  path: string,
  body?: unknown,
  headers = {},
): Request => ({
  method,
  path,
  headers: { 'Content-Type': 'application/json', ...headers },
  ...(body !== undefined && {
    body: typeof body === 'string' ? body : JSON.stringify(body),
  }),
});

const EVERYTHING = '/v1/example/a_bit_of_everything';
const ECHO = '/v1/example/echo';

// Every scalar type, in the path; what an enum says is a name or a number.
const IN_PATH =
  `${EVERYTHING}/1.5/2.5/4294967296/separator/9223372036854775807/` +
  '-2147483648/9223372036854775807/4294967295/true/strprefix/foo/4294967295/' +
  '2147483647/-4611686018427387904/2147483647/4611686018427387903/camelCase/' +
  'ZERO/DEF/JKL/ONE';

const REPEATED_IN_PATH =
  `${EVERYTHING}_repeated/1.5,-1.5/2.5,-2.5/4294967296,-4294967296/` +
  '0,9223372036854775807/0,-2147483648/0,9223372036854775807/0,4294967295/' +
  'true,false/foo,bar/AA==,_w==/0,4294967295/ZERO,ONE/0,2147483647/' +
  '0,-4611686018427387904/0,2147483647/0,4611686018427387903';

const RECORD = {
  uuid: 'record-1',
  floatValue: 1.5,
  doubleValue: 2.5,
  int64Value: '4294967296',
  uint64Value: 9223372036854775807n.toString(),
  int32Value: -2147483648,
  boolValue: true,
  stringValue: 'strprefix/foo',
  bytesValue: 'AP/+',
  uint32Value: 4294967295,
  enumValue: 'ONE',
  nested: [
    { name: 'bar', amount: 10 },
    { name: 'baz', amount: 20 },
  ],
  repeatedStringValue: ['a', 'b', ''],
  oneofString: 'x',
  mapValue: { a: 'ONE', b: 'ZERO' },
  mappedStringValue: { c: 'd' },
  mappedNestedValue: { e: { name: 'f', amount: 2, ok: 'TRUE' } },
  nonConventionalNameValue: 'camelCase',
  timestampValue: '2016-05-10T10:19:13.123Z',
  repeatedEnumValue: ['ZERO', 1],
  optionalStringValue: '',
};

// A name says what is tried; each stands for a row of the comparison.
const named: Record<string, Request> = {
  // a_bit_of_everything
  'create: every scalar in the path': send('POST', IN_PATH),
  'create: an enum by number in the path': send(
    'POST',
    IN_PATH.replace('ZERO/DEF', '1/1'),
  ),
  'create: an unknown enum in the path': send(
    'POST',
    IN_PATH.replace('ZERO/DEF', 'NONE/DEF'),
  ),
  'create: a number that is too large': send(
    'POST',
    IN_PATH.replace('-2147483648', '-2147483649'),
  ),
  'create: a body': send('POST', EVERYTHING, RECORD),
  'create: a body with names of the .proto file': send('POST', EVERYTHING, {
    uuid: 'record-2',
    single_nested: { name: 'n', amount: 1 },
    int64_value: 12,
    oneof_empty: {},
  }),
  'create: no body': send('POST', EVERYTHING),
  'create: a broken body': send('POST', EVERYTHING, '{"uuid":'),
  'create: a wrong type': send('POST', EVERYTHING, { int32Value: 'x' }),
  'create: an unknown field': send('POST', EVERYTHING, { nope: 1 }),
  'create: two members of a oneof': send('POST', EVERYTHING, {
    oneofEmpty: {},
    oneofString: 'x',
  }),
  'look up: nothing': get(`${EVERYTHING}/none`),
  'look up: nothing, with trailers': get(`${EVERYTHING}/none`, {
    TE: 'trailers',
  }),
  'look up: a record by its custom kind HEAD': {
    method: 'HEAD',
    path: `${EVERYTHING}/none`,
  },
  'custom verb': send('POST', `${EVERYTHING}/none:custom`),
  'custom verb with a colon': send('POST', `${EVERYTHING}/none:custom:custom`),
  'custom verb, by its other binding': get(`${EVERYTHING}/custom/x`),
  'a verb that is none': send('POST', `${EVERYTHING}/none:other`),
  'put: nothing': send('PUT', `${EVERYTHING}/none`, RECORD),
  'put: a field of a message': send(
    'PUT',
    '/v2/example/a_bit_of_everything/none',
    RECORD,
  ),
  'put: an entity': send('PUT', `${EVERYTHING}/entity/e-1`, { name: 'x' }),
  'patch: one field': send('PATCH', '/v2/example/a_bit_of_everything/none', {
    int32Value: 1,
  }),
  'patch: a mask in the body': send(
    'PATCH',
    '/v2a/example/a_bit_of_everything/none',
    {
      abe: { int32Value: 1 },
      updateMask: 'int32Value',
    },
  ),
  'delete: nothing': { method: 'DELETE', path: `${EVERYTHING}/none` },
  'a query of every kind': get(
    `${EVERYTHING}/query/none?single_nested.name=x&single_nested.ok=TRUE` +
      '&int64_value=-1&uint64_value=1&repeated_string_value=a' +
      '&repeated_string_value=b&map_value[x]=ONE&oneof_string=o' +
      '&timestamp_value=2016-05-10T10:19:13.123Z&bytes_value=AP_-',
  ),
  'params: from path and query': get(
    `${EVERYTHING}/params/get/foo?double_value=1.5&single_nested.amount=3` +
      '&bool_value=true&enum_value=1&uuid=u&float_value=-0.5&map_value[a]=1' +
      '&mapped_string_value[b]=c&repeated_enum_value=ONE&repeated_enum_value=0' +
      '&optional_string_value=',
  ),
  'params: the path twice': get(
    `${EVERYTHING}/params/get/foo?single_nested.name=bar`,
  ),
  'params: names of JSON': get(
    `${EVERYTHING}/params/get/foo?doubleValue=1.5&singleNested.amount=3`,
  ),
  'params: an unknown one': get(`${EVERYTHING}/params/get/foo?nope=1`),
  'params: a wrong number': get(`${EVERYTHING}/params/get/foo?int32_value=x`),
  'params: a message': get(`${EVERYTHING}/params/get/foo?single_nested=x`),
  'params: two values for one field': get(
    `${EVERYTHING}/params/get/foo?uuid=a&uuid=b`,
  ),
  'params: both members of a oneof': get(
    `${EVERYTHING}/params/get/foo?oneof_string=a&oneof_empty=`,
  ),
  'params: a nested enum in the path': get(
    `${EVERYTHING}/params/get/nested_enum/TRUE`,
  ),
  'params: a nested enum by number': get(
    `${EVERYTHING}/params/get/nested_enum/1`,
  ),
  'params: an unknown nested enum': get(
    `${EVERYTHING}/params/get/nested_enum/9`,
  ),
  'params: post': send(
    'POST',
    `${EVERYTHING}/params/post/hello%20world?int32_value=1&double_value=2.5`,
    { name: 'foo', amount: 100 },
  ),
  'params: post a form': {
    method: 'POST',
    path: `${EVERYTHING}/params/post/hello`,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: '{"name":"foo"}',
  },
  'a repeated field in the path': get(REPEATED_IN_PATH),
  'a repeated field with an empty part': get(
    REPEATED_IN_PATH.replace('foo,bar', 'foo,'),
  ),
  'a deep path': send('POST', '/v1/example/deep_path/x', {
    singleNested: { amount: 3 },
  }),
  'a body inside a oneof': send(
    'POST',
    `${EVERYTHING}/nested_body_oneof`,
    '"text"',
  ),
  'a body inside a oneof, as an object': send(
    'POST',
    `${EVERYTHING}/nested_body_oneof`,
    { stringValue: 'x' },
  ),
  'a book': send('POST', '/v1/publishers/123/books?book_id=foo', { name: 'n' }),
  'a book, patched': send(
    'PATCH',
    '/v1/publishers/123/books/foo?allow_missing=true',
    {
      name: 'n',
    },
  ),
  'echo: a value': get(`${EVERYTHING}/echo/hello`),
  'echo: escaped': get(`${EVERYTHING}/echo/%E4%BD%A0%20%2B%3A`),
  'echo: a slash': get(`${EVERYTHING}/echo/a%2Fb`),
  'echo: a broken escape': get(`${EVERYTHING}/echo/a%zz`),
  'echo: no value': get(`${EVERYTHING}/echo/`),
  'echo: a string as the body': send('POST', '/v2/example/echo', '"hello"'),
  'echo: a number for a string': send('POST', '/v2/example/echo', '5'),
  'echo: by query': get('/v2/example/echo?value=hello+world'),
  timeout: get('/v2/example/timeout', { 'Grpc-Timeout': '10m' }),
  'a broken timeout': get('/v2/example/timeout', { 'Grpc-Timeout': '10x' }),
  'an error with details': get('/v2/example/errorwithdetails'),
  'a body that is bytes of a message': send('POST', '/v2/example/withbody/id', {
    name: 'x',
  }),
  'an empty body': send('POST', '/v2/example/postwithemptybody/name', {}),
  'no body where one is taken': send(
    'POST',
    '/v2/example/postwithemptybody/name',
  ),
  'a content type of its own': get('/v2/example/overwriteresponsecontenttype'),
  'a request of another content type': send(
    'POST',
    '/v2/example/overwriterequestcontenttype',
    {},
  ),
  'an enum of another file': get('/v2/DEF:check'),
  'a nested enum of another file': get('/v3/JKL:check'),
  'an enum that is unknown': get('/v2/XYZ:check'),
  'a status as the answer': get('/v1/example/checkStatus'),
  'a custom kind OPTIONS': { method: 'OPTIONS', path: `${EVERYTHING}/none` },
  'a custom kind TRACE': { method: 'TRACE', path: `${EVERYTHING}/none` },
  'a oneof with an enum': send(
    'POST',
    '/v1/example/oneofenum',
    '"EXAMPLE_ENUM_FIRST"',
  ),
  'a required message': send('POST', '/v1/example/requiredmessagetype', {
    id: 'x',
  }),
  // echo_service
  'simple: path': send('POST', `${ECHO}/myid`),
  'simple: path and query': send('POST', `${ECHO}/myid?num=5&lang=en`),
  'simple: path and number': get(`${ECHO}/myid/10`),
  'simple: a oneof in the path': get(`${ECHO}/myid/10/en`),
  'simple: another member of it': get('/v1/example/echo1/myid/10/note'),
  'simple: a message in a oneof': get('/v1/example/echo2/note'),
  'simple: a resource': get(`${ECHO}/resource/r`),
  'simple: nested': get(`${ECHO}/nested/n`),
  'simple: wrong number': get(`${ECHO}/myid/x`),
  'simple: a body': send('POST', '/v1/example/echo_body', {
    id: 'i',
    num: '7',
  }),
  'simple: a body and a query': send('POST', '/v1/example/echo_body?num=8', {
    id: 'i',
  }),
  'simple: trailers': send(
    'POST',
    '/v1/example/echo_body',
    { id: 'i' },
    {
      TE: 'trailers',
    },
  ),
  'simple: a field as the body': send(
    'PUT',
    '/v1/example/echo_body/i?lang=en',
    {
      note: 'x',
    },
  ),
  'simple: delete by query': {
    method: 'DELETE',
    path: '/v1/example/echo_delete?id=x&num=3',
  },
  'simple: a dynamic patch': send('PATCH', '/v1/example/echo_patch', {
    structField: { a: { b: [1, null] } },
    valueField: 'x',
  }),
  unauthorized: get('/v1/example/echo_unauthorized'),
  'a status that is chosen': send('POST', '/v1/example/echo_status', {}),
  'wrong method': send('PUT', `${ECHO}/myid`),
  'no such path': get('/v1/example/none'),
  'metadata in': send(
    'POST',
    '/v1/example/echo_body',
    { id: 'i' },
    {
      'Grpc-Metadata-Foo': 'bar',
      'Grpc-Metadata-Bin-Bin': 'AAEC',
      Authorization: 'Bearer x',
    },
  ),
  // By rules in YAML alone.
  'yaml: path': send('POST', '/v2/example/echo/myid'),
  'yaml: number': get('/v2/example/echo/myid/10'),
  'yaml: body': send('POST', '/v2/example/echo_body', { id: 'i', num: 3 }),
  'yaml: delete': { method: 'DELETE', path: '/v2/example/echo_delete?id=x' },
  'yaml: part of the answer': send('PUT', '/v1/example/echo_nested', {
    nId: { nId: 'x', val: 'v' },
  }),
  // stream
  'stream: create many': send(
    'POST',
    `${EVERYTHING}/bulk`,
    '{"stringValue":"strprefix/1"}{"stringValue":"strprefix/2"}\n',
  ),
  'stream: create none': send('POST', `${EVERYTHING}/bulk`, ''),
  'stream: create, then break': send(
    'POST',
    `${EVERYTHING}/bulk`,
    '{"stringValue":"strprefix/1"}{"',
  ),
  'stream: create, refused': send('POST', `${EVERYTHING}/bulk`, '{}', {
    'Grpc-Metadata-error': 'some error',
  }),
  'stream: echo': send(
    'POST',
    `${EVERYTHING}/echo`,
    '{"value":"a"}\n{"value":"b"}\n',
  ),
  'stream: echo nothing': send('POST', `${EVERYTHING}/echo`, ''),
  'stream: echo durations': send(
    'POST',
    `${EVERYTHING}/echo_duration`,
    '"1.5s""-3s"',
  ),
  'stream: bytes': get('/v1/example/download'),
  'stream: bytes, then an error': get('/v1/example/download?error=true'),
  // flow_combination
  'flow: unary': send('POST', '/rpc/empty/rpc'),
  'flow: server': send('POST', '/rpc/empty/stream'),
  'flow: client': send('POST', '/stream/empty/rpc', '{}{}'),
  'flow: both': send('POST', '/stream/empty/stream', '{}{}'),
  'flow: body': send('POST', '/rpc/body/rpc', { a: 'a', b: 'b', c: 'c' }),
  'flow: path': send('POST', '/rpc/path/a/b/c/rpc'),
  'flow: query': send('POST', '/rpc/query/rpc?a=a&b=b&c=c'),
  'flow: body and path': send('POST', '/rpc/body/path/a/b/rpc', '"c"'),
  'flow: body, path and query': send(
    'POST',
    '/rpc/body/path/a/query/rpc?b=b',
    '"c"',
  ),
  'flow: nested path': send('POST', '/rpc/path-nested/a/b/rpc', '"c"'),
  'flow: nested path and query': send(
    'POST',
    '/rpc/path-nested1/a/rpc?b=b&c=c',
  ),
  'flow: body, streamed': send('POST', '/rpc/body/stream', { a: 'a' }),
  'flow: path, streamed': send('POST', '/rpc/path/a/b/c/stream'),
  'flow: nested path, streamed': send(
    'POST',
    '/rpc/path-nested/a/b/stream',
    '"c"',
  ),
  // non_standard_names
  'names: patch': send('PATCH', '/v1/example/non_standard/update', {
    id: 'x',
    Num: '5',
    line_num: '3',
    langIdent: 'en',
    STATUS: 'good',
    en_GB: '1',
    no: 'yes',
    thing: { subThing: { sub_value: 'hi' } },
  }),
  'names: patch by names of JSON': send(
    'PATCH',
    '/v1/example/non_standard/update_with_json_names',
    {
      ID: 'x',
      Num: '5',
      LineNum: '3',
      LangIdent: 'en',
      status: 'good',
      'En-GB': '1',
    },
  ),
  // response_body_service
  'response body: a message': get('/responsebody/foo'),
  'response body: a list of messages': get('/responsebodies/foo'),
  'response body: a list of strings': get('/responsestrings/foo'),
  'response body: an empty list': get('/responsestrings/empty'),
  'response body: streamed': get('/responsebody/stream/foo'),
  'response body: a name as its message': get('/responsebody/samename/foo'),
  'response body: a type of another file': get(
    '/responsebody/importedtype/foo',
  ),
};

/** In the order in which they are sent. */
export const requests: readonly GatewayRequest[] = Object.entries(named).map(
  ([name, request]) => ({ name, ...request }),
);
