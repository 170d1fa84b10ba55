import { mediumOf, type TraceLine } from '#transports/trace.ts';
import {
  messageLength,
  passed,
  received,
  Run,
  transmitted,
  type Utterance,
} from './conversation.ts';

/** Where the payload of a report begins. */
const PAYLOAD = 4;

/** What is said to and by a pump in a recording, in order. */
export const utterancesOf = (trace: readonly TraceLine[]): Utterance[] =>
  mediumOf(trace) === 'hid' ? overLink(trace) : overStick(trace);

const runOf = (trace: readonly TraceLine[], line: number, from = 0, to?: number): Run => {
  const { length } = trace[line]!.frame.bytes;
  const count = Math.max(0, Math.min(to ?? length, length) - from);
  return new Run(
    trace,
    Array.from({ length: count }, (_, at) => [line, from + at] as const),
  );
};

/** What the stick itself is called stands in its answer to `04`; the rest are questions and packets. */
function overStick(trace: readonly TraceLine[]): Utterance[] {
  const talk: Utterance[] = [];
  let asked: Uint8Array = new Uint8Array();
  let packet: Run | undefined;
  for (const [line, { way, frame }] of trace.entries()) {
    const run = runOf(trace, line);
    if (way === 'out') {
      asked = frame.bytes;
      packet = undefined;
      if (asked[0] === 1 && asked[2] === 0xa7) talk.push(transmitted(run));
    } else if (asked[0] === 4) {
      talk.push({ run, serials: [run.slice(3, 6)], mend: () => {} });
    } else if (asked[0] === 0x0c) {
      // What is longer than a transfer comes in several: each time the whole so far.
      if (packet) talk.pop();
      packet = packet ? packet.concat(run) : run;
      talk.push(received(packet.slice(0, (asked[2]! << 8) | asked[3]!)));
    }
  }
  return talk;
}

/** Messages are put together from reports, in each direction for itself. */
function overLink(trace: readonly TraceLine[]): Utterance[] {
  const talk: Utterance[] = [];
  const open: Partial<Record<TraceLine['way'], Run>> = {};
  for (const [line, { way, frame }] of trace.entries()) {
    const payload = runOf(trace, line, PAYLOAD, PAYLOAD + (frame.bytes[3] ?? 0));
    const begun = open[way];
    if (!begun && !(payload.bytes[0] === 0x51 && payload.bytes[1] === 1)) continue;
    const message = begun ? begun.concat(payload) : payload;
    open[way] = message;
    if (message.bytes.length < messageLength(message.bytes)) continue;
    delete open[way];
    talk.push(passed(message, way === 'out'));
  }
  const broken = Object.entries(open).map(([way, run]) => passed(run, way === 'out'));
  return [...talk, ...broken];
}

export interface Answered {
  readonly opcode: number;
  readonly data: Run;
}

/** What the pump said to each question, put together. */
export function answersIn(talk: readonly Utterance[]): Answered[] {
  const answers: { readonly opcode: number; data?: Run }[] = [];
  for (const { opcode, data } of talk) {
    const last = answers.at(-1);
    if (opcode !== undefined) answers.push({ opcode });
    else if (data && last) last.data = last.data?.concat(data) ?? data;
  }
  return answers.flatMap(({ opcode, data }) => (data ? [{ opcode, data }] : []));
}
