import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { decoder } from '#devices/contour/decoder.ts';
import { frameOf, Meter } from '#devices/contour/meter.ts';
import { profileOf } from '#devices/contour/profile.ts';
import { simulate } from '#devices/contour/simulator.ts';
import { type Capture, captureId } from '#domain/capture.ts';
import { instant, wallTime, zone } from '#domain/time.ts';
import { unwrapReport, wrapReport } from '#protocols/astm/report.ts';
import { type Token, TokenStream } from '#protocols/astm/stream.ts';
import { replay, type TraceLine } from '#transports/trace.ts';
import { decoded, hostAt, readMeter, textsOf } from './contour-session.ts';
import { describeShared, shared } from './shared.ts';

interface Step {
  readonly dir: 'in' | 'out' | 'wait';
  readonly reportHex: string;
}
interface Session {
  readonly name: string;
  readonly results: readonly { readonly raw: string }[];
  readonly steps: readonly Step[];
}
interface Edge {
  readonly name: string;
  readonly title: string;
  readonly steps: readonly Step[];
}
interface Vectors {
  readonly frames: readonly { name: string; text: string; hex: string; frameNumber: number }[];
  readonly sessions: readonly Session[];
  readonly edgeCases: readonly Edge[];
}

const path = shared('data/contour/vectors.json');
const empty: Vectors = { frames: [], sessions: [], edgeCases: [] };
const vectors: Vectors = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : empty;

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const traceOf = (steps: readonly Step[]): TraceLine[] =>
  steps.flatMap(({ dir, reportHex }) =>
    dir === 'wait' ? [] : [{ way: dir, frame: { bytes: bytesOf(reportHex) } }],
  );

function tokensOf(reports: readonly Uint8Array[]): Token[] {
  const stream = new TokenStream();
  return reports.flatMap((report) => {
    const unwrapped = unwrapReport(report);
    return unwrapped.ok ? stream.push(unwrapped.payload) : [];
  });
}
const texts = (tokens: readonly Token[]): string[] =>
  tokens.flatMap((t) => (t.token === 'frame' ? [String.fromCharCode(...t.text)] : []));

describeShared('worked frames of ../shared/data/contour/vectors.json', () => {
  it.each(vectors.frames.map((f) => [f.name, f] as const))(
    '%s',
    (_name, { hex, text, frameNumber }) => {
      const [token, ...rest] = new TokenStream().push(bytesOf(hex));
      expect(rest).toEqual([]);
      expect(token).toMatchObject({ token: 'frame', number: frameNumber });
      expect(texts([token!])).toEqual([text]);
    },
  );

  it.each(vectors.frames.map((f) => [f.name, f] as const))('%s, made anew', (_name, frame) => {
    expect(Buffer.from(frameOf(frame.frameNumber, frame.text)).toString('hex')).toBe(frame.hex);
  });
});

/** Sessions that a transfer takes place in (S4 enters the command mode, which we never do). */
const transfers = vectors.sessions.filter(({ results }) => results.length > 0);

describeShared('whole sessions', () => {
  it.each(transfers.map((s) => [s.name, s] as const))(
    '%s is read as recorded',
    async (_n, session) => {
      const outcome = await readMeter(replay(traceOf(session.steps)), hostAt());
      expect(outcome.failure).toBeUndefined();
      expect(decoded(outcome).problems).toEqual([]);
      expect(textsOf(outcome.sections).slice(1)).toHaveLength(session.results.length);
    },
  );
});

const edge = (id: string): Edge => vectors.edgeCases.find((e) => e.name === id)!;
const reportsIn = (id: string) =>
  edge(id)
    .steps.filter(({ dir }) => dir === 'in')
    .map(({ reportHex }) => bytesOf(reportHex));

/** A transfer of S1 up to its first result, then the steps of an edge case. */
function afterPreamble(id: string): TraceLine[] {
  const steps = traceOf(vectors.sessions[0]?.steps ?? []);
  const first = steps.findIndex(({ frame }) =>
    String.fromCharCode(...frame.bytes).includes('3R|1|'),
  );
  return [...steps.slice(0, first), ...traceOf(edge(id).steps)];
}

async function play(id: string) {
  const sent: string[] = [];
  const outcome = await readMeter(
    replay(afterPreamble(id), ({ sent: bytes, recorded }) => sent.push(`${bytes}|${recorded}`)),
    hostAt(),
  );
  return { ...outcome, differences: sent, results: textsOf(outcome.sections).slice(1) };
}

