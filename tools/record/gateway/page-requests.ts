// The requests of the pages on the gateway: each block of curl commands, and the
// record below it that shows the answers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const docs = join(import.meta.dirname, '../../../docs');
const PAGES = [
  '05-http/01-gateway.mdx',
  '05-http/02-gateway-rules.mdx',
  '05-http/04-browser-streams.mdx',
];

/** The file of docs/data in which the answers are. */
export const RECORD = 'gateway.txt';

const REQUESTS =
  /^```sh\n(curl [\s\S]*?)\n```\n\n```\w+ file=docs\/data\/gateway\.txt#([\w-]+)\n```$/gm;
const GATEWAY = /^npx (grpc-transcoder|nx serve gateway) (.*)--port (\d+)$/gm;

/** Some commands, and the region of the record that holds what they print. */
export interface PageRequests {
  region: string;
  commands: string[];
}

/** Reads the requests of all pages, in the order of a reader. */
export function pageRequests(): PageRequests[] {
  return [...text().matchAll(REQUESTS)].map(
    ([, commands = '', region = '']) => ({
      region,
      commands: commands.split('\n'),
    }),
  );
}

/** A further gateway that a page starts: by what, with which flags, and its port
 * there. */
export interface PageGateway {
  program: string;
  flags: string;
  port: string;
}

/** Reads which gateways the pages start on ports of their own. */
export function pageGateways(): PageGateway[] {
  return [...text().matchAll(GATEWAY)].map(
    ([, program = '', flags = '', port = '']) => ({
      ...{ program, port },
      flags: flags.trim(),
    }),
  );
}

function text(): string {
  return PAGES.map((page) => readFileSync(join(docs, page), 'utf8')).join('\n');
}
