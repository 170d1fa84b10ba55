import { folderRemote } from '#bundles/remotes/folder.ts';
import { browserNetwork, type Network } from '#bundles/remotes/network.ts';
import { webdavRemote } from '#bundles/remotes/webdav.ts';
import type { Remote } from '#bundles/sync/remote.ts';
import { memoryFolder } from './memory-folder.ts';
import {
  canRun,
  PASSWORD,
  type ServerKind,
  serverKinds,
  startServer,
  USER,
  type WebServer,
} from './web-servers.ts';

/** Waits a twentieth before it tries again; every other wait is a deadline, and stays. */
const hasty: Network = {
  ...browserNetwork,
  sleep: (milliseconds, signal) =>
    browserNetwork.sleep(milliseconds < 10_000 ? milliseconds / 20 : milliseconds, signal),
};

/** A place of some kind, empty. */
export interface Place {
  readonly remote: Remote;
  readonly end: () => Promise<void>;
}

export interface PlaceKind {
  readonly name: string;
  readonly canRun: boolean;
  start(): Promise<Place>;
}

export const webdavAt = ({ address }: Pick<WebServer, 'address'>, password = PASSWORD): Remote =>
  webdavRemote({ address, user: USER, password }, hasty);

const webdavKind = (kind: ServerKind): PlaceKind => ({
  name: kind.name,
  canRun: canRun(kind),
  async start() {
    const server = await startServer(kind);
    return { remote: webdavAt(server), end: server.end };
  },
});

const folder: PlaceKind = {
  name: 'a folder',
  canRun: true,
  start: async () => ({ remote: folderRemote(memoryFolder()), async end() {} }),
};

export const placeKinds: readonly PlaceKind[] = [folder, ...serverKinds.map(webdavKind)];