describeShared('edge cases of ../shared/data/contour/vectors.json', () => {
  it.each(['M01', 'M02'])('%s: NAK, and the second copy once', async (id) => {
    const { results, differences } = await play(id);
    expect(results).toHaveLength(1);
    expect(differences).toEqual([]);
  });

  it('M03: a frame that comes again is confirmed and not stored again', async () => {
    const { results, differences } = await play('M03');
    expect(results).toHaveLength(2);
    expect(new Set(results).size).toBe(2);
    expect(differences).toHaveLength(1);
  });

  it('M04: a jump of the frame number voids the session', async () => {
    const { results, differences } = await play('M04');
    expect(results).toHaveLength(1);
    expect(differences).toEqual([]);
  });

  it('M05: 60 bytes are a whole frame, confirmed at once', () => {
    const tokens = tokensOf(reportsIn('M05'));
    expect(texts(tokens)).toHaveLength(1);
  });

  it('M06: a length beyond 60 is refused, its partial frame dropped', async () => {
    const { results, differences } = await play('M06');
    expect(results).toEqual([]);
    expect(differences).toEqual([]);
  });

  it('M07: a report without ABC is not ours', () => {
    expect(reportsIn('M07').map(unwrapReport)).toEqual([{ ok: false, fault: 'prefix' }]);
  });

  it('M08, M12: an end without a terminator that says N voids the session', async () => {
    const ended = await play('M08');
    expect(ended.failure?.code).toBe('disconnected');
    const terminated = tokensOf(reportsIn('M12'));
    expect(texts(terminated)).toEqual(['L|1||E']);
  });

  it('M09: five NAKs for one frame are enough', async () => {
    const { failure, results } = await play('M09');
    expect(failure?.code).toBe('poor-link');
    expect(results).toEqual([]);
  });

  it('M10: ENQ once more, alone or behind an EOT, is answered by ACK', async () => {
    const enq: TraceLine = { way: 'in', frame: { bytes: bytesOf('4142430105') } };
    const steps = [enq, ...traceOf(edge('M10').steps)];
    const differences: unknown[] = [];
    const outcome = await readMeter(
      replay(steps, (d) => differences.push(d)),
      hostAt(),
    );
    expect(outcome.session?.device.model).toBe('7800');
    expect(outcome.begun).toBe(1);
    expect(differences).toEqual([{ sent: expect.stringContaining('01 06'), recorded: undefined }]);
  });

  it('M11: unusable texts are confirmed, kept aside and counted', async () => {
    const outcome = await play('M11');
    const { records, problems, unrecognised } = decoded(outcome);
    expect(outcome.differences).toEqual([]);
    expect(records.filter(({ kind }) => kind !== 'settings')).toEqual([]);
    expect(unrecognised).toHaveLength(2);
    expect(problems.map(({ code }) => code)).toEqual(['out-of-range', 'impossible-time']);
  });

  it('M13: of two headers the one whose checksum fits is used', () => {
    const tokens = tokensOf(reportsIn('M13'));
    expect(tokens.map(({ token }) => token)).toEqual('EOT damaged ENQ EOT frame ENQ'.split(' '));
  });

  it('M14: NAK ENQ behind a frame is seen for what it is', () => {
    const tokens = tokensOf(reportsIn('M14'));
    expect(tokens.map(({ token }) => token)).toEqual(['frame', 'NAK', 'ENQ']);
  });

  it('M15: there is no clock write to be refused', async () => {
    const { commands } = await import('#devices/contour/commands.ts');
    expect(Object.values(commands).toSorted((a, b) => a - b)).toEqual([0x04, 0x06, 0x15, 0x58]);
  });

  it('M16: fewer results than announced are kept, and the difference said', async () => {
    const host = hostAt();
    const meter = simulate({ host, results: 3, faults: { announceMore: 1 } });
    const outcome = await readMeter(meter, host);
    const { records, problems } = decoded(outcome);
    expect(records.filter(({ kind }) => kind !== 'settings')).toHaveLength(3);
    expect(problems.map(({ code }) => code)).toEqual(['count-mismatch']);
  });
});

const recordings = existsSync(shared('data/contour/real-samples'))
  ? readdirSync(shared('data/contour/real-samples')).filter((f) => f.endsWith('.jsonl'))
  : [];

interface RecordedLine {
  readonly dir: 'in' | 'out';
  readonly report_hex?: string;
  readonly payload_hex?: string;
}

