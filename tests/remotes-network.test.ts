import { afterEach, describe, expect, it } from 'vitest';
import { createServer, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { ask, browserNetwork, type Network } from '#bundles/remotes/network.ts';
import { persist } from '#bundles/remotes/patience.ts';
import { webdavRemote } from '#bundles/remotes/webdav.ts';
import type { Failure } from '#domain/failure.ts';
import { VirtualTime } from '../tools/virtual-time.ts';

// Deadlines, limits and second tries, against servers that behave badly on purpose.

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** The address of a server that answers so. */
async function serverThat(answers: RequestListener): Promise<URL> {
  server = createServer(answers).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

const order = (url: URL, limit = 1000) => ({ method: 'GET', url, headers: {}, limit });

const multistatusOf = (folders: readonly string[]): string =>
  `<multistatus xmlns="DAV:">${folders
    .map(
      (href) =>
        `<response><href>${href}</href><propstat><status>HTTP/1.1 200 OK</status><prop>` +
        '<resourcetype><collection/></resourcetype></prop></propstat></response>',
    )
    .join('')}</multistatus>`;

/** A network whose time jumps as soon as nothing happens; answers arrive before that or never. */
function jumping(): { readonly network: Network; readonly seconds: () => number } {
  const time = new VirtualTime();
  const start = time.now();
  const network = { ...browserNetwork, sleep: time.sleep };
  return { network, seconds: () => Math.round((time.now() - start) / 1000) };
}

/** A network that makes no pause between two tries. */
const unpausing: Network = {
  ...browserNetwork,
  sleep: (milliseconds, signal) =>
    browserNetwork.sleep(milliseconds < 15_000 ? 0 : milliseconds, signal),
};

const never: RequestListener = () => {};

describe('a request', () => {
  it('is given up after 15 seconds without an answer', async () => {
    const { network, seconds } = jumping();
    const url = await serverThat(never);
    await expect(ask(network, order(url))).rejects.toMatchObject({ code: 'remote-unreachable' });
    expect(seconds()).toBe(15);
  });

  it('may take longer where it carries more', async () => {
    const { network, seconds } = jumping();
    const url = await serverThat(never);
    const upload = { ...order(url), method: 'PUT', body: new Uint8Array(1_000_000) };
    await expect(ask(network, upload)).rejects.toMatchObject({ code: 'remote-unreachable' });
    expect(seconds()).toBe(25);
  });

  it('is given up where an answer begins and stops', async () => {
    const { network } = jumping();
    const url = await serverThat((_, response) => void response.write('begun'));
    await expect(ask(network, order(url))).rejects.toMatchObject({ code: 'remote-unreachable' });
  });

  it('reads no answer that has no end', async () => {
    const url = await serverThat((_, response) => {
      const more = () => void (response.write(Buffer.alloc(65_536)) ? setImmediate(more) : 0);
      response.on('drain', more);
      more();
    });
    const reading = ask(browserNetwork, order(url, 2 ** 20));
    await expect(reading).rejects.toMatchObject({ code: 'remote-refused' });
  });

  it('notices that an answer is cut short', async () => {
    const url = await serverThat((_, response) => {
      response.writeHead(200, { 'Content-Length': 10 }).write('half');
      setImmediate(() => response.destroy());
    });
    const reading = ask(browserNetwork, order(url));
    await expect(reading).rejects.toMatchObject({ code: 'remote-unreachable' });
  });

  it('is sent nowhere else', async () => {
    const asked: (string | undefined)[] = [];
    const url = await serverThat(({ url: path }, response) => {
      asked.push(path);
      response.writeHead(307, { Location: '/elsewhere' }).end();
    });
    const reading = ask(browserNetwork, order(url));
    await expect(reading).rejects.toMatchObject({ code: 'remote-refused' });
    expect(asked).toEqual(['/']);
  });

  it('carries no cookies, no referrer, and nothing from a cache', async () => {
    const requests: Request[] = [];
    const network: Network = {
      ...browserNetwork,
      fetch: async (request) => {
        requests.push(request);
        return new Response('all');
      },
    };
    await ask(network, order(new URL('https://dav.example/')));
    expect(requests[0]).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
    });
  });
});

