// Makes of a Docker engine a swarm of one node, for as long as a run needs it.
import { command } from './command.mjs';
import { isAlive, RUN_LABEL } from './labelled.mjs';

// Says that the network below was made for the run, and goes with it.
const BRIDGE = 'polyglot-grpc.bridge';
const GATEWAY = 'docker_gwbridge';

/** Says why no swarm can be made of the engine for a run, if so. One that it is
 * in already is somebody's, and stays as it is; so do others' containers. */
export async function lacksSwarm(run) {
  const state = await docker('info', '--format', '{{.Swarm.LocalNodeState}}');
  if (state !== 'inactive') {
    return (
      'This Docker engine is in a swarm already, which stays as it is. ' +
      'Deploy to it by hand: docker/swarm.yaml says how.'
    );
  }
  // When an engine leaves a swarm, it forgets the names by which containers of
  // its other networks know each other.
  const format = `run={{.Label "${RUN_LABEL}"}} {{.Networks}}`;
  const running = await docker('ps', '--format', format);
  const others = running
    .split('\n')
    .filter((line) => !line.startsWith(`run=${run} `))
    .filter((line) => !/^(run=\S*( (bridge|host|none))?)?$/.test(line));
  if (others.length === 0) return undefined;
  return (
    'Other containers have networks of their own here, in which they would lose ' +
    'their names when the engine leaves the swarm. Stop them first; their ' +
    `number is ${others.length}.`
  );
}

/** Makes a swarm, whose node has a label with the run that it is for.
 * @throws Error as lacksSwarm says */
export async function makeSwarm(run) {
  const reason = await lacksSwarm(run);
  if (reason) throw new Error(reason);
  const bridge = await docker('network', 'ls', '--quiet', ...named(GATEWAY));
  // Nobody else is to join, so nobody else is listened to.
  const here = ['--advertise-addr', '127.0.0.1', '--listen-addr', '127.0.0.1'];
  await docker('swarm', 'init', ...here);
  const labels = [`${RUN_LABEL}=${run}`, ...(bridge ? [] : [`${BRIDGE}=made`])];
  const added = labels.flatMap((label) => ['--label-add', label]);
  try {
    const id = await docker('info', '--format', '{{.Swarm.NodeID}}');
    await docker('node', 'update', ...added, id);
  } catch (error) {
    // Without the label, nobody would know later whose it is.
    await docker('swarm', 'leave', '--force');
    throw error;
  }
}

/** Leaves the swarm of a run, and with it go its services and networks. Does
 * nothing if the engine is in none, or in that of somebody else. */
export async function leaveSwarm(run) {
  const labels = await nodeLabels();
  if (labels[RUN_LABEL] !== run) return;
  await docker('swarm', 'leave', '--force');
  if (labels[BRIDGE]) await docker('network', 'rm', GATEWAY);
}

/** Leaves the swarm of a run that was killed before it could do so. */
export async function leaveDeadSwarm() {
  const run = (await nodeLabels())[RUN_LABEL];
  if (run && !isAlive(Number(run))) await leaveSwarm(run);
}

async function nodeLabels() {
  const format = ['--format', '{{json .Spec.Labels}}'];
  try {
    return JSON.parse(await docker('node', 'inspect', ...format, 'self')) ?? {};
  } catch {
    // It is no swarm, or not its manager.
    return {};
  }
}

const named = (name) => ['--filter', `name=^${name}$`];

const docker = (...args) => command('docker', args, { timeoutMs: 300_000 });

/** Why the virtual address of a service cannot be reached, if so: the kernel's
 * IPVS is what passes its connections on. The engine loads it when it needs it. */
export async function lacksVirtualAddresses(image) {
  const there = ['test', '-e', '/proc/net/ip_vs'];
  const ways = [
    docker('run', '--rm', '--network', 'none', image, ...there),
    command('modprobe', ['--dry-run', '--quiet', 'ip_vs']),
  ];
  try {
    await Promise.any(ways);
    return undefined;
  } catch {
    return 'the kernel has no IPVS, so nothing answers at a virtual address';
  }
}
