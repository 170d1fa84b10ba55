// The same code from a terminal: `npm run -s inspect -- SUBCOMMAND …` (DESIGN §10).
import 'temporal-polyfill/global';
import { asFailure } from '#domain/failure.ts';
import { commands } from './inspect/commands.ts';
import { day } from './inspect/day.ts';
import { decode } from './inspect/decode.ts';
import { importFile } from './inspect/import.ts';
import { metrics } from './inspect/metrics.ts';
import { trace } from './inspect/trace.ts';
import { Usage } from './inspect/arguments.ts';

/** Each takes the words behind its name and resolves to lines for stdout. */
const subcommands: Readonly<Record<string, (words: string[]) => Promise<string[]>>> = {
  decode,
  import: importFile,
  trace,
  day,
  metrics,
  commands,
};

const usage = `usage: inspect decode FILE... --family F --section S [--model M] [--zone Z] [--hex]
       inspect decode CAPTURE.json
       inspect import FILE [--zone Z]
       inspect trace FILE.trace --family F [--zone Z]
       inspect day FILE --date D [--zone Z] [--display U]
       inspect metrics FILE [--zone Z] [--from D] [--to D] [--display U]
       inspect commands`;

async function run([name = '', ...words]: string[]): Promise<number> {
  const subcommand = subcommands[name];
  if (!subcommand) throw new Usage(name ? `no subcommand ${name}` : 'say what to inspect');
  for (const line of await subcommand(words)) process.stdout.write(`${line}\n`);
  return 0;
}

function explain(thrown: unknown): number {
  if (thrown instanceof Usage) {
    process.stderr.write(`${thrown.message}\n${usage}\n`);
    return 2;
  }
  process.stderr.write(`${asFailure(thrown).message.split('\n')[0]}\n`);
  return 1;
}

/** Whoever reads the lines may stop reading: `inspect commands | head`. */
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) =>
  process.exit(code === 'EPIPE' ? 0 : 1),
);
process.exitCode = await run(process.argv.slice(2)).catch(explain);
