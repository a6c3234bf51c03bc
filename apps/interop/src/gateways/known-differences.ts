// The differences between the two gateways that are known, each with its reason:
// rows of docs/90-reference/07-gateway-differences.mdx. A difference that is not
// here fails the tests, and so does a row here that does not occur.
import type { Mode } from '@polyglot-grpc/transcoder';
import type { Answer } from './answer.ts';
import { allModes } from './modes.ts';
import type { GatewayRequest } from './request.ts';

/** What both gateways answered to one request. */
export interface Pair {
  request: GatewayRequest;
  go: Answer;
  ours: Answer;
}

/** One reason for answers that differ. */
export interface KnownDifference {
  /** The anchor of its section on the page. */
  id: string;
  /** The modes of our gateway in which it is there. */
  modes: readonly Mode[];
  /** The names of the requests that it may concern. */
  requests: RegExp;
  /** The parts of their answers that it may concern; all if not said. */
  parts?: RegExp;
  /** What else must hold. */
  when?(pair: Pair): boolean;
  /** The names of the requests that show it best; any, if not said. */
  shownBy?: RegExp;
}

const spec: readonly Mode[] = ['spec'];

const failed = ({ status = '' }: Answer) => status >= '400';
const goSays = (words: RegExp) => (pair: Pair) =>
  words.test(pair.go['body.message'] ?? '');
const oursSays = (words: RegExp) => (pair: Pair) =>
  words.test(pair.ours['body.message'] ?? '');
const oneRefuses = (go: RegExp, ours: RegExp) => (pair: Pair) =>
  failed(pair.ours)
    ? !failed(pair.go) && oursSays(ours)(pair)
    : goSays(go)(pair);

/** What concerns most answers, and makes none of them another. */
export const everywhere: readonly string[] = [
  'own-words',
  'accepted-encodings',
  'headers-of-the-transport',
];

