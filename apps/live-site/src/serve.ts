// The program that npm start ends with: the site, and servers that it can call.
//
//   npx node apps/live-site/src/serve.ts [--host 127.0.0.1] [--port 3000]
import { once } from 'node:events';
import {
  parseFlags,
  runProgram,
  UsageError,
  wholeNumber,
} from '@polyglot-grpc/lesson-kit/program';
import { startLiveSite } from './start-live-site.ts';

await runProgram(async () => {
  const flags = parseFlags({ host: '127.0.0.1', port: '3000' });
  const port = wholeNumber('port', flags.port, [0, 65_535]);
  // A second Ctrl-C must not end this process before its servers.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
  const ended = Promise.race([
    once(process, 'SIGINT'),
    once(process, 'SIGTERM'),
  ]);
  await using site = await startLiveSite({ host: flags.host, port }).catch(
    (error) => {
      throw new UsageError(
        error.code === 'EADDRINUSE'
          ? `Port ${port} on ${flags.host} is in use. Choose another with --port.`
          : error.message,
      );
    },
  );
  const host = flags.host.includes(':') ? `[${flags.host}]` : flags.host;
  const origin = `http://${host}:${site.port}`;
  console.log(`The course: ${origin} and /zh-Hans/. Ctrl-C ends it.`);
  for (const { language, state } of site.servers) {
    const call = `${origin}/api/${language}/v1/hello/you`;
    if (state === 'serving') console.log(`A call to its server: ${call}`);
  }
  await ended;
});
process.exit();
