import { describe, expect, it } from 'vitest';
import { totalsOf } from '#reports/delivery/totals.ts';
import {
  at,
  basal,
  basalLines,
  CANCEL,
  derive,
  moment,
  percentOf,
  resume,
  schedule,
  suspend,
  tempOf,
} from './reports/delivery-log.ts';

const hours = (ms: number) => ms / 3_600_000;

describe('the schedule as a pump logs it', () => {
  it('goes on over midnight at the rate of the last change before it', () => {
    const day = derive([at('03 21:00', basal(0.7)), at('04 08:00', basal(0.9)), at('05 00:00')]);
    expect(basalLines(day)).toEqual(['00:00-08:00 0.7 scheduled', '08:00-05 00:00 0.9 scheduled']);
  });

  it('is not known before the first record and behind the last', () => {
    const day = derive([at('04 06:00', basal(0.7)), at('04 09:00')]);
    expect(basalLines(day)).toEqual(['06:00-09:00 0.7 scheduled']);
    expect(totalsOf(day, moment('04 00:00'), moment('05 00:00'))).toMatchObject({
      basal: expect.closeTo(2.1, 6) as number,
      unknownMs: 21 * 3_600_000,
    });
  });

  it('goes on to a read-out by a computer whose clock agreed', () => {
    const anchored = { placement: 'anchored', read: moment('04 11:30') } as const;
    const day = derive([{ ...at('04 06:00', basal(0.7)), ...anchored }]);
    expect(basalLines(day)).toEqual(['06:00-11:30 0.7 scheduled']);
  });

  it('is in order of time, also of two readings that each count from the start', () => {
    const later = { ...at('04 08:00', basal(0.9)), order: 0 };
    const day = derive([at('03 21:00', basal(0.7)), later, at('04 12:00')]);
    expect(basalLines(day)).toEqual(['00:00-08:00 0.7 scheduled', '08:00-12:00 0.9 scheduled']);
  });

  it('is assumed where no segment has been logged for more than a day', () => {
    const day = derive([at('03 06:00', basal(0.7)), at('05 00:00')]);
    expect(basalLines(day)).toEqual([
      '00:00-07:00 0.7 scheduled',
      '07:00-05 00:00 0.7 scheduled assumed',
    ]);
  });

  it('is as the settings have it where no segment has been logged for more than a day', () => {
    const set = at('03 05:00', schedule('basal', { 0: 0.7, 720: 0.4 }));
    const day = derive([set, at('03 06:00', basal(0.7)), at('05 00:00')]);
    expect(basalLines(day)).toEqual([
      '00:00-07:00 0.7 scheduled',
      '07:00-12:00 0.7 scheduled assumed',
      '12:00-05 00:00 0.4 scheduled assumed',
    ]);
  });
});

