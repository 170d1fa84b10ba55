// `npm run bench`: the budgets of DESIGN §9 that exist so far and those of syncing, each as a ratio or against its bound.
import { build } from 'vite';
import { benchApp } from './bench/app.ts';
import { benchParadigm } from './bench/paradigm.ts';
import { benchReadOut } from './bench/read-out.ts';
import { benchStorage } from './bench/storage.ts';
import { benchSync } from './bench/sync.ts';

await build({ logLevel: 'warn' });
for (const bench of [benchApp, benchReadOut, benchStorage, benchParadigm, benchSync]) {
  for (const line of await bench()) process.stdout.write(`${line}\n`);
}
