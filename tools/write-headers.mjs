// Writes public/_headers (Netlify, Cloudflare Pages and the like) from headers.mjs, so that both say the same.
import { writeFileSync } from 'node:fs';
import { headers } from './headers.mjs';

const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
writeFileSync(
  new URL('../public/_headers', import.meta.url),
  `/*\n${lines.join('\n')}\n  Strict-Transport-Security: max-age=63072000; includeSubDomains\n`,
);