describe('the schedule of a pump that logs none', () => {
  it('steps by its settings, by the clock of the pump', () => {
    const set = at('03 05:00', schedule('basal', { 0: 0.8, 360: 1 }), 2);
    const day = derive([set, at('05 03:00', undefined, 2)]);
    expect(basalLines(day)).toEqual([
      '00:00-04:00 0.8 scheduled assumed',
      '04:00-22:00 1 scheduled assumed',
      '22:00-05 00:00 0.8 scheduled assumed',
    ]);
  });

  it('follows a clock that is set', () => {
    const set = at('03 05:00', schedule('basal', { 0: 0.8, 600: 1 }));
    const back = { kind: 'clock-change', from: set.wall, to: set.wall } as const;
    // At 12:00 the clock is set back by three hours: it is 10 o'clock a second time at 13:00.
    // A bolus that ends behind it still carries the old time.
    const day = derive([
      set,
      at('04 09:00', back, -3),
      at('04 12:30', { kind: 'bolus', shape: 'normal', programmed: 1, delivered: 1 }),
      at('04 21:00', undefined, -3),
    ]);
    expect(basalLines(day)).toEqual([
      '00:00-10:00 0.8 scheduled assumed',
      '10:00-12:00 1 scheduled assumed',
      '12:00-13:00 0.8 scheduled assumed',
      '13:00-05 00:00 1 scheduled assumed',
    ]);
  });

  it('changes when it is edited, and was before what the change says it was', () => {
    const edit = [
      at('04 10:00', schedule('previousBasal', { 0: 0.8 })),
      at('04 10:00', schedule('basal', { 0: 0.9, 1200: 0.6 })),
    ];
    const day = derive([at('03 00:00'), ...edit, at('05 00:00')]);
    expect(basalLines(day)).toEqual([
      '00:00-10:00 0.8 scheduled assumed',
      '10:00-20:00 0.9 scheduled assumed',
      '20:00-05 00:00 0.6 scheduled assumed',
    ]);
  });

  it('changes with the pattern in use, and not with an edit of another', () => {
    const chosen = { basalPattern: 'A', previousBasalPattern: 'standard' };
    const day = derive([
      at('03 01:00', schedule('basal', { 0: 0.8 })),
      at('04 06:00', schedule('basal', { 0: 0.5 }, 'A')),
      at('04 10:00', { kind: 'settings', settings: chosen }),
      at('04 12:00', schedule('basal', { 0: 3 }, 'standard')),
      at('05 00:00'),
    ]);
    expect(basalLines(day)).toEqual([
      '00:00-10:00 0.8 scheduled assumed',
      '10:00-05 00:00 0.5 scheduled assumed',
    ]);
  });

  it('is what the pump answered later, with no earlier word of it', () => {
    const answers = [
      at('20 00:00', schedule('basal', { 0: 0.8 })),
      at('20 00:00', schedule('basal', {}, 'A')),
      at('20 00:00', { kind: 'settings', settings: { basalPattern: 'A', maxBasal: 2 } }),
    ];
    expect(basalLines(derive([at('03 00:00'), ...answers]))).toEqual([
      '00:00-05 00:00 0 scheduled assumed',
    ]);
  });

  it('is unknown, and not 0, where no settings tell it', () => {
    const day = derive([at('03 00:00'), at('04 08:00', tempOf(0.5, 60)), at('05 00:00')]);
    expect(basalLines(day)).toEqual(['08:00-09:00 0.5 temp over —']);
    const { basal: units, unknownMs } = totalsOf(day, moment('04 10:00'), moment('04 11:00'));
    expect([units, hours(unknownMs)]).toEqual([null, 1]);
  });

  it('changes while insulin is suspended, and shows at the resume', () => {
    const day = derive([
      at('03 00:00', schedule('basal', { 0: 0.8 })),
      at('04 10:00', suspend()),
      at('04 11:00', schedule('basal', { 0: 0.5 })),
      at('04 12:00', resume()),
      at('05 00:00'),
    ]);
    expect(basalLines(day)).toEqual([
      '00:00-10:00 0.8 scheduled assumed',
      '10:00-11:00 0 suspended over 0.8',
      '11:00-12:00 0 suspended over 0.5',
      '12:00-05 00:00 0.5 scheduled assumed',
    ]);
  });
});

