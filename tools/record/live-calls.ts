// The calls that the home page shows where no server answers: those that Run
// makes there, to each server and of each kind.
import {
  type Choice,
  type Header,
  KINDS,
  LANGUAGES,
  type LiveCall,
} from '../../apps/live-site/src/live-call.ts';
import { runCall } from '../../apps/live-site/src/run-call.ts';
import { startLiveSite } from '../../apps/live-site/src/start-live-site.ts';
import { VARYING } from './describe.ts';

const OFTEN_OTHER = [...VARYING, 'call-id', 'x-forwarded-host'];

/** Calls by language and kind. */
export async function liveCalls(): Promise<string> {
  await using site = await startLiveSite({ host: '127.0.0.1', port: 0 });
  const api = `http://127.0.0.1:${site.port}/api/`;
  const calls: Record<string, Record<string, LiveCall>> = {};
  for (const language of LANGUAGES) {
    calls[language] = {};
    for (const kind of KINDS) {
      const choice: Choice = { language, kind, name: 'you', greeting: 'Hello' };
      calls[language][kind] = withoutTimes(await runCall(api, choice));
    }
  }
  return `${JSON.stringify(calls, null, 2)}\n`;
}

function withoutTimes({ http, grpc }: LiveCall): LiveCall {
  if (!grpc) throw new Error(`${http.path} made no call of gRPC.`);
  return {
    http: {
      ...http,
      headers: http.headers.map(withoutValue),
      lines: http.lines.map(({ text }) => ({ text })),
    },
    grpc: {
      ...grpc,
      metadata: grpc.metadata.map(withoutValue),
      header: grpc.header.map(withoutValue),
      trailer: grpc.trailer.map(withoutValue),
    },
  };
}

function withoutValue({ name, value }: Header): Header {
  return { name, value: OFTEN_OTHER.includes(name) ? '…' : value };
}
