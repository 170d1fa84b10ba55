import type { SuspendMark, SuspendSign } from '#reports/daily-summary.ts';
import type { Palette } from '../palette.ts';
import { type Frame, type Pen, style } from '../pen.ts';
import { spreadOut } from '../spread-out.ts';
import { drawSign, type SignName } from './signs.ts';

/** A sign at an end of a suspend; of a short one both stand together, the end's as a badge. */
interface End {
  readonly sign: SignName;
  readonly badge: SignName | null;
  readonly x: number;
}

/** A suspend on the canvas: its line, and the signs at those of its ends that are in sight. */
export interface SuspendLine {
  readonly mark: SuspendMark;
  readonly from: number;
  readonly to: number;
  readonly ends: readonly End[];
}

interface Wanted extends Omit<End, 'x'> {
  readonly mark: SuspendMark;
  readonly at: number;
  readonly half: number;
}

/** Below this length, in pixels, the signs of both ends would touch. */
const SHORT = 12;

function signsOf({ x, left, right }: Frame, mark: SuspendMark): readonly Wanted[] {
  const [from, to] = [x(mark.at), x(mark.until)];
  const { startSign, endSign } = mark;
  if (startSign !== 'none' && endSign !== 'none' && to - from < SHORT)
    return [{ mark, sign: startSign, badge: endSign, at: (from + to) / 2, half: 8 }];
  const alone = (sign: SuspendSign, at: number): readonly Wanted[] =>
    sign === 'none' || at < left - 1 || at > right + 1
      ? []
      : [{ mark, sign, badge: null, at, half: sign === 'bell' ? 7 : 5.5 }];
  return [...alone(startSign, from), ...alone(endSign, to)];
}

/** How far a sign may be moved from its time, in pixels: beyond that it would tell another. */
const FAR = 9;

const length = ({ mark }: Wanted) => mark.until - mark.at;

/** Moves signs that would touch side by side; where that leads too far the shortest suspend's leave. */
function placed(frame: Frame, wanted: readonly Wanted[]): ReadonlyMap<Wanted, number> {
  const places = spreadOut(wanted, frame.left - 8, frame.right + 8);
  const far = wanted.filter(({ at }, i) => Math.abs((places[i] ?? at) - at) > FAR);
  const [least] = far.toSorted((a, b) => length(a) - length(b));
  if (least)
    return placed(
      frame,
      wanted.filter((sign) => sign !== least),
    );
  return new Map(wanted.map((sign, i) => [sign, places[i] ?? sign.at]));
}

/** The lines of all suspends, each at its time, and signs at their ends. */
export function suspendLines(frame: Frame, marks: readonly SuspendMark[]): readonly SuspendLine[] {
  const { x, left, right } = frame;
  const wanted = marks.flatMap((mark) => signsOf(frame, mark)).toSorted((a, b) => a.at - b.at);
  const places = [...placed(frame, wanted)];
  const inside = (position: number) => Math.min(Math.max(position, left), right);
  return marks.map((mark) => ({
    mark,
    from: inside(x(mark.at)),
    to: inside(x(mark.until)),
    ends: places.flatMap(([{ mark: own, sign, badge }, place]) =>
      own === mark ? [{ sign, badge, x: place }] : [],
    ),
  }));
}

const dashes = { solid: [], dashed: [7, 3.5], dotted: [2, 3] } as const;

/** Red for what a person or a low glucose stopped, greyer for what the device stopped by itself. */
export const suspendColor = (
  { style: kind }: SuspendMark,
  { alarm, deviceStop }: Palette,
): string => (kind === 'device' || kind === 'unknown' ? deviceStop : alarm);

function drawLine(pen: Pen, { mark, from, to }: SuspendLine): void {
  const { ctx, palette, crisp, y } = pen;
  const zero = crisp(y(0), 3);
  for (const stroke of [
    { color: palette.paper, width: 5 },
    { color: suspendColor(mark, palette), width: 3, dash: dashes[mark.line] },
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
  const { ctx } = pen;
  const lines = suspendLines(pen, marks);
  ctx.save();
  for (const line of lines) drawLine(pen, line);
  ctx.restore();
  for (const { mark, ends } of lines) for (const end of ends) drawEnd(pen, mark, end);
}

function drawEnd(pen: Pen, mark: SuspendMark, { sign, badge, x }: End): void {
  const { palette } = pen;
  const y = pen.y(0);
  const own = suspendColor(mark, palette);
  const colorFor = (name: SignName) => (name === 'recovered' ? palette.exercise : own);
  drawSign(pen, sign, { x, y, color: colorFor(sign) });
  if (badge) drawSign(pen, badge, { x: x + 6, y: y + 4, color: colorFor(badge), size: 0.7 });
}
