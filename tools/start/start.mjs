// npm start: sets up what a reader needs, makes a first call, serves the site.
//
//   npm start -- [--host 127.0.0.1] [--port 3000]
import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { must } from '../setup/run.mjs';
import { runMain, SetupError, step } from '../setup/say.mjs';
import { setUp } from '../setup/setup.mjs';
import { firstCall } from './first-call.mjs';
import { serveLive } from './serve-live.mjs';

await runMain(async () => {
  const { host, port } = flags();
  await checkFree(host, port);
  console.log(
    'Polyglot gRPC: npm packages, Python packages, stubs, a first call, the ' +
      'site. 2 to 4 minutes the first time, seconds after that.',
  );
  const noPython = await setUp();
  await step('A first call, client to server, in TypeScript', firstCall);
  await step(
    'The site in two languages, about 30 seconds when it changed',
    () => must('The site cannot be built.', 'nx', ['build', 'website']),
  );
  if (noPython) {
    console.log(`${noPython} It would add the Python half of each lesson.`);
  }
  console.log(`
In two other terminals, whenever you like:

  npx nx serve helloworld
  npx nx client helloworld
`);
  process.exitCode = await serveLive({ host, port });
});

function flags() {
  try {
    const { values } = parseArgs({
      options: {
        host: { type: 'string', default: '127.0.0.1' },
        port: { type: 'string', default: '3000' },
      },
    });
    const port = Number(values.port);
    if (Number.isInteger(port) && port > 0 && port < 65_536) {
      return { host: values.host, port };
    }
    throw new SetupError(
      `--port takes a whole number from 1 to 65535, not "${values.port}".`,
    );
  } catch (error) {
    if (error instanceof SetupError) throw error;
    throw new SetupError(
      `${error.message.split('. ')[0]}. Flags: --host 127.0.0.1, --port 3000.`,
    );
  }
}

// Better now than after minutes of set-up.
function checkFree(host, port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      const sentence =
        error.code === 'EADDRINUSE'
          ? `Port ${port} on ${host} is in use. Choose another: npm start -- --port 3001`
          : `--host ${host}: ${error.message}`;
      reject(new SetupError(sentence));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
