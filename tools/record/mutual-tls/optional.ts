// What a handler sees of its clients where certificates are optional.
import { join } from 'node:path';
import { Server } from '@grpc/grpc-js';
import { listen } from '@polyglot-grpc/lesson-kit/server';
import { runFile } from '@polyglot-grpc/lesson-testing/programs';
import {
  type GreeterServer,
  GreeterService,
} from '@stubs/helloworld/static/helloworld/helloworld.ts';
import {
  FLAGS,
  serverCredentials,
} from '../../../packages/lessons/mutual-tls/src/server.ts';
import { makeGreeter } from '../../../packages/lessons/mutual-tls/src/service.ts';
import { GOOD, lesson, WRONG } from './clients.ts';

/** For each client what is typed, what the handler sees, and the answer. */
export async function optionalClients(): Promise<string> {
  const seen: string[] = [];
  const greeter = makeGreeter(true);
  const server = new Server();
  server.addService(GreeterService, {
    sayHello(call, callback) {
      seen.push(contextText(call.getAuthContext()));
      greeter.sayHello(call, callback);
    },
  } satisfies GreeterServer);
  const credentials = serverCredentials({ ...FLAGS, optional: true });
  await using running = await listen(server, 0, undefined, credentials);
  const parts: string[] = [];
  for (const flags of [GOOD, ...Object.values(WRONG)]) {
    const address = ['--address', `localhost:${running.port}`];
    const client = join(lesson, 'src/client.ts');
    const { stdout, stderr } = await runFile(client, ...address, ...flags);
    const command = ['npx nx client mutual-tls', ...flags].join(' ');
    const [context = 'no call'] = seen.splice(0);
    parts.push(
      `${command}\n  the handler sees  ${context}\n` +
        `  the client prints ${stdout}${stderr}`,
    );
  }
  return parts.join('\n');
}

type Call = Parameters<GreeterServer['sayHello']>[0];

// Of a certificate, the names; the rest is different on every machine.
function contextText(context: ReturnType<Call['getAuthContext']>): string {
  const { sslPeerCertificate: certificate, ...others } = context;
  if (certificate === undefined) return JSON.stringify(others);
  const { subjectaltname } = certificate;
  return JSON.stringify({ sslPeerCertificate: { subjectaltname } });
}
