// The lesson load-balancing on Docker Swarm, as docker/swarm.yaml deploys it: who
// answers behind a name with all addresses and behind one virtual address.
import { join } from 'node:path';
import { command } from '../../../../tools/docker/command.mjs';
import { leaveSwarm, makeSwarm } from '../../../../tools/docker/swarm.mjs';
import { openDockerGround } from '../docker-ground.ts';
import { type Ground, type Server, START_MS } from '../ground.ts';
import type { Images } from '../image.ts';
import {
  keepAsking,
  lastSeen,
  ROUND,
  type Seen,
  startAsking,
  whenSeen,
} from '../keep-asking.ts';
import { lessonNamed, workspaceRoot } from '../workspace.ts';

const STACK = 'polyglot-grpc';
const FILE = join(workspaceRoot, 'docker/swarm.yaml');

/** What came out, line by line. */
export interface Told {
  /** The same on every machine. */
  names: string;
  /** What needs IPVS: the calls to a virtual address, or why there are none. */
  virtual: string;
}

/** Makes a swarm of one node, deploys the stack, calls its services, and leaves
 * nothing behind.
 * @param run the value of the label on what is made
 * @param unreachable why a virtual address cannot be called, if so */
export async function runSwarm(
  images: Images,
  run: string,
  unreachable?: string,
): Promise<Told> {
  await using stack = new AsyncDisposableStack();
  stack.defer(() => leaveSwarm(run));
  await makeSwarm(run);
  const deploy = ['--compose-file', FILE, '--resolve-image', 'never'];
  const env = { DESK_IMAGE: images.typescript };
  await command('docker', ['stack', 'deploy', ...deploy, STACK], { env });
  const network = `${STACK}_default`;
  const ground = stack.use(await openDockerGround(images, run, network));
  const start = async (name: string, addresses: number) => {
    const { typescript } = keepAsking;
    const target = targetOf(name);
    return stack.use(await startAsking(ground, typescript, target, addresses));
  };
  // They begin when their name has so many addresses: then all servers are there.
  const [desk, tasks, vip] = await Promise.all([
    start('desk', 3),
    start('tasks.desk-vip', 3),
    start('desk-vip', 1),
  ]);
  const names = [
    'endpoint_mode: dnsrr',
    ...[await told(desk), ...(await ask(ground, 'desk', 3))],
    ...(await scaled('desk', desk)),
    'endpoint_mode: vip',
    ...[await told(tasks), ...(await ask(ground, 'tasks.desk-vip', 3))],
    await told(vip),
  ];
  const virtual = unreachable
    ? [`  desk-vip is not called: ${unreachable}`]
    : await ask(ground, 'desk-vip', 1);
  return { names: asText(names), virtual: asText(virtual) };
}

const asText = (lines: string[]) => lines.map((line) => `${line}\n`).join('');
const targetOf = (name: string) => `dns:///${name}:50051`;

// What the lesson's clients print, which is the same in every language.
async function ask(
  ground: Ground,
  name: string,
  servers: number,
): Promise<string[]> {
  const flags = ['--address', targetOf(name), '--servers', String(servers)];
  const { clients } = lessonNamed('load-balancing');
  const printed = await Promise.all(
    clients.map(async (client) => {
      const { stdout, stderr } = await ground.run(client, flags);
      if (stderr) throw new Error(`${client.file} says: ${stderr}`);
      return stdout;
    }),
  );
  const [text = '', ...others] = new Set(printed);
  if (others.length > 0) throw new Error(`Not alike:\n${printed.join('')}`);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`);
}

// How many addresses a client found that keeps asking.
async function told({ lines }: Server): Promise<string> {
  const line = await lines.find(() => true, START_MS);
  const [, name, count] = line.match(/\/([\w.-]+):\d+: (\d+) addr/) ?? [];
  return `  ${name} has ${count} address${count === '1' ? '' : 'es'}`;
}

// A client calls on while the service gets a fourth server and loses two.
async function scaled(service: string, client: Server): Promise<string[]> {
  await whenSeen(client, ({ servers }) => servers.length === 3);
  const scale = (replicas: number, ...flags: string[]) => {
    const to = `${STACK}_${service}=${replicas}`;
    return command('docker', ['service', 'scale', ...flags, to]);
  };
  await scale(4, '--detach');
  const known = await whenSeen(client, (seen) => seen.addresses === 4);
  const isLater = ({ calls }: Seen) => calls > known.calls + ROUND;
  const four = await whenSeen(client, isLater);
  await scale(2);
  const begun = lastSeen(client).calls + ROUND;
  const isDone = ({ calls, servers }: Seen) =>
    calls > begun && servers.length === 2;
  const two = await whenSeen(client, isDone);
  return [four, two].map(
    ({ addresses, servers, lost }) =>
      `  scaled to ${addresses} while a client calls: ` +
      `${servers.length} servers answer it, ${lost} calls lost`,
  );
}
