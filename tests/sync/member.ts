import { type Device, deviceOf, newDeviceKeys } from '#bundles/keys/device.ts';
import { type Epoch, newEpoch } from '#bundles/keys/epoch.ts';
import { type Statement, stateOf } from '#bundles/keys/introduction.ts';
import { beginVault, enrol, joinVault, renewKey, syncKeys } from '#bundles/keys/membership.ts';
import { openDoors } from '#bundles/keys/doors.ts';
import { keepUp, type Trust } from '#bundles/keys/trust.ts';
import type { WriterId } from '#bundles/sync/names.ts';
import type { Finding } from '#bundles/sync/noticing.ts';
import type { Ports } from '#bundles/sync/ports.ts';
import { pull } from '#bundles/sync/pull.ts';
import { push } from '#bundles/sync/push.ts';
import type { Remote } from '#bundles/sync/remote.ts';
import { revocationOf, revokedWriters } from '#bundles/sync/revoking.ts';
import { ed25519Keyring } from '#bundles/sync/signing.ts';
import { ageVault } from '#bundles/sync/vault.ts';
import { localOf, Storage } from './browser.ts';
import { captureOf } from './fakes.ts';
import { Fuse, type Overlay, type Server } from './server.ts';

const about = { app: 'Basalt 0.1.0', made: '2026-11-27T03:05:00.000Z' };
const ignore = { prepared() {}, arrived() {} };

/** A browser of a vault with keys, seals and signatures of its own, and what the server shows it. */
export class Browser {
  readonly device: Device;
  readonly own: Statement;
  readonly remote: Remote;
  readonly overlay: Overlay = new Map();
  epochs: readonly Epoch[] = [];
  #storage: Storage | undefined;

  private constructor(server: Server, device: Device, own: Statement) {
    this.device = device;
    this.own = own;
    this.remote = server.remote(new Fuse(Infinity), this.overlay);
  }

  static async start(server: Server, name: string): Promise<Browser> {
    const device = await deviceOf(await newDeviceKeys());
    return new Browser(server, device, await stateOf(device, name, about.made));
  }

  get member() {
    const { remote, device, epochs } = this;
    return { remote, device, epochs };
  }

  /** Numbers of the captures that it has. */
  get numbers(): readonly number[] {
    const ids = [...(this.#storage?.captures.keys() ?? [])];
    return ids.map((id) => Number.parseInt(id, 16)).toSorted((a, b) => a - b);
  }

  /** A storage with a log of its own, once it has the keys of the vault. */
  async storage(): Promise<Storage> {
    if (!this.#storage) {
      const { own, others } = syncKeys(this.device, await keepUp(this.member));
      const keyring = await ed25519Keyring(own, others);
      this.#storage = new Storage(keyring.newLog());
    }
    return this.#storage;
  }

  /** The keys behind the door that another made for it; none where there is no such door. */
  openOwnDoor(): Promise<readonly Epoch[]> {
    const { device, remote } = this;
    const key = { identity: device.opening.privateKey };
    return openDoors(remote, (file) => file === `dev-${device.id}`, key);
  }

  /** Makes the vault that the others come to; it has no door for a person. */
  async begin(): Promise<void> {
    this.epochs = [await newEpoch(1)];
    await beginVault(this.member, this.own, []);
  }

  /** Of those who belong, as it knows them. */
  async names(): Promise<readonly string[]> {
    return (await this.keepUp()).browsers.map(({ name }) => name).toSorted();
  }

  /** Makes a door for another browser, which opens it and introduces itself. */
  async letIn(other: Browser): Promise<void> {
    await enrol(this.member, other.device);
    other.epochs = await other.openOwnDoor();
    await joinVault(other.member, other.own);
  }

  async keepUp(): Promise<Trust> {
    const trust = await keepUp(this.member, revokedWriters(await this.storage()));
    ({ epochs: this.epochs } = trust);
    return trust;
  }

  /** What it exchanges with the remote by. */
  async ports(): Promise<Ports> {
    const storage = await this.storage();
    const { vault, own, others } = syncKeys(this.device, await this.keepUp());
    const keyring = await ed25519Keyring(own, others);
    const local = localOf(storage, new Fuse(Infinity), ignore);
    return { remote: this.remote, local, vault: ageVault({ ...about, ...vault }), keyring };
  }

  /** Reads a device, takes in what others wrote, and sends; what was found. */
  async sync(...captures: readonly number[]): Promise<readonly string[]> {
    const storage = await this.storage();
    for (const number of captures) storage.add(captureOf(number));
    const ports = await this.ports();
    const { findings } = await pull(ports);
    await push(ports);
    return findings.map(({ kind, entries }: Finding) => `${entries} ${kind}`);
  }

  /** Shuts writers out: what counts of them is what was read here. */
  async shutOut(...lost: readonly WriterId[]): Promise<void> {
    const storage = await this.storage();
    storage.revoke(lost.flatMap((writer) => revocationOf(storage, writer)));
    const { browsers } = await this.keepUp();
    this.epochs = await renewKey(this.member, this.own, browsers, []);
  }
}
