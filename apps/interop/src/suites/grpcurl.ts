// grpcurl, as it is published: it answers where it is told whom to trust, and
// refuses a server whose CA it does not know.
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect } from '@jest/globals';
import { cell, type SharedServers } from '../cell.ts';
import type { Finished, Ground } from '../ground.ts';
import { lessonNamed, type Program, workspaceRoot } from '../workspace.ts';

const CONTRACT = 'protos/helloworld/helloworld.proto';

const client: Program = {
  name: 'grpcurl',
  language: 'go',
  project: 'apps/peer-go',
  file: 'apps/peer-go/published/grpcurl/main.go',
};

/** With and without the CA's certificate, on every server of the lesson tls. */
export function grpcurlSuite(ground: Ground, servers: SharedServers): void {
  const { transport, servers: all } = lessonNamed('tls');
  for (const server of all) {
    const names = { suite: 'published client of tls', server, client };
    const call = async (...flags: string[]) => {
      const { address } = await servers.get(server);
      return grpcurl(ground, address, flags);
    };
    const answered = 'gets an answer with the certificate of the CA';
    cell(ground, { ...names, transport, title: answered }, async () => {
      const ended = await call('-cacert', '.certs/ca.pem');
      expect(ended).toMatchObject({ stderr: '', exitCode: 0 });
      expect(JSON.parse(ended.stdout)).toEqual({ message: 'Hello, you!' });
    });
    const refused = 'refuses the server without it';
    cell(ground, { ...names, transport, title: refused }, async () => {
      const ended = await call();
      expect(ended).toMatchObject({ stdout: '', exitCode: 1 });
      expect(ended.stderr).toContain('x509: ');
    });
  }
}

async function grpcurl(
  ground: Ground,
  address: string,
  flags: string[],
): Promise<Finished> {
  // The servers have no reflection: grpcurl reads the contract. No image of Go
  // has one, as programs in Go are built from what was generated.
  const text = readFileSync(join(workspaceRoot, CONTRACT));
  const file = await ground.place(client.language, text);
  const contract = ['-import-path', dirname(file), '-proto', basename(file)];
  const request = ['-d', '{"name":"you"}'];
  const method = 'helloworld.Greeter/SayHello';
  const args = [...flags, ...contract, ...request, address, method];
  return ground.run(client, args);
}
