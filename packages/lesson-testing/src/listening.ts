// On which addresses a process listens, by what the system says and not by what
// the process prints.
import { globSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Lists the addresses of IP on which a process listens.
 * @returns undefined on a system that does not tell: others than Linux */
export function listeningHosts(pid: number): string[] | undefined {
  return listenersOf(pid)?.map(({ host }) => host);
}

/** Lists the ports at which a process listens.
 * @returns undefined on a system that does not tell: others than Linux */
export function listeningPorts(pid: number): number[] | undefined {
  return listenersOf(pid)?.map(({ port }) => port);
}

/** Lists the addresses on which a process and all that it started listen, each
 * once: several processes may share one port.
 * @returns undefined on a system that does not tell: others than Linux */
export function listeningHostsOfTree(root: number): string[] | undefined {
  if (process.platform !== 'linux') return undefined;
  const hosts = treeOf(root).flatMap((pid) =>
    ifThere(() => listeningHosts(pid) ?? []),
  );
  return [...new Set(hosts)];
}

/** Lists a process and all that it has started, and they in turn. Linux only. */
export function treeOf(root: number): number[] {
  const children = globSync(`/proc/${root}/task/*/children`)
    .flatMap((file) => ifThere(() => readFileSync(file, 'utf8').split(' ')))
    .filter((pid) => pid.trim() !== '');
  return [root, ...children.flatMap((pid) => treeOf(Number(pid)))];
}

const LISTEN = '0A';

function listenersOf(pid: number) {
  if (process.platform !== 'linux') return undefined;
  const own = new Set(socketsOf(pid));
  return ['tcp', 'tcp6']
    .flatMap((table) => rowsOf(`/proc/${pid}/net/${table}`))
    .filter(({ state, inode }) => state === LISTEN && own.has(inode))
    .map(({ address }) => ({ host: hostOf(address), port: portOf(address) }));
}

function socketsOf(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).flatMap((name) => {
    const link = ifThere(() => [readlinkSync(`${folder}/${name}`)]);
    return /^socket:\[(\d+)\]$/.exec(link.join())?.[1] ?? [];
  });
}

// Processes and threads end, and files are closed, at any time: also between the
// moment when they are listed and the one when they are looked at.
function ifThere<Found>(look: () => Found[]): Found[] {
  try {
    return look();
  } catch (error) {
    if (/^(ENOENT|ESRCH)$/.test(Object(error).code)) return [];
    throw error;
  }
}

// proc(5) says what stands in which column.
function rowsOf(table: string) {
  const [, ...lines] = readFileSync(table, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const words = line.trim().split(/\s+/);
    const [, address = '', , state = ''] = words;
    return { address, state, inode: words[9] ?? '' };
  });
}

// The kernel writes each four bytes as one number of this machine.
function hostOf(address: string): string {
  const [hex = ''] = address.split(':');
  const bytes = Buffer.from(hex, 'hex').swap32();
  const mapped = bytes.subarray(0, -4).toString('hex');
  if (mapped === '' || mapped === '00000000000000000000ffff') {
    return bytes.subarray(-4).join('.');
  }
  const words = bytes.toString('hex').match(/.{4}/g) ?? [];
  // As browsers write it: without zeros that say nothing.
  return new URL(`http://[${words.join(':')}]`).hostname.slice(1, -1);
}

function portOf(address: string): number {
  return Number.parseInt(address.split(':')[1] ?? '', 16);
}
