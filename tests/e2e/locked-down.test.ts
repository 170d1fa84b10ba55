import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { headers } from '../../tools/headers.mjs';
import { dist, serve } from '../../tools/serve.mjs';

const wanted = Object.entries(headers as Record<string, string>);

async function withServer(use: (origin: string) => Promise<void>) {
  const server = await serve();
  const { port } = server.address() as AddressInfo;
  try {
    await use(`http://localhost:${port}`);
  } finally {
    server.close();
  }
}

it('sends the whole policy with every file of the build, with a 404 and with a refusal', async () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  await withServer(async (origin) => {
    const urls = [...files.map((file) => `/${file}`), '/', '/no-such-file.js', '/%00', '/../x'];
    const answers = await Promise.all(urls.map((url) => fetch(origin + url)));
    answers.push(await fetch(origin, { method: 'POST' }));
    for (const answer of answers) {
      for (const [name, value] of wanted) expect(answer.headers.get(name), answer.url).toBe(value);
    }
  });
});

it('serves nothing from outside the build', async () => {
  await withServer(async (origin) => {
    for (const path of ['/..%2fpackage.json', '/%2e%2e/package.json', '/....//package.json']) {
      expect((await fetch(origin + path)).status, path).toBe(404);
    }
  });
});

it('keeps the files for static hosts in step with the headers', () => {
  const forHosts = readFileSync('public/_headers', 'utf8');
  const forNginx = readFileSync('docs/hosting.md', 'utf8');
  for (const [name, value] of wanted) {
    expect(forHosts).toContain(`${name}: ${value}`);
    expect(forNginx).toContain(value);
  }
});
