// The matrix: opens the ground, finds who takes part, and defines every cell.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { SharedServers } from './cell.ts';
import { openDockerGround } from './docker-ground.ts';
import { readImages } from './image.ts';
import { openPeers } from './open-peers.ts';
import { findCases } from './plan.ts';
import { openProcessGround } from './process-ground.ts';
import type { Told } from './results.ts';
import {
  haproxySuite,
  replacedServerSuite,
  swarmSuite,
} from './suites/balancing.ts';
import { bookInTurnSuite, bookSuite } from './suites/books.ts';
import { boundsSuite } from './suites/bounds.ts';
import { deadlineSuite } from './suites/deadlines.ts';
import { failureSuite } from './suites/failures.ts';
import { gatewaySuite } from './suites/gateways.ts';
import { grpcurlSuite } from './suites/grpcurl.ts';
import { httpSuite } from './suites/http.ts';
import { greeterSuite, lessonSuite, noServerSuite } from './suites/lessons.ts';
import {
  brokenServerSuite,
  killedServerSuite,
  probeSuite,
} from './suites/probe.ts';
import { publishedSuite } from './suites/published.ts';
import { relaySuite } from './suites/relay.ts';
import { workspaceRoot } from './workspace.ts';

// run.mjs builds the images and names the run. Without it, peers are processes.
const run = process.env.INTEROP_DOCKER_RUN;
const ground = run
  ? await openDockerGround(readImages(), run)
  : await openProcessGround();
const servers = new SharedServers(ground);

afterAll(async () => {
  writeFileSync(join(results, 'told.json'), JSON.stringify(told));
  await servers[Symbol.asyncDispose]();
  await ground[Symbol.asyncDispose]();
}, 300_000);

// What the peers can do decides which cells there are: so ask them first.
const { peers, versions } = await openPeers(ground);
const told: Told = { versions, times: {} };
const results = join(workspaceRoot, '.results');
mkdirSync(results, { recursive: true });
const cases = await findCases();

lessonSuite(ground, servers);
greeterSuite(ground, servers);
noServerSuite(ground);
haproxySuite(ground);
replacedServerSuite(ground);
failureSuite(ground, servers);
deadlineSuite(ground, servers);
publishedSuite(ground, servers);
grpcurlSuite(ground, servers);
httpSuite(ground, servers);
bookSuite(ground);
bookInTurnSuite(ground);
relaySuite(ground, servers);
gatewaySuite(ground);
probeSuite(ground, servers, peers, cases, told.times);
boundsSuite(ground, servers, peers);
killedServerSuite(ground, peers);
brokenServerSuite(ground, peers, cases);
// The last of all: an engine that leaves a swarm forgets the names of containers.
await swarmSuite(ground, run);