describe('a second try', () => {
  const answer = (status: number) => ({ status, headers: new Headers(), body: new Uint8Array() });
  const attempts = async (statuses: readonly number[]) => {
    const time = new VirtualTime();
    const start = time.now();
    let tried = 0;
    const last = await persist({ ...browserNetwork, sleep: time.sleep }, async () =>
      answer(statuses[tried++] ?? 200),
    );
    return { status: last.status, tried, seconds: (time.now() - start) / 1000 };
  };

  it('is made where it may help, and a fourth, each later than the one before', async () => {
    const { seconds, ...found } = await attempts([503, 429, 500]);
    expect(found).toEqual({ status: 200, tried: 4 });
    expect(seconds).toBeGreaterThanOrEqual(3.5);
    expect(seconds).toBeLessThanOrEqual(5.25);
  });

  it('is not made a fifth time', async () => {
    expect(await attempts([503, 503, 503, 503, 200])).toMatchObject({ status: 503, tried: 4 });
  });

  it.each([401, 403, 404, 405, 507, 412])('is not made after %i', async (status) => {
    expect(await attempts([status])).toMatchObject({ status, tried: 1, seconds: 0 });
  });
});

describe('a folder that a server lost sight of', () => {
  /** What it says to each MKCOL, and to each PUT; and how putting a file there ends. */
  async function put(made: number, statuses: readonly number[]) {
    let [tries, folders] = [0, 0];
    const url = await serverThat(({ method }, response) => {
      response.statusCode = method === 'MKCOL' ? made : (statuses[tries++] ?? 201);
      if (method === 'MKCOL') folders++;
      response.end();
    });
    const remote = webdavRemote({ address: url.href, user: 'a', password: 'b' }, unpausing);
    const ended = await remote.put('c/a.age', Uint8Array.of(1)).then(
      () => 'done',
      (thrown: Failure) => thrown.code,
    );
    return { ended, tries, folders };
  }

  it('is made once more, and the file put there', async () => {
    expect(await put(201, [404, 404, 404])).toEqual({ ended: 'done', tries: 4, folders: 4 });
    expect(await put(405, [409, 409, 409])).toEqual({ ended: 'done', tries: 4, folders: 4 });
  });

  it('is not waited for without end', async () => {
    const all = Array.from({ length: 20 }, () => 404);
    expect(await put(201, all)).toEqual({ ended: 'remote-refused', tries: 8, folders: 8 });
  });

  it('is not waited for where it could not be made: the address is wrong', async () => {
    expect(await put(409, [404, 404])).toEqual({ ended: 'remote-refused', tries: 2, folders: 2 });
  });
});

it('takes no time without end to say that a place is gone', async () => {
  const { network, seconds } = jumping();
  const url = await serverThat(never);
  const remote = webdavRemote({ address: url.href, user: 'a', password: 'b' }, network);
  await expect(remote.list('log/')).rejects.toMatchObject({ code: 'remote-unreachable' });
  expect(seconds()).toBeGreaterThanOrEqual(63);
  expect(seconds()).toBeLessThanOrEqual(66);
});

it('looks into no more folders than anybody has', async () => {
  let asked = 0;
  const url = await serverThat(({ url: path }, response) => {
    asked++;
    const folders = path === '/log/' ? 1100 : 0;
    const hrefs = Array.from(
      { length: folders },
      (_, i) => `${path}${i.toString(16).padStart(32, '0')}/`,
    );
    response.statusCode = 207;
    response.end(multistatusOf([`${path}`, ...hrefs]));
  });
  const remote = webdavRemote({ address: url.href, user: 'anna', password: 'b' });
  await expect(remote.list('log/')).rejects.toMatchObject({ code: 'remote-refused' });
  expect(asked).toBe(1000);
});
