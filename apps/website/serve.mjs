// Serves the built site. Plain JavaScript for any Node from 20 on.
//
//   node apps/website/serve.mjs [--host 127.0.0.1] [--port 3000]
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const built = fileURLToPath(new URL('build', import.meta.url));

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * Serves a folder of files until `close()` on the server that it resolves to.
 *
 * @param {{port: number, host?: string, root?: string, baseUrl?: string}} options
 *   `root` is the folder, `baseUrl` the path at which it appears
 * @throws Error in one sentence when the port is taken
 */
export function serveSite({ port, host = '127.0.0.1', root, baseUrl }) {
  const server = createServer(answerFiles({ root, baseUrl }));
  return new Promise((done, fail) => {
    server.once('listening', () => done(server));
    server.once('error', (error) =>
      fail(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} on ${host} is in use. Choose another with --port.`,
            )
          : error,
      ),
    );
    server.listen(port, host);
  });
}

/**
 * Makes a handler of node:http that answers with the files of a folder.
 *
 * @param {{root?: string, baseUrl?: string}} options as for serveSite
 */
export function answerFiles({ root = built, baseUrl = '/' } = {}) {
  return (request, response) => {
    answer(request, response, root, baseUrl).catch(() => {
      // The reader went away, or the file did while the site is built anew.
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  };
}

async function answer(request, response, root, baseUrl) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const [pathname] = request.url.split('?');
  const path = pathname.startsWith(baseUrl)
    ? pathname.slice(baseUrl.length)
    : undefined;
  const file = path === undefined ? undefined : await find(root, path);
  if (!file) return notFound(response, root, path ?? '');
  if (file.redirect) {
    response.writeHead(301, { location: `${pathname}/` }).end();
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(file.path)] ?? 'application/octet-stream',
    'content-length': file.size,
    // Names in assets/ change with their content; all else is asked for again.
    'cache-control': path?.startsWith('assets/')
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file.path), response);
}

// A folder stands for its index.html. Paths that lead out of root are not found.
async function find(root, path) {
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const wanted = normalize(join(root, decoded));
  const inside = `${wanted}${sep}`.startsWith(`${root}${sep}`);
  if (!inside || decoded.includes('\0')) return undefined;
  const found = await stat(wanted).catch(() => undefined);
  if (!found?.isDirectory()) {
    return found && { path: wanted, size: found.size };
  }
  if (path !== '' && !path.endsWith('/')) return { redirect: true };
  const index = join(wanted, 'index.html');
  const page = await stat(index).catch(() => undefined);
  return page && { path: index, size: page.size };
}

// Each language has its own page for it.
async function notFound(response, root, path) {
  const language = path.startsWith('zh-Hans/') ? 'zh-Hans' : '';
  const page = await readFile(join(root, language, '404.html')).catch(
    () => 'Not found. Build the site: npx nx build website',
  );
  response.writeHead(404, { 'content-type': TYPES['.html'] }).end(page);
}

async function main() {
  const { values } = parseArgs({
    options: {
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '3000' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port ${values.port} is not a port. Give 0 to 65535.`);
  }
  const server = await serveSite({ port, host: values.host });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
  console.log(`http://${values.host}:${server.address().port}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
