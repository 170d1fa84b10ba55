import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** Programs of the system that serve files, started by tests on this computer only. */
export interface Daemon {
  /** SIGKILL to all its processes at once; then nobody listens at its port. */
  kill(): Promise<void>;
}

/** Whether there is a program of that name, or a file at that path. */
export const isInstalled = (what: string): boolean =>
  what.startsWith('/') ? existsSync(what) : spawnSync('which', [what]).status === 0;

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Whether somebody listens there. */
const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const done = (is: boolean) => {
      socket.destroy();
      resolve(is);
    };
    socket.once('connect', () => done(true)).once('error', () => done(false));
  });

/** Resolves once it listens at its port. Throws with what it said where it ends before. */
export async function startDaemon(
  [program = '', ...args]: readonly string[],
  port: number,
  env: NodeJS.ProcessEnv = {},
): Promise<Daemon> {
  const child = spawn(program, args, {
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const end = () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  };
  process.once('exit', end);
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`${program} ended: ${said}`);
    await setTimeout(10);
  }
  return {
    async kill() {
      process.off('exit', end);
      end();
      await ended;
      // Those it had begun may be gone a moment later: until then they answer, and hold its port.
      while (await answers(port)) await setTimeout(10);
    },
  };
}
