import type { SuspendMark, SuspendSign } from '#reports/daily-summary.ts';
import type { Palette } from '../palette.ts';
import { type Frame, type Pen, style } from '../pen.ts';
import { spreadOut } from '../spread-out.ts';
import { drawSign, type SignName } from './signs.ts';

interface End {
  readonly sign: SignName;
  readonly x: number;
}

/** A suspend on the canvas: its line, and the signs at those of its ends that are in sight. */
export interface SuspendLine {
  readonly mark: SuspendMark;
  readonly from: number;
  readonly to: number;
  readonly ends: readonly End[];
}

const halfOf = (sign: SuspendSign) => (sign === 'bell' ? 7 : 5.5);

interface Wanted {
  readonly mark: SuspendMark;
  readonly sign: SignName;
  readonly at: number;
  readonly half: number;
}

/** Signs in sight, in order of time: a start before its end. */
const wantedSigns = ({ x, left, right }: Frame, marks: readonly SuspendMark[]): readonly Wanted[] =>
  marks
    .flatMap((mark) =>
      [
        { sign: mark.startSign, at: x(mark.at) },
        { sign: mark.endSign, at: x(mark.until) },
      ].flatMap(({ sign, at }) =>
        sign === 'none' || at < left - 1 || at > right + 1
          ? []
          : [{ mark, sign, at, half: halfOf(sign) }],
      ),
    )
    .toSorted((a, b) => a.at - b.at);

/** The lines of all suspends; signs that would touch stand side by side. */
export function suspendLines(frame: Frame, marks: readonly SuspendMark[]): readonly SuspendLine[] {
  const { x, left, right } = frame;
  const wanted = wantedSigns(frame, marks);
  const places = spreadOut(wanted, left - 8, right + 8);
  const inside = (position: number) => Math.min(Math.max(position, left), right);
  return marks.map((mark) => ({
    mark,
    from: inside(x(mark.at)),
    to: inside(x(mark.until)),
    ends: wanted.flatMap((sign, i) =>
      sign.mark === mark ? [{ sign: sign.sign, x: places[i] ?? sign.at }] : [],
    ),
  }));
}

const dashes = { solid: [], dashed: [7, 3.5], dotted: [2, 3] } as const;

/** Red for what a person or a low glucose stopped, greyer for what the device stopped by itself. */
const colorOf = ({ style: kind }: SuspendMark, { alarm, deviceStop }: Palette): string =>
  kind === 'device' || kind === 'unknown' ? deviceStop : alarm;

function drawLine(pen: Pen, { mark, from, to }: SuspendLine): void {
  const { ctx, palette, crisp, y } = pen;
  const zero = crisp(y(0), 3);
  for (const stroke of [
    { color: palette.paper, width: 5 },
    { color: colorOf(mark, palette), width: 3, dash: dashes[mark.line] },
  ]) {
    style(pen, stroke);
    ctx.beginPath();
    ctx.moveTo(from, zero);
    ctx.lineTo(to, zero);
    ctx.stroke();
  }
}

/** Lines on the zero of the basal rate, from each suspend to its resume. */
export function drawSuspends(pen: Pen, marks: readonly SuspendMark[]): void {
  const { ctx, palette, y } = pen;
  const lines = suspendLines(pen, marks);
  ctx.save();
  for (const line of lines) drawLine(pen, line);
  ctx.restore();
  for (const { mark, ends } of lines)
    for (const { sign, x } of ends) {
      const color = sign === 'recovered' ? palette.exercise : colorOf(mark, palette);
      drawSign(pen, sign, { x, y: y(0), color });
    }
}
