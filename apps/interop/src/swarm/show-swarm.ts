// Shows the lesson load-balancing on Docker Swarm. run.mjs --swarm starts it, when
// there is an engine and the images are built, and tidies up after it.
import { runProgram } from '@polyglot-grpc/lesson-kit/program';
import { lacksVirtualAddresses } from '../../../../tools/docker/swarm.mjs';
import { readImages } from '../image.ts';
import { runSwarm } from './run-swarm.ts';

const run = process.env.INTEROP_DOCKER_RUN ?? String(process.pid);

await runProgram(async () => {
  const images = readImages();
  console.error(
    'docker/swarm.yaml goes to a swarm of one node, for half a minute.',
  );
  const unreachable = await lacksVirtualAddresses(images.typescript);
  const { names, virtual } = await runSwarm(images, run, unreachable);
  process.stdout.write(names + virtual);
});
