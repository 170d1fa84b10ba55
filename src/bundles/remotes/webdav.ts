import type { Remote } from '../sync/remote.ts';
import { addressOf } from './address.ts';
import { refusal, refused } from './answers.ts';
import { assertRemovable, folderOf, foldersOf, isFileName, isFolderName } from './layout.ts';
import type { Remover } from './lender.ts';
import { type Member, membersOf } from './multistatus.ts';
import {
  type Answer,
  ask,
  browserNetwork,
  LONGEST_FILE,
  LONGEST_LIST,
  type Network,
  type Order,
} from './network.ts';
import { persist, type Tried } from './patience.ts';

/** A folder on a WebDAV server (RFC 4918), and who may write there. */
export interface WebDavPlace {
  readonly address: string;
  readonly user: string;
  readonly password: string;
}

const SHORT_ANSWER = 2 ** 20;
/** Folders looked into for one list; a person has as many as logs and keys, some dozens. */
const MOST_FOLDERS = 1000;
const WANTED = new TextEncoder().encode(
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>',
);

/** What servers say to PUT where there is no such folder: rclone, Apache as RFC 4918 has it, nginx. */
const NO_FOLDER = new Set([404, 409, 500]);

/** What they say to MKCOL where it is made, and where it is there (RFC 4918, 9.3.1). */
const THERE = new Set([201, 405]);

/** RFC 7617, in UTF-8. */
const basic = ({ user, password }: WebDavPlace): string =>
  `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`${user}:${password}`)))}`;

const isDone = ({ status }: Answer): boolean => status >= 200 && status < 300;

class WebDav implements Remote, Remover {
  readonly #root: URL;
  readonly #authorization: string;
  readonly #network: Network;

  constructor(place: WebDavPlace, network: Network) {
    this.#root = addressOf(place.address);
    this.#authorization = basic(place);
    this.#network = network;
  }

  async list(...prefixes: readonly string[]): Promise<readonly string[]> {
    const names: string[] = [];
    const left = { folders: MOST_FOLDERS };
    for (const prefix of prefixes)
      for await (const name of this.#namesIn(folderOf(prefix), left))
        if (name.startsWith(prefix)) names.push(name);
    return names;
  }

  async get(name: string): Promise<Uint8Array | undefined> {
    const answer = await this.#persist({ method: 'GET', url: this.#at(name), limit: LONGEST_FILE });
    if (answer.status === 404) return undefined;
    if (answer.status !== 200) throw refusal(answer, 'GET');
    return answer.body;
  }

  async put(name: string, bytes: Uint8Array): Promise<void> {
    const answer = await persist(this.#network, () => this.#putOnce(name, new Uint8Array(bytes)));
    if (!isDone(answer)) throw refusal(answer, 'PUT');
  }

  async withdraw(name: string): Promise<void> {
    assertRemovable(name);
    const about = { method: 'DELETE', url: this.#at(name), limit: SHORT_ANSWER };
    const answer = await this.#persist(about);
    if (!isDone(answer) && answer.status !== 404) throw refusal(answer, 'DELETE');
  }

  async #putOnce(name: string, body: Uint8Array<ArrayBuffer>): Promise<Tried> {
    const type = { 'Content-Type': 'application/octet-stream' };
    const order = { method: 'PUT', url: this.#at(name), headers: type, body, limit: SHORT_ANSWER };
    const answer = await this.#ask(order);
    if (!NO_FOLDER.has(answer.status)) return answer;
    const isThere = await this.#makeFolders(name);
    const again = await this.#ask(order);
    // Where another browser makes the same folders, rclone may lose sight of one: it is made once more.
    return { ...again, isPassing: isThere && NO_FOLDER.has(again.status) };
  }

  /** Whether the server says that the last of them is there; of the others that shows when the file is put. */
  async #makeFolders(name: string): Promise<boolean> {
    let status = 0;
    for (const folder of ['', ...foldersOf(name)])
      ({ status } = await this.#ask({
        method: 'MKCOL',
        url: this.#at(folder),
        limit: SHORT_ANSWER,
      }));
    return THERE.has(status);
  }

  /** Servers refuse `Depth: infinity`, so each folder is asked for. */
  async *#namesIn(folder: string, left: { folders: number }): AsyncGenerator<string> {
    if (left.folders-- === 0) throw refused(`more than ${MOST_FOLDERS} folders`);
    for (const { name, isFolder } of await this.#membersOf(folder)) {
      const path = folder + name;
      if (!isFolder && isFileName(path)) yield path;
      if (isFolder && isFolderName(`${path}/`)) yield* this.#namesIn(`${path}/`, left);
    }
  }

  /** None where there is no such folder yet. */
  async #membersOf(folder: string): Promise<readonly Member[]> {
    const headers = { Depth: '1', 'Content-Type': 'application/xml' };
    const about = { method: 'PROPFIND', url: this.#at(folder), limit: LONGEST_LIST };
    // Read as part of the asking: an answer that is cut short is asked for again.
    const answer = await persist(this.#network, async () => {
      const found = await this.#ask({ ...about, headers, body: WANTED });
      const isList = found.status === 207;
      return { ...found, members: isList ? membersOf(new TextDecoder().decode(found.body)) : [] };
    });
    if (answer.status !== 207 && answer.status !== 404) throw refusal(answer, 'PROPFIND');
    return answer.members;
  }

  #at(name: string): URL {
    return new URL(name, this.#root);
  }

  #persist(order: Unsigned): Promise<Answer> {
    return persist(this.#network, () => this.#ask(order));
  }

  #ask({ headers, ...order }: Unsigned): Promise<Answer> {
    const Authorization = this.#authorization;
    return ask(this.#network, { ...order, headers: { ...headers, Authorization } });
  }
}

type Unsigned = Omit<Order, 'headers'> & Partial<Pick<Order, 'headers'>>;

/**
 * A folder on a WebDAV server, with the requests and headers that the weakest of them allow other web
 * sites: GET, PUT, PROPFIND, MKCOL, and DELETE of shares; `Authorization`, `Content-Type`, `Depth`. It is made with its first file.
 * Throws Failure `unsafe-address`.
 */
export const webdavRemote = (
  place: WebDavPlace,
  network: Network = browserNetwork,
): Remote & Remover => new WebDav(place, network);
