// Writes public/_headers (Netlify, Cloudflare Pages and the like) from headers.mjs, so that both say the same.
import { writeFileSync } from 'node:fs';
import { headers, viewerOwn } from './headers.mjs';

const linesOf = (values) => Object.entries(values).map(([name, value]) => `  ${name}: ${value}`);
const app = [
  '/*',
  ...linesOf(headers),
  '  Strict-Transport-Security: max-age=63072000; includeSubDomains',
];
// Both rules meet these files. Hosts that join the values of both enforce both policies, and the stricter one wins.
const viewer = ['/v/*', ...linesOf(viewerOwn)];
writeFileSync(
  new URL('../public/_headers', import.meta.url),
  `${[...app, ...viewer].join('\n')}\n`,
);