export const knownDifferences: KnownDifference[] = [
  // What differs in both modes.
  {
    id: 'own-words',
    modes: allModes,
    // Of what the backend says, every word counts.
    requests: /^(?!error: )/,
    parts: /^body\.message$/,
    when: ({ go, ours }) => failed(go) && failed(ours),
  },
  {
    id: 'accepted-encodings',
    modes: allModes,
    requests: /./,
    parts: /^header grpc-metadata-grpc-accept-encoding$/,
  },
  {
    id: 'malformed-escape',
    modes: allModes,
    requests: /^escape: (%|%4|%zz|a%) in /,
    when: ({ go, ours }) =>
      go.body === '400 Bad Request' && ours.status === '400',
  },
  {
    id: 'not-utf-8',
    modes: allModes,
    requests: /%(C3|FF|ED%A0%80|C0%AF)( in |$)/,
    when: ({ ours }) => ours.status === '400',
  },
  {
    id: 'letter-beyond-ascii',
    modes: allModes,
    requests: /^escape: ü in /,
    when: ({ ours }) => ours.status === '400',
  },
  {
    id: 'odd-content-type',
    modes: allModes,
    requests: /^body: of type "no type" at /,
    when: goSays(/^"mime: /),
  },
  {
    id: 'content-encoding',
    modes: allModes,
    requests: /^body: (gzip|an unknown encoding)$/,
  },
  {
    id: 'mask-without-json',
    modes: allModes,
    requests: /mask/,
    when: goSays(/FieldMask\.paths contains/),
  },
  {
    id: 'nameless-metadata',
    modes: allModes,
    requests: /^headers: sends metadata without a name$/,
  },
  {
    id: 'bytes-in-headers',
    modes: allModes,
    requests: /^headers: gets (a header|trailers) in bytes$/,
    when: ({ go }) => go.status === 'no answer',
  },
  {
    id: 'www-authenticate',
    modes: allModes,
    requests: /^error: /,
    parts: /^header www-authenticate$/,
  },
  {
    id: 'framing-by-accept',
    modes: allModes,
    requests:
      /^stream: .* for who accepts (application\/x-ndjson|text\/event-stream)$/,
    shownBy: /\/count\/2 for who accepts application\/x-ndjson$/,
  },
  {
    id: 'array-of-messages',
    modes: allModes,
    requests: /^stream: an array (and a message )?to /,
    shownBy: /an array to \/v1\/collect$/,
  },
  {
    id: 'bad-message-in-a-stream',
    modes: allModes,
    requests: /^stream: .* to \/v1\/converse$/,
    when: ({ go, ours }) => !failed(go) && ours.status === '400',
  },
  // What differs in the mode `spec` alone.
  {
    id: 'headers-of-the-transport',
    modes: spec,
    requests: /./,
    parts: /^(header grpc-metadata|trailer grpc-trailer)-(content-type|date)$/,
  },
  {
    id: 'wrong-method',
    modes: spec,
    requests: /^(lesson|method|path|random path|override|binding)/,
    when: ({ go }) => go.status === '501',
  },
  {
    id: 'priority',
    modes: spec,
    requests: /^(random )?path.*\d$|^path: GET \/v1\/priority\/|escaped/,
    when: ({ go, ours }) => !failed(go) && !failed(ours),
    parts: /^body$/,
  },
  {
    id: 'empty-segment',
    modes: spec,
    requests: /^(random )?path/,
    when: ({ go, ours }) => go.status !== '404' && ours.status === '404',
  },
  {
    id: 'verb-alone',
    modes: spec,
    requests: /^path: GET \/v1\/verb\/:list$/,
  },
  {
    id: 'escaped-literal',
    modes: spec,
    requests: /^path: GET \/v1\/%C3%BC/i,
    when: ({ go, ours }) => go.status === '404' && ours.status === '200',
  },
  {
    id: 'escaped-slash',
    modes: spec,
    requests: /%2F|"a\/b"|"\+\/\+\/"|^random path/i,
    when: ({ request }) => /%2F/i.test(request.path),
  },
  {
    id: 'rest-of-nothing',
    modes: spec,
    requests: /^path: GET \/v1\/many\/rest$/,
  },
  {
    id: 'semicolon',
    modes: spec,
    requests: /^query: name=a;number=1$/,
    when: goSays(/invalid semicolon/),
  },
  {
    id: 'names-in-a-query',
    modes: spec,
    requests:
      /^query: (tree\.\.name|texts\[|well_known\.struct\.a|maps\.by_string\[k=v|maps\.by_bool\[true\]\.)/,
  },
  {
    id: 'empty-patch',
    modes: spec,
    requests: /^(mask: no (field|body)|binding: PATCH .* \{\})$/,
    when: oursSays(/PATCH has nothing to change/),
  },
  {
    id: 'method-override',
    modes: spec,
    requests: /^override: /,
    when: ({ ours }) => ours.status === '405',
  },
  {
    id: 'after-the-body',
    modes: spec,
    requests: /^body: an object (twice|and )/,
    when: oursSays(/the end of the body/),
  },
  {
    id: 'body-of-one-field',
    modes: spec,
    requests: /^body: (a message|a number|a text|a list( of texts)?) is /,
  },
  {
    id: 'answer-of-one-field',
    modes: spec,
    requests: /^answer: (message|number|time)( that is not set)?$/,
    parts: /^body$/,
  },
  {
    id: 'closed-enum',
    modes: spec,
    requests: /^body: a closed enum by number$/,
  },
  {
    id: 'timeout',
    modes: spec,
    requests: /^timeout: "(|0S|0n|100000000S)"$/,
  },
  {
    id: 'refused-metadata',
    modes: spec,
    requests: /^headers: sends metadata /,
    when: ({ go, ours }) => go.status !== ours.status,
  },
  {
    id: 'trailers',
    modes: spec,
    requests:
      /^(headers: gets trailers asked for among others|error: trailers that are asked for)$/,
    parts: /^(header trailer|trailer grpc-trailer-hat)$/,
  },
  {
    id: 'error-before-a-stream',
    modes: spec,
    requests:
      /^error: .* (of a stream|at \/v1\/fail-stream: .*)$|^(stream|lesson)/,
    parts: /^body(\.(code|message|details))?$/,
    when: ({ go, ours }) =>
      failed(ours) && (go.body ?? '').startsWith('{"error":'),
  },
  {
    id: 'empty-stream',
    modes: spec,
    requests: /^stream: /,
    parts: /^header content-type$/,
    when: ({ go }) => go.body === '',
  },
  {
    id: 'pieces-of-a-file',
    modes: spec,
    requests: /^file: downloads (one piece|pieces)/,
    parts: /^body$/,
    shownBy: /downloads pieces$/,
  },
  {
    id: 'file-in-a-body',
    modes: spec,
    requests: /^file: (echoes|uploads) /,
    shownBy: /echoes a text$/,
  },
  {
    id: 'numbers-in-text',
    modes: spec,
    requests: /^(path|query|body: maps|random (query|body))/,
    when: oneRefuses(
      /strconv\.Parse(Int|Uint|Float)|invalid value for \w+ key/,
      /must (be|have) a (whole )?number/,
    ),
  },
  {
    id: 'booleans-in-text',
    modes: spec,
    requests: /^(path|query|random query)/,
    when: oursSays(/must be true or false/),
  },
  {
    id: 'enums-in-text',
    modes: spec,
    requests: /^(path|query|random query)/,
    when: goSays(/is not (a )?valid/),
  },
  {
    id: 'unknown-enum',
    modes: spec,
    requests: /^(body|random body)/,
    when: oursSays(/must be a value of/),
  },
  {
    id: 'times-in-text',
    modes: spec,
    requests: /^(path|query|body: well_known|random)/,
    when: oneRefuses(
      /time: invalid duration/,
      /must be (a time|seconds) such as/,
    ),
  },
  {
    id: 'lists-in-a-query',
    modes: spec,
    requests: /^(query: well_known\.list_value|random query)/,
    when: goSays(/unsupported message type/),
  },
  {
    id: 'mask-of-a-known-type',
    modes: spec,
    requests: /^mask: a well-known type$/,
  },
  {
    id: 'any-without-type',
    modes: spec,
    requests: /^body: well_known\.any="\{\\"name\\":\\"oak\\"\}"$/,
  },
];
