// The addresses are those on which this process really listens.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, test } from '@jest/globals';
import { listeningHosts } from './listening.ts';

const isHere = listeningHosts(process.pid) !== undefined;
const hosts = ['127.0.0.1', '127.0.0.2', '0.0.0.0'];
// Machines without IPv6 have no such address either.
if (networkInterfaces().lo?.some(({ family }) => family === 'IPv6')) {
  hosts.push('::1', '::', '::ffff:127.0.0.1');
}

const testIt = isHere ? test : test.skip;

testIt.each(hosts)('a server is seen on %s (Linux only)', async (host) => {
  const before = listeningHosts(process.pid) ?? [];
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const after = listeningHosts(process.pid) ?? [];
  server.close();
  for (const each of before) after.splice(after.indexOf(each), 1);
  expect(after).toEqual([host.replace('::ffff:', '')]);
});
