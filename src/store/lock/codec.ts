// Values of the view as bytes and back, exactly: what JSON has, and besides numbers it has not, `undefined`,
// and columns of numbers. The length of a JSON text (4, little-endian) · the text · the columns one behind
// the other. The text is [value, patches]: what JSON cannot say is null in it, and stands in a patch.

const columns = { Uint8Array, Uint16Array, Uint32Array, Float64Array } as const;
type ColumnName = keyof typeof columns;
type Column = InstanceType<(typeof columns)[ColumnName]>;
const isColumnName = (name: string): name is ColumnName => name in columns;

/** Where something lies in a value, and what it is: a number or `undefined` in words, or a column and its length in bytes. */
type Patch = readonly [
  path: readonly (string | number)[],
  what: 'undefined' | 'NaN' | 'Infinity' | '-Infinity' | '-0' | ColumnName,
  bytes?: number,
];

class Packing {
  readonly patches: Patch[] = [];
  readonly columns: Uint8Array[] = [];
  readonly #path: (string | number)[] = [];

  /** The same value where JSON can say all of it. */
  strip(value: unknown): unknown {
    if (typeof value === 'number') return this.#number(value);
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (value === undefined) return this.#patch('undefined');
    if (Array.isArray(value)) return this.#list(value);
    if (typeof value !== 'object') throw new TypeError(`no ${typeof value} can be stored`);
    const name = nameOf(value);
    return name && ArrayBuffer.isView(value) ? this.#column(name, value) : this.#fields(value);
  }

  #number(value: number): number | null {
    if (Number.isFinite(value) && !Object.is(value, -0)) return value;
    if (Number.isNaN(value)) return this.#patch('NaN');
    if (value === 0) return this.#patch('-0');
    return this.#patch(value > 0 ? 'Infinity' : '-Infinity');
  }

  #patch(what: Patch[1], bytes?: number): null {
    const path = [...this.#path];
    this.patches.push(bytes === undefined ? [path, what] : [path, what, bytes]);
    return null;
  }

  #column(name: ColumnName, { buffer, byteOffset, byteLength }: ArrayBufferView): null {
    this.columns.push(new Uint8Array(buffer, byteOffset, byteLength));
    return this.#patch(name, byteLength);
  }

  #list(list: readonly unknown[]): readonly unknown[] {
    const before = this.patches.length;
    const stripped = Array.from(list, (item, i) => this.#at(i, item));
    return this.patches.length === before ? list : stripped;
  }

  #fields(value: object): object {
    const proto: unknown = Object.getPrototypeOf(value);
    if (proto !== Object.prototype && proto !== null)
      throw new TypeError(`no ${Object.prototype.toString.call(value)} can be stored`);
    const before = this.patches.length;
    const stripped = Object.entries(value).map(([key, item]) => [key, this.#at(key, item)]);
    return this.patches.length === before ? value : Object.fromEntries(stripped);
  }

  #at(step: string | number, item: unknown): unknown {
    this.#path.push(step);
    const stripped = this.strip(item);
    this.#path.pop();
    return stripped;
  }
}

const nameOf = (value: object): ColumnName | undefined => {
  if (!ArrayBuffer.isView(value)) return undefined;
  const name = Object.prototype.toString.call(value).slice(8, -1);
  if (isColumnName(name)) return name;
  throw new TypeError(`no ${name} can be stored`);
};

/** Throws a TypeError for anything but plain values, lists, objects and the columns above. */
export function packValue(value: unknown): Uint8Array {
  const packing = new Packing();
  const stripped = packing.strip(value);
  const text = new TextEncoder().encode(JSON.stringify([stripped, packing.patches]));
  const length = packing.columns.reduce((sum, column) => sum + column.length, 0);
  const packed = new Uint8Array(4 + text.length + length);
  new DataView(packed.buffer).setUint32(0, text.length, true);
  packed.set(text, 4);
  let at = 4 + text.length;
  for (const column of packing.columns) {
    packed.set(column, at);
    at += column.length;
  }
  return packed;
}

export function unpackValue(packed: Uint8Array): unknown {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  let at = 4 + view.getUint32(0, true);
  const text = new TextDecoder().decode(packed.subarray(4, at));
  const root: [unknown, readonly Patch[]] = JSON.parse(text);
  for (const [path, what, bytes = 0] of root[1]) {
    put(root, path, isColumnName(what) ? columnAt(packed, at, what, bytes) : told(what));
    at += bytes;
  }
  return root[0];
}

function columnAt(packed: Uint8Array, at: number, name: ColumnName, bytes: number): Column {
  return new columns[name](packed.slice(at, at + bytes).buffer);
}

const told = (what: Patch[1]): number | undefined =>
  what === 'undefined' ? undefined : Number(what);

/** Every step of the path is there: null stands where the value goes. */
function put(root: [unknown, unknown], path: Patch[0], value: unknown): void {
  const steps = [0, ...path];
  const last = steps.pop() ?? 0;
  const into = steps.reduce<unknown>((at, step) => (isHolder(at) ? at[step] : undefined), root);
  if (isHolder(into)) into[last] = value;
}

const isHolder = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null;
