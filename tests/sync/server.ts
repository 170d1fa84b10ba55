import type { Remote } from '#bundles/sync/remote.ts';
import { Failure } from '#domain/failure.ts';

/** A number from 0 up to 1. */
export type Chance = () => number;

export const below = (chance: Chance, count: number): number => Math.floor(chance() * count);
export const pick = <T>(chance: Chance, from: readonly T[]): T => from[below(chance, from.length)]!;

/** The browser is killed. */
export class Crash extends Error {}

/** Kills a browser at its n-th step; each call of a port has a step before and one behind it. */
export class Fuse {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  get isBurnt(): boolean {
    return this.#left < 0;
  }

  burn(): void {
    if (this.#left-- === 0) throw new Crash('killed');
  }
}

/** How often things go wrong between a browser and the server. */
export interface Weather {
  readonly lostRequest: number;
  readonly lostReply: number;
  readonly truncated: number;
}
export const storm: Weather = { lostRequest: 0.15, lostReply: 0.15, truncated: 0.1 };
const calm: Weather = { lostRequest: 0, lostReply: 0, truncated: 0 };

/** What a server shows one browser instead of what it has; undefined hides a file. */
export type Overlay = Map<string, Uint8Array | undefined>;

/** Keeps files, as servers do: an upload that breaks off may leave its half, a new name is listed late. */
export class Server {
  readonly files = new Map<string, Uint8Array>();
  /** Listings until a name is shown. */
  readonly #late = new Map<string, number>();
  readonly #chance: Chance;
  weather = calm;
  requests = 0;
  /** Called after each upload that left something. */
  onPut: (name: string) => void = () => {};

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  /** From now on everything arrives, and everything is listed. */
  settle(): void {
    this.weather = calm;
    this.#late.clear();
  }

  names(overlay: Overlay): string[] {
    return [...new Set([...this.files.keys(), ...overlay.keys()])].filter((name) =>
      overlay.has(name) ? overlay.get(name) : !this.#late.has(name),
    );
  }

  remote(fuse: Fuse, overlay: Overlay): Remote {
    const call = async <T>(work: () => T): Promise<T> => {
      fuse.burn();
      const result = this.#travel(work);
      fuse.burn();
      return result;
    };
    return {
      list: (...prefixes) => call(() => this.#list(overlay, prefixes)),
      get: (name) => call(() => (overlay.has(name) ? overlay.get(name) : this.files.get(name))),
      put: (name, bytes) => call(() => this.#put(name, bytes)),
    };
  }

  #travel<T>(work: () => T): T {
    this.requests++;
    if (this.#chance() < this.weather.lostRequest)
      throw new Failure('remote-unreachable', 'request');
    const result = work();
    if (this.#chance() < this.weather.lostReply) throw new Failure('remote-unreachable', 'reply');
    return result;
  }

  #list(overlay: Overlay, prefixes: readonly string[]): string[] {
    const shown = this.names(overlay).filter((name) =>
      prefixes.some((prefix) => name.startsWith(prefix)),
    );
    for (const [name, left] of this.#late)
      if (left > 1) this.#late.set(name, left - 1);
      else this.#late.delete(name);
    return shown;
  }

  #put(name: string, bytes: Uint8Array): void {
    const isShort = this.#chance() < this.weather.truncated;
    const late = this.weather === calm ? 0 : below(this.#chance, 4);
    if (!this.files.has(name) && late > 0) this.#late.set(name, late);
    this.files.set(name, isShort ? bytes.slice(0, below(this.#chance, bytes.length)) : bytes);
    this.onPut(name);
    // Some servers say so, some do not.
    if (isShort && this.#chance() < 0.5) throw new Failure('remote-unreachable', 'broken off');
  }
}
