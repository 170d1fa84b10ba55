import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Usage } from '../tools/inspect/arguments.ts';
import { metrics } from '../tools/inspect/metrics.ts';

const folder = mkdtempSync(join(tmpdir(), 'basalt-metrics-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const HEAD = 'id,time_local,epoch_ms,gl';
const START = Date.UTC(2026, 2, 29);
/** So many readings every five minutes, from midnight UTC on. */
const rows = (id: string, values: readonly number[]) =>
  values.map((value, i) => `${id},,${START + i * 300_000},${value}`);
const read = async (...words: string[]) =>
  (await metrics(words)).map((line) => JSON.parse(line) as Record<string, unknown>);

describe('inspect metrics', () => {
  it('tells each id of a table, unrounded', async () => {
    const table = [HEAD, ...rows('a', [100, 150, 60, 200, 110]), ...rows('b', [90])].join('\r\n');
    const [a, b] = await read(file('two.csv', `\uFEFF${table}\n`));
    expect(a).toMatchObject({ id: 'a', n: 5, mean: 124, tir: 60, tbr_all: 20, active: 100 });
    expect(b).toMatchObject({ id: 'b', n: 1, mean: 90, sd: null, mage: null, conga_1: null });
    expect(a!['printed']).toEqual({ TBR2: 0, TBR1: 20, TIR: 60, TAR1: 20, TAR2: 0 });
  });

  it('takes the window of its dates: a spring day of 23 hours is full with 276 readings', async () => {
    const path = file('spring.csv', [HEAD, ...rows('a', Array(288).fill(100))].join('\n'));
    const dates = ['--from', '2026-03-29', '--to', '2026-03-29'];
    const [day] = await read(path, '--zone', 'Europe/London', ...dates);
    expect([day!['n'], day!['usage_window']]).toEqual([276, 100]);
  });

  it('reads events of ours, each device by itself, and shows nothing else by the unit', async () => {
    const event = (device: string, value: number, unit: string) =>
      JSON.stringify({ kind: 'sensor-glucose', value, unit, wall: '2026-03-01T10:00:00', device });
    const path = file(
      'ours.jsonl',
      [event('a', 180, 'mg/dL'), '{"kind":"note","text":"x"}', event('b', 10, 'mmol/L')].join('\n'),
    );
    const [a, b] = await read(path, '--display', 'mmol/L');
    expect([a!['tir'], b!['tir'], a!['mean']]).toEqual([100, 100, 180]);
  });

  it.each([
    ['no number', [HEAD, 'a,,0,high'].join('\n')],
    ['no moment', [HEAD, 'a,yesterday,,100'].join('\n')],
    ['no event', 'hello'],
    ['nothing', HEAD],
  ])('cannot use a file with %s, and says so', async (_, text) => {
    await expect(metrics([file('bad', text)])).rejects.toMatchObject({ code: 'unreadable-file' });
  });

  it.each([
    ['--display', 'g/l'],
    ['--zone', 'Mars/Olympus'],
    ['--from', '2026-13-01'],
  ])('does not know %s %s', async (...words) => {
    const path = file('one.csv', [HEAD, ...rows('a', [100])].join('\n'));
    await expect(metrics([path, ...words])).rejects.toBeInstanceOf(Usage);
  });
});
