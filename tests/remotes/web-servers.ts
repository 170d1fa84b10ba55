import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RemoteFailureCode } from '#bundles/sync/remote.ts';
import { type Daemon, freePort, isInstalled, startDaemon } from './daemon.ts';

// WebDAV servers with the configurations that docs/sync-servers.md tells people to use.

export const USER = 'anna';
export const PASSWORD = 'pässword: 7';
/** A name that has to be encoded. */
const FOLDER = 'my%20s%C3%BCnc';

/** A server with files, which can be killed and started again at its address. */
export interface WebServer {
  readonly port: number;
  /** Where its files are on the disk. */
  readonly files: string;
  /** The address of a folder that is not there yet. */
  readonly address: string;
  start(): Promise<void>;
  readonly kill: () => Promise<void>;
  /** Kills it and removes its files. */
  readonly end: () => Promise<void>;
}

export interface ServerKind {
  readonly name: string;
  /** What has to be installed. */
  readonly programs: readonly string[];
  /** Why a file is not taken when the disk is full: nginx and rclone do not say (500, 405). */
  readonly full: RemoteFailureCode;
  /** How it is started; `home` is an empty folder with `files` in it. */
  readonly launch: (home: string, port: number, origin: string) => Promise<readonly Daemon[]>;
}

const isRoot = process.getuid?.() === 0;
const MODULES = '/usr/lib/apache2/modules';
const nginxModules = ['dav_ext', 'headers_more_filter'].map(
  (name) => `/usr/lib/nginx/modules/ngx_http_${name}_module.so`,
);
const apacheModules = [
  'mpm_event',
  'authn_core',
  'authn_file',
  'authz_core',
  'authz_user',
  'auth_basic',
  'dav',
  'dav_fs',
  'dav_lock',
  'headers',
  'setenvif',
  'alias',
];
/** The configurations that we tell people, of one language. */
const documented = (language: string): readonly string[] =>
  [...readFileSync('docs/sync-servers.md', 'utf8').matchAll(/```(\w+)\n(.*?)```/gs)].flatMap(
    ([, one, text = '']) => (one === language ? [text] : []),
  );

/** One of them with our folders, and our origin in the place of the example's. */
const adapted = (text: string, home: string, origin: string) =>
  text
    .replaceAll('https://basalt.example', origin)
    .replaceAll(String.raw`https://basalt\.example`, origin.replaceAll('.', String.raw`\.`))
    .replaceAll('/srv/dav', `${home}/files`)
    .replaceAll('/var/lib/dav', `${home}/lock`)
    .replaceAll('/etc/dav-passwords', `${home}/passwords`);

function writePasswords(home: string): void {
  const hash = createHash('sha1').update(PASSWORD).digest('base64');
  writeFileSync(join(home, 'passwords'), `${USER}:{SHA}${hash}\n`);
}

const apacheConfig = (home: string, port: number, origin: string) => `
ServerRoot "${home}"
ServerName localhost
PidFile "${home}/pid"
ErrorLog "${home}/error.log"
Listen 127.0.0.1:${port}
${apacheModules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
${isRoot ? 'User www-data\nGroup www-data' : ''}
${documented('apache')
  .map((text) => adapted(text, home, origin))
  .join('\n')}
`;

const nginxConfig = (home: string, port: number, origin: string) => {
  const [map, location = '', open] = documented('nginx').map((text) => adapted(text, home, origin));
  return `
${nginxModules.map((module) => `load_module ${module};`).join('\n')}
daemon off;
${isRoot ? 'user root;' : ''}
pid ${home}/pid;
error_log ${home}/error.log;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${home}/files/.${name};`).join(' ')}
  ${map}
  ${open}
  server {
    listen 127.0.0.1:${port};
    ${location.replace('auth_basic sync', 'auth_basic $practice').replace('$basalt', '$reader')}
  }
}
`;
};

const caddyConfig = (home: string, port: number, behind: number, origin: string) => `
{
  admin off
  auto_https off
}
${documented('caddy')
  .map((text) => adapted(text, home, origin))
  .join('')
  .replace('dav.example', `http://127.0.0.1:${port}`)
  .replace('127.0.0.1:8081', `127.0.0.1:${behind}`)}
`;

const apache: ServerKind = {
  name: 'Apache',
  programs: ['apache2', `${MODULES}/mod_dav.so`],
  full: 'remote-full',
  async launch(home, port, origin) {
    writePasswords(home);
    writeFileSync(join(home, 'apache.conf'), apacheConfig(home, port, origin));
    return [await startDaemon(['apache2', '-f', `${home}/apache.conf`, '-DFOREGROUND'], port)];
  },
};

const nginx: ServerKind = {
  name: 'nginx',
  programs: ['nginx', ...nginxModules],
  full: 'remote-refused',
  async launch(home, port, origin) {
    writePasswords(home);
    writeFileSync(join(home, 'nginx.conf'), nginxConfig(home, port, origin));
    const log = join(home, 'error.log');
    return [await startDaemon(['nginx', '-c', `${home}/nginx.conf`, '-e', log], port)];
  },
};

const rclone: ServerKind = {
  name: 'rclone behind Caddy',
  programs: ['rclone', 'caddy'],
  full: 'remote-refused',
  async launch(home, port, origin) {
    const behind = await freePort();
    const files = ['serve', 'webdav', `${home}/files`, '--config', `${home}/rclone.conf`];
    const listening = ['--addr', `127.0.0.1:${behind}`, '--baseurl', '/dav'];
    const who = ['--user', USER, '--pass', PASSWORD];
    const first = await startDaemon(['rclone', ...files, ...listening, ...who], behind);
    writeFileSync(join(home, 'Caddyfile'), caddyConfig(home, port, behind, origin));
    const config = ['--config', join(home, 'Caddyfile'), '--adapter', 'caddyfile'];
    const env = { XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
    return [first, await startDaemon(['caddy', 'run', ...config], port, env)];
  },
};

export const serverKinds: readonly ServerKind[] = [apache, nginx, rclone];

export const canRun = ({ programs }: ServerKind): boolean => programs.every(isInstalled);

/** All may write there: Apache started by root serves as somebody else. */
function emptyHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'basalt-server-'));
  chmodSync(home, 0o755);
  for (const folder of ['files', 'lock']) {
    mkdirSync(join(home, folder));
    chmodSync(join(home, folder), 0o777);
  }
  return home;
}

/** A disk of its own for the files, of so many MiB; whether this system lets us have one. */
export const mountDisk = (files: string, mebibytes: number): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m,mode=777`, 'tmpfs', files])
    .status === 0;

/** Starts a server that allows pages of that origin; `prepare` is given its folder of files before. */
export async function startServer(
  kind: ServerKind,
  origin = 'https://app.example',
  prepare: (files: string) => void = () => {},
): Promise<WebServer> {
  const home = emptyHome();
  prepare(join(home, 'files'));
  const port = await freePort();
  let daemons = await kind.launch(home, port, origin);
  const kill = async () => {
    for (const daemon of daemons) await daemon.kill();
    daemons = [];
  };
  return {
    port,
    files: join(home, 'files'),
    address: `http://127.0.0.1:${port}/dav/${FOLDER}/`,
    async start() {
      daemons = await kind.launch(home, port, origin);
    },
    kill,
    async end() {
      await kill();
      spawnSync('umount', [join(home, 'files')]);
      rmSync(home, { recursive: true, force: true });
    },
  };
}
