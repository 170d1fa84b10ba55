// Serves the built app with the headers of headers.mjs on every response. `npm run preview [-- PORT]`.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { headersFor } from './headers.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

export const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** Files under assets/, and the viewer's own, carry their hash in their name; everything else is asked for anew each time. */
const caching = (path) =>
  /^\/(assets\/|v\/viewer-)/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';

const sizeOf = (file) => {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : undefined;
};

const pathOf = (url = '/') => {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    if (path.includes('\0')) return undefined;
    return normalize(path.endsWith('/') ? `${path}index.html` : path);
  } catch {
    return undefined;
  }
};

/** Answers one request for a file below `root`. Only GET and HEAD exist. */
function answer(root, request, response) {
  const asked = pathOf(request.url);
  const path = asked === '/v' ? '/v/index.html' : asked;
  const file = path && join(root, path);
  const size = file && sizeOf(file);
  for (const [name, value] of Object.entries(headersFor(path ?? '/')))
    response.setHeader(name, value);
  if (!['GET', 'HEAD'].includes(request.method)) return response.writeHead(405).end();
  if (!file || size === undefined) {
    return response.writeHead(404, { 'Content-Type': types['.txt'] }).end('Not found\n');
  }
  response.writeHead(200, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Content-Length': size,
    'Cache-Control': caching(path),
  });
  if (request.method === 'HEAD') return response.end();
  return createReadStream(file).pipe(response);
}

/** Serves `root` on this machine only; `port` 0 takes any free one. Resolves to the server, listening. */
export function serve({ root = dist, port = 0 } = {}) {
  const server = createServer((request, response) => answer(root, request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => resolve(server));
  });
}

/** The app always has the same address, because a browser keeps its data by address. */
const PORT = 4174;

export async function serveForPerson() {
  const port = Number(process.argv[2] ?? process.env.PORT ?? PORT);
  try {
    await serve({ port });
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    process.stderr.write(
      `Port ${port} is taken, perhaps by Basalt itself: open http://localhost:${port}/ and look.\n` +
        'A browser keeps your readings under the address they were read at, so Basalt does not take another port by itself.\n',
    );
    process.exit(1);
  }
  process.stdout.write(
    `Basalt is at http://localhost:${port}/ (open it in Chrome or Edge; Ctrl+C stops it)\n`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (sizeOf(join(dist, 'index.html')) === undefined) {
    process.stderr.write('Nothing is built yet: run npm start.\n');
    process.exit(1);
  }
  await serveForPerson();
}
