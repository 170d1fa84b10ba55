import { afterEach, expect, it } from 'vitest';
import { copiesOf, putOffReminder } from '#actions/backup-reminder.ts';
import { lastBackup, makeBackup, rememberBackup } from '#actions/backup.ts';
import { type CaptureId, captureId } from '#domain/capture.ts';
import { instant, wallTimeText, zone } from '#domain/time.ts';
import { putCapture } from '#store/captures.ts';
import { withView } from '#store/database.ts';
import { removeView } from '#store/removal.ts';

const anna = { id: 'p-anna', name: 'Anna', demo: false };
const NOW = Date.UTC(2026, 10, 25, 12);

/** A reading that was made so many days ago. */
const keep = (id: CaptureId, daysAgo: number) =>
  withView(anna.id, (view) =>
    putCapture(view, {
      id,
      device: { family: 'contour', model: '7410', serial: '1234567' },
      clock: {
        device: wallTimeText('2026-11-25T12:00:00'),
        host: instant(NOW - daysAgo * 86_400_000),
      },
      zone: zone('UTC'),
      complete: true,
      sections: [],
    }),
  );

afterEach(() => removeView(anna.id));

it('knows of none at first, then how many readings came since, whenever these were made', async () => {
  await keep(captureId('a'), 3);
  expect(await lastBackup(anna)).toEqual({ since: 1 });
  const made = instant(NOW);
  await rememberBackup(anna, made, 1);
  expect(await lastBackup(anna)).toEqual({ made, since: 0 });
  await keep(captureId('restored from elsewhere'), 9);
  expect(await lastBackup(anna)).toEqual({ made, since: 1 });
});

it('knows the oldest reading and when the reminder was put off, and nothing of a simulation', async () => {
  expect(await copiesOf(anna)).toEqual({ since: 0 });
  await keep(captureId('a'), 3);
  await keep(captureId('b'), 9);
  await keep(captureId('c'), 1);
  const first = instant(NOW - 9 * 86_400_000);
  expect(await copiesOf(anna)).toEqual({ since: 3, first });
  await putOffReminder(anna, instant(NOW));
  expect(await copiesOf(anna)).toEqual({ since: 3, first, putOff: NOW });
  expect(await copiesOf({ ...anna, demo: true })).toEqual({ since: 0 });
});

it('never is of simulated readings: a restore would make them somebody’s own', async () => {
  await expect(makeBackup({ ...anna, demo: true }, 'green door, blue house')).rejects.toThrow(
    'simulated readings are never backed up',
  );
});