describe('a temporary rate', () => {
  const day = (...events: readonly ReturnType<typeof at>[]) =>
    derive([at('04 00:00', basal(1)), ...events, at('04 12:00')]);

  it('ends when its time is over', () => {
    expect(basalLines(day(at('04 02:00', tempOf(0.3, 90))))).toEqual([
      '00:00-02:00 1 scheduled',
      '02:00-03:30 0.3 temp over 1',
      '03:30-12:00 1 scheduled',
    ]);
  });

  it('ends when another begins', () => {
    const both = day(at('04 02:00', tempOf(0.3, 240)), at('04 03:00', tempOf(2, 60)));
    expect(basalLines(both).slice(1)).toEqual([
      '02:00-03:00 0.3 temp over 1',
      '03:00-04:00 2 temp over 1',
      '04:00-12:00 1 scheduled',
    ]);
    expect(both.temps.map(({ isCancelled }) => isCancelled)).toEqual([false, false]);
  });

  it('ends when it is cancelled: one of no minutes', () => {
    const cancelled = day(at('04 02:00', percentOf(0, 240)), at('04 02:30', CANCEL));
    expect(basalLines(cancelled).slice(1)).toEqual([
      '02:00-02:30 0 temp over 1',
      '02:30-12:00 1 scheduled',
    ]);
    expect(cancelled.temps).toMatchObject([{ to: moment('04 02:30'), isCancelled: true }]);
  });

  it('is a share of the schedule, step by step; 0 % is no suspend', () => {
    const percent = (share: number) =>
      derive([
        at('04 00:00', basal(1)),
        at('04 01:00', percentOf(share, 120)),
        at('04 02:00', basal(0.5)),
        at('04 03:00', basal(0.5)),
      ]);
    expect(basalLines(percent(200)).slice(1)).toEqual([
      '01:00-02:00 2 temp over 1',
      '02:00-03:00 1 temp over 0.5',
    ]);
    expect(basalLines(percent(0)).slice(1)).toEqual([
      '01:00-02:00 0 temp over 1',
      '02:00-03:00 0 temp over 0.5',
    ]);
    expect(totalsOf(percent(0), moment('04 00:00'), moment('04 03:00'))).toMatchObject({
      suspendedMs: 0,
      tempMs: 2 * 3_600_000,
    });
  });

  it('is the step of 0.025 U/h below its share', () => {
    const share = derive([
      at('04 00:00', basal(0.95)),
      at('04 01:00', percentOf(110, 60)),
      at('04 02:00'),
    ]);
    expect(basalLines(share)[1]).toBe('01:00-02:00 1.025 temp over 0.95');
  });

  it('hides steps of the schedule that were logged on another day', () => {
    const hidden = derive([
      at('03 00:00', basal(0.8)),
      at('03 06:00', basal(1.2)),
      at('04 00:00', basal(0.8)),
      at('04 05:00', percentOf(50, 180)),
      at('04 08:00', basal(1.2)),
      at('04 09:00'),
    ]);
    expect(basalLines(hidden)).toEqual([
      '00:00-05:00 0.8 scheduled',
      '05:00-06:00 0.4 temp over 0.8',
      '06:00-08:00 0.6 temp over 1.2 assumed',
      '08:00-09:00 1.2 scheduled',
    ]);
  });

  it('hides no step at the time of an edit, which no other day has', () => {
    const edited = derive([
      at('03 00:00', basal(0.8)),
      at('03 05:10', basal(2)),
      at('03 05:40', basal(0.8)),
      at('04 00:00', basal(0.8)),
      at('04 05:00', percentOf(50, 60)),
      at('04 06:00'),
    ]);
    expect(basalLines(edited)).toEqual([
      '00:00-05:00 0.8 scheduled',
      '05:00-06:00 0.4 temp over 0.8',
    ]);
  });

  it('runs on while insulin is suspended, and rules again after the resume', () => {
    const stopped = day(
      at('04 02:00', tempOf(0.3, 120)),
      at('04 02:30', suspend()),
      at('04 03:30', resume()),
    );
    expect(basalLines(stopped).slice(1)).toEqual([
      '02:00-02:30 0.3 temp over 1',
      '02:30-03:30 0 suspended over 1',
      '03:30-04:00 0.3 temp over 1',
      '04:00-12:00 1 scheduled',
    ]);
    expect(stopped.temps).toHaveLength(1);
  });

  it('over midnight is one temp in two days', () => {
    const events = [
      at('03 00:00', basal(1)),
      at('03 23:00', tempOf(0.5, 120)),
      at('04 00:00', basal(1)),
      at('05 00:00'),
    ];
    const today = derive(events);
    expect(today.temps).toMatchObject([{ from: moment('03 23:00'), to: moment('04 01:00') }]);
    expect(basalLines(today)[0]).toBe('00:00-01:00 0.5 temp over 1');
    expect(derive(events, ['03 00:00', '04 00:00']).temps).toHaveLength(1);
    expect(derive(events, ['05 00:00', '06 00:00']).temps).toHaveLength(0);
  });

  it('of which a record is missing leaves the rate unknown', () => {
    const share = day(at('04 02:00', { kind: 'temp-basal', minutes: 60 }));
    expect(basalLines(share)).toEqual(['00:00-02:00 1 scheduled', '03:00-12:00 1 scheduled']);
    const length = day(at('04 02:00', { kind: 'temp-basal', rate: 2 }), at('04 05:00', CANCEL));
    expect(basalLines(length)).toEqual(['00:00-02:00 1 scheduled', '05:00-12:00 1 scheduled']);
  });
});
