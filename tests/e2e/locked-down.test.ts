import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { headers, viewerOwn } from '../../tools/headers.mjs';
import { dist, serve } from '../../tools/serve.mjs';

const ofApp: Record<string, string> = headers;
const ofViewer: Record<string, string> = { ...headers, ...viewerOwn };
const wantedAt = (path: string) => Object.entries(/^\/v(?:\/|$)/.test(path) ? ofViewer : ofApp);

async function withServer(use: (origin: string) => Promise<void>) {
  const server = await serve();
  const { port } = server.address() as AddressInfo;
  try {
    await use(`http://localhost:${port}`);
  } finally {
    server.close();
  }
}

it('sends one of two whole policies with every file of the build, with a 404 and with a refusal', async () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  await withServer(async (origin) => {
    const beside = ['/', '/v', '/v/', '/no-such-file.js', '/v/no-such-file.js', '/%00', '/../x'];
    const urls = [...files.map((file) => `/${file}`), ...beside];
    const answers = await Promise.all(urls.map((url) => fetch(origin + url)));
    answers.push(await fetch(origin, { method: 'POST' }));
    for (const answer of answers) {
      for (const [name, value] of wantedAt(new URL(answer.url).pathname))
        expect(answer.headers.get(name), answer.url).toBe(value);
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
  for (const [name, value] of [...wantedAt('/'), ...wantedAt('/v/')]) {
    expect(forHosts).toContain(`${name}: ${value}`);
    expect(forNginx).toContain(value);
  }
});

it('gives the viewer no origin, no device, no other page, and of the network what a link leads to', () => {
  const policy = ofViewer['Content-Security-Policy'] ?? '';
  expect(policy).toMatch(/(?:^|; )sandbox allow-scripts allow-downloads allow-modals$/);
  const reached = 'connect-src https: http://localhost:* http://127.0.0.1:*';
  for (const one of ["default-src 'none'", reached, "trusted-types 'none'"])
    expect(policy.split('; ')).toContain(one);
  expect(ofViewer['Permissions-Policy']).not.toContain('self');
});

it('has nothing in the viewer that could store or talk to a device, and one place that asks the network', () => {
  const scripts = readdirSync(`${dist}/v`).filter((name) => name.endsWith('.js'));
  expect(scripts).toHaveLength(1);
  const text = readFileSync(`${dist}/v/${scripts[0]}`, 'utf8');
  const words =
    /\b(?:indexedDB|localStorage|sessionStorage|serviceWorker|BroadcastChannel|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|requestDevice|requestPort|getDirectory|showSaveFilePicker|eval\(|import\()|new (?:Shared)?Worker\b/;
  expect(words.exec(text)?.[0]).toBeUndefined();
  expect(text.match(/(?<![.\w])fetch\(/g)).toHaveLength(1);
  expect(text).toContain('events.ndjson.gz');
});

it('keeps no offline copy of the viewer: its page could not load it from there', () => {
  expect(readFileSync(`${dist}/sw.js`, 'utf8')).not.toMatch(/["'`]v\//);
});
