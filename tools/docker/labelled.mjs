// Finds and removes what a run of the matrix left in the Docker engine. Ryuk,
// Testcontainers' own cleaner, is an image that cannot be pulled everywhere.
import { command } from './command.mjs';

/** The label of every container and network of a run; its value is the run. */
export const RUN_LABEL = 'polyglot-grpc.run';

/** The label that each Dockerfile gives its image. */
const IMAGE_LABEL = 'polyglot-grpc.image';

/** Removes the containers and networks of one run.
 * @param run the value of the label */
export async function removeRun(run) {
  const containers = await list('container', run, '--all');
  if (containers.length > 0) {
    await command('docker', ['rm', '--force', '--volumes', ...containers]);
  }
  const networks = await list('network', run);
  if (networks.length > 0) {
    await command('docker', ['network', 'rm', ...networks]);
  }
}

/** Removes the containers in which steps of a build ran that did not end well:
 * they carry the label of the Dockerfile, and belong to no run. */
export async function removeFailedBuilds() {
  const of = `{{.ID}} {{.Label "${RUN_LABEL}"}}`;
  const filter = ['--filter', `label=${IMAGE_LABEL}`, '--format', of];
  const args = ['container', 'ls', '--all', ...filter];
  const printed = await command('docker', args);
  const steps = printed.split('\n').map((line) => line.split(' '));
  const ids = steps.filter(([id, run]) => id && !run).map(([id]) => id);
  if (ids.length > 0) {
    await command('docker', ['rm', '--force', '--volumes', ...ids]);
  }
}

/** Removes what runs left behind that were killed before they could tidy up. A
 * run is named by the id of its process, so that it can be seen to be gone. */
export async function removeDeadRuns() {
  const label = `{{.Label "${RUN_LABEL}"}}`;
  for (const [kind, flags] of [
    ['container', ['--all']],
    ['network', []],
  ]) {
    const filter = ['--filter', `label=${RUN_LABEL}`, '--format', label];
    const printed = await command('docker', [kind, 'ls', ...flags, ...filter]);
    for (const run of new Set(printed.split('\n').filter(Boolean))) {
      if (!isAlive(Number(run))) await removeRun(run);
    }
  }
}

/** Resolves to the last lines that each container of a run printed. */
export async function logsOf(run) {
  const texts = [];
  for (const id of await list('container', run, '--all')) {
    const script = `docker logs --tail 20 ${id} 2>&1`;
    texts.push(`${id}\n${await command('sh', ['-c', script])}`);
  }
  return texts.join('\n');
}

async function list(kind, run, ...flags) {
  const filter = `label=${RUN_LABEL}=${run}`;
  const args = [kind, 'ls', '--quiet', ...flags, '--filter', filter];
  const printed = await command('docker', args);
  return printed.split('\n').filter(Boolean);
}

/** Whether a process is there, by its id. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
