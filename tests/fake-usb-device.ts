import { configurationOf, type InterfaceOf, STICK } from './fake-usb-descriptors.ts';

type Reply = USBInTransferResult;
interface Pending {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (reason: DOMException) => void;
}

export const refusing =
  (name: string, message = 'refused') =>
  async (): Promise<never> => {
    throw new DOMException(message, name);
  };
export const hanging = (): Promise<never> => new Promise<never>(() => {});

const gone = () => new DOMException('The device was disconnected.', 'NotFoundError');
const stateChanging = () =>
  new DOMException(
    'An operation that changes the device state is in progress.',
    'InvalidStateError',
  );

type Changing = 'open' | 'selectConfiguration' | 'claimInterface' | 'selectAlternateInterface';

/** As Chromium behaves, measured on its real device stack; each test names the behaviour. */
export class FakeUsbDevice implements USBDevice {
  opened = false;
  vendorId = 0x0a21;
  productId = 0x8001;
  productName: string | null = 'ComLink II';
  configuration: USBConfiguration | null = null;
  configurations: USBConfiguration[];
  readonly calls: string[] = [];
  readonly sent: Uint8Array[] = [];
  /** What the next call of that name does instead of succeeding. */
  readonly instead: Partial<Record<Changing | 'close' | 'transferOut', () => Promise<void>>> = {};
  /** Endpoints that answer every transfer with `stall` until they are cleared. */
  readonly halted = new Set<string>();
  readonly #pending: Pending[] = [];
  readonly #arrived: Reply[] = [];
  #plugged = true;
  #changing = false;

  constructor(interfaces: readonly InterfaceOf[] = STICK) {
    this.configurations = [configurationOf(interfaces)];
  }

  open = () => this.#change('open', () => (this.opened = true));
  selectConfiguration = (value: number) =>
    this.#change(
      'selectConfiguration',
      () => {
        this.configuration =
          this.configurations.find((c) => c.configurationValue === value) ?? null;
      },
      value,
    );
  claimInterface = (number: number) => this.#change('claimInterface', () => {}, number);
  selectAlternateInterface = (number: number, setting: number) =>
    this.#change('selectAlternateInterface', () => {}, number, setting);

  /** Fact 2: after unplugging, `close` itself throws. */
  async close(): Promise<void> {
    this.calls.push('close');
    if (!this.#plugged) throw gone();
    if (this.#changing) throw stateChanging();
    await this.instead.close?.();
    this.opened = false;
    for (const { reject } of this.#pending.splice(0))
      reject(new DOMException('The transfer was cancelled.', 'AbortError'));
  }

  async transferIn(number: number, length: number): Promise<Reply> {
    this.calls.push(`transferIn ${number} ${length}`);
    this.#check();
    if (this.halted.has(`in ${number}`)) return { status: 'stall' };
    const ready = this.#arrived.shift();
    if (ready) return ready;
    return new Promise((resolve, reject) => this.#pending.push({ resolve, reject }));
  }

  async transferOut(number: number, data: BufferSource): Promise<USBOutTransferResult> {
    this.#check();
    if (this.halted.has(`out ${number}`)) return { status: 'stall', bytesWritten: 0 };
    const view = ArrayBuffer.isView(data) ? data : new DataView(data);
    const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice();
    this.calls.push(`transferOut ${number}`);
    this.sent.push(bytes);
    await this.instead.transferOut?.();
    return { status: 'ok', bytesWritten: Math.min(bytes.length, this.takes) };
  }
  /** How many bytes of a transfer go out. */
  takes = Infinity;

  async clearHalt(direction: USBDirection, number: number): Promise<void> {
    this.calls.push(`clearHalt ${direction} ${number}`);
    this.#check();
    this.halted.delete(`${direction} ${number}`);
  }

  /** A packet in the middle of the browser's buffer. */
  says(bytes: readonly number[], offset = 0): void {
    const buffer = new ArrayBuffer(offset + bytes.length + 7);
    new Uint8Array(buffer).fill(0xee);
    new Uint8Array(buffer).set(bytes, offset);
    this.#reply({ status: 'ok', data: new DataView(buffer, offset, bytes.length) });
  }

  /** Fact 9: a stall is a result. */
  halts(direction: USBDirection, number: number): void {
    this.halted.add(`${direction} ${number}`);
    for (const { resolve } of this.#pending.splice(0)) resolve({ status: 'stall' });
  }

  /** Fact 2: what is pending rejects with NetworkError, what comes later with NotFoundError. */
  vanish(): void {
    this.#plugged = false;
    this.opened = false;
    for (const { reject } of this.#pending.splice(0))
      reject(new DOMException('A transfer error has occurred.', 'NetworkError'));
  }

  get pending(): number {
    return this.#pending.length;
  }

  #check(): void {
    if (!this.#plugged) throw gone();
    if (!this.opened)
      throw new DOMException('The device must be opened first.', 'InvalidStateError');
  }

  #reply(reply: Reply): void {
    const next = this.#pending.shift();
    if (next) next.resolve(reply);
    else this.#arrived.push(reply);
  }

  /** Refused while another such call is on its way. */
  async #change(name: Changing, done: () => void, ...args: number[]): Promise<void> {
    this.calls.push([name, ...args].join(' '));
    if (!this.#plugged) throw gone();
    if (this.#changing) throw stateChanging();
    this.#changing = true;
    try {
      await this.instead[name]?.();
      done();
    } finally {
      this.#changing = false;
    }
  }

  usbVersionMajor = 2;
  usbVersionMinor = 0;
  usbVersionSubminor = 0;
  deviceClass = 0;
  deviceSubclass = 0;
  deviceProtocol = 0;
  deviceVersionMajor = 1;
  deviceVersionMinor = 0;
  deviceVersionSubminor = 0;
  manufacturerName = null;
  serialNumber = null;
  forget = hanging;
  releaseInterface = hanging;
  controlTransferIn = hanging;
  controlTransferOut = hanging;
  isochronousTransferIn = hanging;
  isochronousTransferOut = hanging;
  reset = hanging;
}
