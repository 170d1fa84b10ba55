import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchFreezing } from './freezing.ts';

const left = vi.hoisted(() => ({ blank: vi.fn<() => void>(), startAnew: vi.fn<() => void>() }));
vi.mock('./leave.ts', () => left);

let page: EventTarget;
let frame: EventTarget;
let over: AbortController;
const due = { is: true };

beforeEach(() => {
  [page, frame, over] = [new EventTarget(), new EventTarget(), new AbortController()];
  due.is = true;
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', frame.addEventListener.bind(frame));
  watchFreezing(() => due.is, over.signal);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetAllMocks();
});

const transition = (name: string, persisted: boolean) =>
  Object.assign(new Event(name), { persisted });
const outcome = () => [left.blank.mock.calls.length, left.startAnew.mock.calls.length];

it.each(['freeze', 'resume'])('a page that is put to sleep shows nothing any more: %s', (name) => {
  page.dispatchEvent(new Event(name));
  expect(outcome()).toEqual([0, 1]);
});

it('a page that is kept for the Back key is blank there, and begins anew when it is back', () => {
  frame.dispatchEvent(transition('pagehide', true));
  expect(outcome()).toEqual([1, 0]);
  frame.dispatchEvent(transition('pageshow', true));
  expect(outcome()).toEqual([1, 1]);
});

it('a page that ends, or is shown for the first time, is left as it is', () => {
  frame.dispatchEvent(transition('pagehide', false));
  frame.dispatchEvent(transition('pageshow', false));
  expect(outcome()).toEqual([0, 0]);
});

it.each([
  ['nothing is to be locked by itself', () => (due.is = false)],
  ['no lock is open any more', () => over.abort()],
])('stays as it is where %s', (_, end) => {
  end();
  for (const name of ['freeze', 'resume']) page.dispatchEvent(new Event(name));
  for (const name of ['pagehide', 'pageshow']) frame.dispatchEvent(transition(name, true));
  expect(outcome()).toEqual([0, 0]);
});
