import { build } from 'vite';
import { benchApp } from './bench/app.ts';
await build({ logLevel: 'error' });
for (const line of await benchApp()) process.stdout.write(`${line}\n`);
