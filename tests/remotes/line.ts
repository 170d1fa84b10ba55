import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to a server that breaks when it is told to. */
export interface Line {
  readonly port: number;
  /** Bytes that have gone to the server so far. */
  readonly sent: () => number;
  /** Breaks after so many more bytes to the server, once; `then` may do worse. */
  breakAfter(bytes: number, then?: () => void): void;
  end(): void;
}

/** A port of this computer from which everything goes on to another. */
export async function startLine(to: number): Promise<Line> {
  let sent = 0;
  let breaksAt = Infinity;
  let then = () => {};
  const sockets = new Set<Socket>();
  const drop = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const breakNow = () => {
    breaksAt = Infinity;
    drop();
    then();
  };
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
    }
    far.on('data', (part) => near.write(part));
    near.on('data', (part: Buffer) => {
      const left = breaksAt - sent;
      sent += part.length;
      if (part.length < left) far.write(part);
      else far.write(part.subarray(0, left), breakNow);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    sent: () => sent,
    breakAfter(bytes, worse = () => {}) {
      breaksAt = sent + bytes;
      then = worse;
    },
    end() {
      drop();
      server.close();
    },
  };
}
