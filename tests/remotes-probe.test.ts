import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browserNetwork, type Network } from '#bundles/remotes/network.ts';
import type { NetworkPlace } from '#bundles/remotes/place.ts';
import { probe } from '#bundles/remotes/probe.ts';
import { Failure } from '#domain/failure.ts';
import { BUCKET, keys, type S3Server, startS3 } from './remotes/s3-server.ts';
import { canRun, PASSWORD, serverKinds, startServer, USER } from './remotes/web-servers.ts';

// What is said of a place before it is used.

const hasty: Network = {
  ...browserNetwork,
  sleep: (milliseconds, signal) =>
    milliseconds < 10_000 ? Promise.resolve() : browserNetwork.sleep(milliseconds, signal),
};
const problemOf = async (place: NetworkPlace, network = hasty) =>
  (await probe(place, network)).problem;

for (const kind of serverKinds)
  describe.skipIf(!canRun(kind))(kind.name, () => {
    it('is found to be well, or to want another password', async () => {
      const server = await startServer(kind);
      const { address } = server;
      const place = { kind: 'webdav', address, user: USER, password: PASSWORD } as const;
      try {
        expect(await problemOf(place)).toBeUndefined();
        expect(await problemOf({ ...place, password: 'guessed' })).toBe('remote-denied');
      } finally {
        await server.end();
      }
    });
  });

describe('a bucket', () => {
  let server: S3Server;
  let place: NetworkPlace;
  beforeEach(async () => {
    server = await startS3();
    place = { ...keys, kind: 's3', endpoint: server.endpoint, bucket: BUCKET, style: 'path' };
  });
  afterEach(() => server.kill());

  it('is found to be well, and 16 bytes stay behind', async () => {
    expect(await problemOf(place)).toBeUndefined();
    expect([...server.files].map(([name, { length }]) => [name, length])).toEqual([
      ['probe/test.age', 16],
    ]);
  });

  it('has not enough room for a MiB', async () => {
    server.faults.room = 2 ** 19;
    expect(await problemOf(place)).toBe('remote-full');
  });

  it('has a clock that goes wrong', async () => {
    server.faults.ahead = 3_600_000;
    server.faults.tellsTime = false;
    expect(await problemOf(place)).toBe('clock');
  });

  it('says what another place never does', async () => {
    server.faults.answers = [[418, 'Teapot']];
    expect(await probe(place, hasty)).toEqual({
      problem: 'remote-refused',
      detail: 'Failure: PUT: 418 Teapot',
    });
  });

  it('is there, but lets no web site in', async () => {
    const network: Network = {
      ...hasty,
      fetch: (request) =>
        request.mode === 'no-cors' ? fetch(request) : Promise.reject(new TypeError('CORS')),
    };
    expect(await problemOf(place, network)).toBe('not-allowed');
    await server.kill();
    expect(await problemOf(place, network)).toBe('remote-unreachable');
    await server.start();
  });
});

describe('a folder', () => {
  let server: Server;
  let place: NetworkPlace;
  const files = new Map<string, Buffer>();
  /** Keeps what it is given, and asks nobody who they are. */
  const open: RequestListener = async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { method, url = '' } = request;
    if (method === 'PUT') files.set(url, Buffer.concat(parts));
    if (method === 'PROPFIND') {
      const all = [...files.keys()].map((name) => `<response><href>${name}</href></response>`);
      return response.writeHead(207).end(`<multistatus>${all.join('')}</multistatus>`);
    }
    return response.writeHead(200).end(method === 'GET' ? files.get(url) : undefined);
  };
  const serve = async (listener: RequestListener) => {
    server = createServer(listener).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    place = { kind: 'webdav', address, user: USER, password: PASSWORD };
  };
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is open to anybody', async () => {
    await serve(open);
    expect(await problemOf(place)).toBe('open');
  });

  it('has a clock that shows last year', async () => {
    await serve((request, response) => {
      response.setHeader('Date', 'Thu, 27 Nov 2025 03:00:00 GMT');
      if (request.headers.authorization === `Basic ${btoa(`${USER}:p\u00C3\u00A4ssword: 7`)}`)
        return open(request, response);
      return response.writeHead(401).end();
    });
    expect(await problemOf(place)).toBe('clock');
  });

  it('does not list what it has', async () => {
    await serve((request, response) =>
      request.method === 'PROPFIND'
        ? response.writeHead(207).end('<multistatus/>')
        : open(request, response),
    );
    expect(await problemOf(place)).toBe('not-listed');
  });

  it('gives other bytes than it was given', async () => {
    await serve((request, response) => {
      if (request.method !== 'GET') return open(request, response);
      return response.end('other');
    });
    expect(await problemOf(place)).toBe('remote-not-kept');
  });
});

it('sends nothing to an address that is not safe', async () => {
  const place = {
    kind: 'webdav',
    address: 'http://dav.example/',
    user: 'a',
    password: 'b',
  } as const;
  await expect(probe(place)).rejects.toThrow(Failure);
});