function recording(name: string): TraceLine[] {
  const lines = readFileSync(shared(`data/contour/real-samples/${name}`), 'utf8').split('\n');
  return lines
    .filter((line) => line.startsWith('{'))
    .map((line): RecordedLine => JSON.parse(line))
    .map(({ dir, report_hex: report, payload_hex: payload = '' }) => ({
      way: dir,
      frame: { bytes: report ? bytesOf(report) : wrapReport(bytesOf(payload)) },
    }));
}

describeShared('real recordings', () => {
  it.each(recordings)('%s replays as far as its bytes go', async (name) => {
    const trace = recording(name);
    const outcome = await readMeter(
      replay(trace, () => {}),
      hostAt(),
    );
    const inputs = trace.filter(({ way }) => way === 'in').map(({ frame }) => frame.bytes);
    const header = texts(tokensOf(inputs)).find((text) => text.startsWith('H'));
    expect(outcome.failure !== undefined || outcome.begun > 0).toBe(true);
    if (outcome.failure)
      expect(outcome.failure.code).toMatch(/disconnected|session-invalid|no-response/);
    if (header && outcome.session) expect(header).toContain(outcome.session.device.model);
  });

  it('reads the two whole sessions to their end', async () => {
    for (const [name, results] of [
      ['01', 0],
      ['05', 1],
    ] as const) {
      const found = recordings.find((file) => file.startsWith(name))!;
      const outcome = await readMeter(
        replay(recording(found), () => {}),
        hostAt(),
      );
      expect(outcome.failure, name).toBeUndefined();
      expect(outcome.sections).toHaveLength(results + 1);
    }
  });

  it('decodes each published record', () => {
    const folder = shared('data/contour/real-samples');
    const published = readdirSync(folder).flatMap((name) => publishedRecords(`${folder}/${name}`));
    expect(published.length).toBeGreaterThan(20);
    for (const text of published) expect(decodeAlone(text), text).toEqual([]);
  });
});

/** R records of USB meters as their owners published them, as text or as bytes. */
function publishedRecords(file: string): string[] {
  if (file.includes('legacy') || file.endsWith('INDEX.md')) return [];
  const text = readFileSync(file, 'utf8');
  return (text.match(/R\|\d+\|\^\^\^[^\n"\r]*\|\d{12,14}/g) ?? []).map((found) => found.trim());
}

function decodeAlone(text: string) {
  const capture: Capture = {
    id: captureId('one'),
    device: { family: 'contour', model: '7410', serial: '0' },
    clock: { device: wallTime(2026, 1, 1)!, host: instant(0) },
    zone: zone('UTC'),
    sections: [{ name: 'record', index: 0, bytes: Uint8Array.from(Buffer.from(text, 'latin1')) }],
    complete: false,
  };
  return decoder.decode(capture).problems;
}

/** A meter with the records, the passwords and the clock of a recorded session. */
function meterOf({ steps }: Session): Meter {
  const inputs = steps.filter(({ dir }) => dir === 'in').map(({ reportHex }) => bytesOf(reportHex));
  const heard = texts(tokensOf(inputs));
  const headers = heard.filter((text) => text.startsWith('H')).map((text) => text.split('|'));
  const [fields = []] = headers;
  const [sender = '', versions = '', serial = '', ...behindSerial] = (fields[4] ?? '').split('^');
  const model = sender.slice(-4);
  const times = headers.map((header) => header[13] ?? '');
  const passwords = headers.map((header) => header[3] ?? '');
  return new Meter({
    profile: { ...profileOf(model), sender, versions, serial, behindSerial },
    settings: fields[5] ?? '',
    results: heard.filter((text) => text.startsWith('R')),
    time: () => times.shift() ?? '',
    password: () => passwords.shift() ?? '',
    faults: {},
  });
}

const cut = (run: readonly number[]): (readonly number[])[] =>
  run.length === 0 ? [] : [run.slice(0, 60), ...cut(run.slice(60))];

describeShared('the simulated meter', () => {
  it.each(transfers.map((s) => [s.name, s] as const))('says %s byte for byte', (_name, session) => {
    const meter = meterOf(session);
    const said = session.steps[0]?.dir === 'in' ? meter.plugIn() : [];
    for (const { dir, reportHex } of session.steps) {
      const report = bytesOf(reportHex);
      if (dir === 'out')
        for (const byte of report.subarray(4, 4 + report[3]!)) said.push(...meter.take(byte));
    }
    const recorded = session.steps
      .filter(({ dir }) => dir === 'in')
      .map(({ reportHex }) => unwrapReport(bytesOf(reportHex)))
      .map((unwrapped) => (unwrapped.ok ? [...unwrapped.payload] : []));
    expect(said.flatMap(cut)).toEqual(recorded);
  });
});
