import { signal } from '@preact/signals';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { afterEach, expect, it, vi } from 'vitest';
import type { Practice } from '#actions/practices.ts';
import type { Window } from '#app/report/report.ts';
import { instant, localDate } from '#domain/time.ts';
import type { SavedShare, saveShare } from './save-share.ts';
import type { Choice } from './share-fields.tsx';
import { useSharing } from './use-sharing.ts';

const save = vi.hoisted(() => ({ share: vi.fn<typeof saveShare>() }));
vi.mock('./save-share.ts', () => ({ saveShare: save.share }));
vi.mock('#app/state.ts', async (original) => ({
  ...(await original<object>()),
  days: { value: ['2026-11-10'] },
}));
vi.mock('#app/lock/at-work.ts', () => ({ atWork: <T>(work: () => Promise<T>) => work() }));
afterEach(() => void vi.resetAllMocks());

const anna = { id: 'p-anna', name: 'Anna', demo: false };
const days = (from: string, to: string): Window => ({ from: localDate(from), to: localDate(to) });
const practice = (name: string): Practice => ({
  name,
  recipient: `key of ${name}`,
  confirmed: instant(1),
});
const saved: SavedShare = { file: 'basalt-share.age', bytes: 7 };

/** The page once it is there: what was chosen, and what it offers. */
function page(chosen = days('2026-11-01', '2026-11-14')) {
  const window = signal(chosen);
  const choice = signal<Choice>({ whose: ' Anna ', reader: '', withNotes: true, until: '0' });
  let sharing: ReturnType<typeof useSharing> | undefined;
  const Page = () => {
    sharing = useSharing(anna, window, choice);
    return null;
  };
  render(h(Page, {}));
  return { window, choice, ...sharing! };
}

it('says of a saved file what was chosen when it was begun, though something else is by then', async () => {
  const { window, choice, sealing, choose } = page();
  let end: (file: SavedShare) => void = () => undefined;
  save.share.mockReturnValueOnce(new Promise((resolve) => (end = resolve)));
  const [roe, moe] = [practice('Dr. Roe'), practice('Dr. Moe')];
  const begun = window.value;
  choose(roe);
  sealing.run();
  await vi.waitUntil(() => save.share.mock.calls.length === 1);
  window.value = days('2026-11-08', '2026-11-10');
  choose(moe);
  choice.value = { ...choice.value, withNotes: false };
  end(saved);
  await vi.waitUntil(() => sealing.state.value !== 'working');
  expect(sealing.state.value).toEqual({ saved: { ...saved, window: begun, opened: roe } });
  const [, lock, sent] = save.share.mock.lastCall ?? [];
  expect(lock).toEqual({ recipients: [roe.recipient] });
  expect(sent).toMatchObject({ ...begun, whose: 'Anna', reader: 'Dr. Roe', withNotes: true });
  expect(sent).not.toHaveProperty('expires');
});

it('goes on with a file that is being made, and says nothing more of one that was', async () => {
  const { sealing, choose, afresh } = page();
  let end: (file: SavedShare) => void = () => undefined;
  save.share.mockReturnValueOnce(new Promise((resolve) => (end = resolve)));
  choose(practice('Dr. Roe'));
  sealing.run();
  afresh();
  expect(sealing.state.value).toBe('working');
  sealing.run();
  end(saved);
  await vi.waitUntil(() => sealing.state.value !== 'working');
  expect(save.share).toHaveBeenCalledTimes(1);
  afresh();
  expect(sealing.state.value).toBe('idle');
});

it('says nothing more of the last file once something else is to open the next', async () => {
  const { sealing, choose } = page();
  save.share.mockResolvedValueOnce(saved);
  choose(practice('Dr. Roe'));
  sealing.run();
  await vi.waitUntil(() => sealing.state.value !== 'working');
  choose(practice('Dr. Moe'));
  expect(sealing.state.value).toBe('idle');
});

it('seals with a passphrase as it is told by phone, without the blanks around it', async () => {
  const { sealing } = page();
  save.share.mockResolvedValueOnce(saved);
  sealing.suggest();
  const told = sealing.passphrase.value;
  sealing.passphrase.value = ` ${told} `;
  sealing.run();
  await vi.waitUntil(() => sealing.state.value !== 'working', 30_000);
  expect(save.share.mock.lastCall?.[1]).toEqual({ passphrase: told });
});

it('makes no file of days that have nothing', () => {
  const { sealing, choose } = page(days('2026-10-01', '2026-10-14'));
  choose(practice('Dr. Roe'));
  sealing.run();
  expect(sealing.state.value).toBe('idle');
  expect(save.share).not.toHaveBeenCalled();
});

it('makes no file for a practice that has yet to be remembered', () => {
  const { sealing, choose } = page();
  choose('another');
  sealing.run();
  expect(sealing.state.value).toBe('idle');
  expect(save.share).not.toHaveBeenCalled();
});

it('names the practice as the reader, and keeps a name that was typed', () => {
  const { choice, choose } = page();
  choose(practice('Dr. Roe'));
  expect(choice.value.reader).toBe('Dr. Roe');
  choose(practice('Dr. Moe'));
  expect(choice.value.reader).toBe('Dr. Moe');
  choice.value = { ...choice.value, reader: 'the clinic' };
  choose('passphrase');
  expect(choice.value.reader).toBe('the clinic');
});
