// Makes one call through the gateway, from a page or from a program.
import type {
  Choice,
  GrpcCall,
  HttpCall,
  LiveCall,
  ServerStates,
} from './live-call.ts';

/** How many greetings a stream has. */
const COUNT = 3;
const TIMEOUT_MS = 10_000;

/** Asks which servers can be called. A static host has a file that says none.
 * @param api the address below which the site's server is asked */
export async function serverStates(api: string): Promise<ServerStates> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  return (await fetch(`${api}servers.json`, { signal })).json();
}

/** Makes the call.
 * @param tell is given what is known whenever a message has come
 * @throws what fetch throws where there is no answer */
export async function runCall(
  api: string,
  choice: Choice,
  tell: (call: LiveCall) => void = () => {},
): Promise<LiveCall> {
  const id = Math.random().toString(36).slice(2);
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const { method, path, body } = requestOf(choice);
  const started = performance.now();
  const response = await fetch(`${api}${choice.language}${path}`, {
    method,
    signal,
    headers: {
      'Grpc-Metadata-Call-Id': id,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    body: body ?? null,
  });
  const { pathname, search } = new URL(response.url);
  const http: HttpCall = {
    method,
    path: pathname + search,
    ...(body !== undefined && { body }),
    status: response.status,
    headers: [...response.headers].map(([name, value]) => ({ name, value })),
    lines: [],
  };
  for await (const text of linesOf(response)) {
    const at = Math.round(performance.now() - started);
    http.lines = [...http.lines, { text, at }];
    tell({ http: { ...http } });
  }
  const grpc = await fetch(`${api}calls/${id}`, { signal });
  if (!grpc.ok) return { http };
  return { http, grpc: (await grpc.json()) as GrpcCall };
}

// As the rules in protos/hello_world/hello_world.proto say.
function requestOf({ kind, name, greeting }: Choice) {
  if (kind === 'unary') {
    const body = JSON.stringify({ name, greeting });
    return { method: 'POST', path: '/v1/hello', body };
  }
  const query = new URLSearchParams({
    'hello.greeting': greeting,
    count: String(COUNT),
  });
  const path = `/v1/hellos/${encodeURIComponent(name)}?${query}`;
  return { method: 'GET', path };
}

// Lines, each as soon as it is whole.
async function* linesOf({ body }: Response): AsyncGenerator<string> {
  if (!body) return;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    text += decoder.decode(next.value, { stream: true });
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    yield* lines;
  }
  if (text !== '') yield text;
}
