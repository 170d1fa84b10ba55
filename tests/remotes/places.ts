import { folderRemote } from '#bundles/remotes/folder.ts';
import { browserNetwork, type Network } from '#bundles/remotes/network.ts';
import { s3Remote } from '#bundles/remotes/s3.ts';
import type { Remover } from '#bundles/remotes/lender.ts';
import { webdavRemote } from '#bundles/remotes/webdav.ts';
import type { Remote } from '#bundles/sync/remote.ts';
import { memoryFolder } from './memory-folder.ts';
import { BUCKET, keys, startS3 } from './s3-server.ts';
import {
  canRun,
  PASSWORD,
  type ServerKind,
  serverKinds,
  startServer,
  USER,
} from './web-servers.ts';

/** Waits a twentieth before it tries again; every other wait is a deadline, and stays. */
const hasty: Network = {
  ...browserNetwork,
  sleep: (milliseconds, signal) =>
    browserNetwork.sleep(milliseconds < 10_000 ? milliseconds / 20 : milliseconds, signal),
};

/** A place of some kind, empty. */
export interface Place {
  readonly remote: Remote & Remover;
  readonly end: () => Promise<void>;
}

export interface PlaceKind {
  readonly name: string;
  readonly canRun: boolean;
  readonly start: () => Promise<Place>;
}

/** A place behind a port, which can be killed and started again. */
export interface Served {
  readonly port: number;
  /** The place as it is reached by a port of this computer, with the right secret or another. */
  readonly at: (port: number, secret?: string) => Remote & Remover;
  readonly start: () => Promise<void>;
  readonly kill: () => Promise<void>;
  readonly end: () => Promise<void>;
}

export interface ServedKind extends Pick<PlaceKind, 'name' | 'canRun'> {
  readonly serve: () => Promise<Served>;
}

export const webdavAt = (address: string, password = PASSWORD): Remote & Remover =>
  webdavRemote({ address, user: USER, password }, hasty);

const webdavKind = (kind: ServerKind): ServedKind => ({
  name: kind.name,
  canRun: canRun(kind),
  async serve() {
    const server = await startServer(kind);
    const { address, port: own } = server;
    const at: Served['at'] = (port, password) =>
      webdavAt(address.replace(`:${own}`, `:${port}`), password);
    return { ...server, at };
  },
});

export const s3At = (port: number, secretAccessKey = keys.secretAccessKey): Remote & Remover => {
  const endpoint = `http://127.0.0.1:${port}`;
  return s3Remote({ ...keys, endpoint, bucket: BUCKET, style: 'path', secretAccessKey }, hasty);
};

const s3: ServedKind = {
  name: 'S3',
  canRun: true,
  async serve() {
    const server = await startS3();
    return { ...server, at: s3At, end: server.kill };
  },
};

export const servedKinds: readonly ServedKind[] = [...serverKinds.map(webdavKind), s3];

const folder: PlaceKind = {
  name: 'a folder',
  canRun: true,
  start: async () => ({ remote: folderRemote(memoryFolder()), async end() {} }),
};

const startServed = async ({ serve }: ServedKind): Promise<Place> => {
  const { at, port, end } = await serve();
  return { remote: at(port), end };
};

export const placeKinds: readonly PlaceKind[] = [
  folder,
  ...servedKinds.map((kind) => ({ ...kind, start: () => startServed(kind) })),
];
