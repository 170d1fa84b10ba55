import { describe, expect, it } from 'vitest';
import type { Suspension } from '#reports/delivery/delivery.ts';
import { totalsOf } from '#reports/delivery/totals.ts';
import {
  alarm,
  at,
  basal,
  basalLines,
  derive,
  moment,
  prime,
  resume,
  REWIND,
  schedule,
  suspend,
  timeOf,
} from './reports/delivery-log.ts';

const lineOf = ({ style, from, to, isOpen, isCarriedIn, alarms }: Suspension): string =>
  [
    `${timeOf(from)}-${timeOf(to)}`,
    style,
    ...alarms.map(({ code }) => code),
    ...(isOpen ? ['open'] : []),
    ...(isCarriedIn ? ['carried in'] : []),
  ].join(' ');

const START = at('03 12:00', basal(1));
const END = at('04 22:00');
/** Stops of insulin in words: when, how, with which alarms. */
const stops = (...events: readonly ReturnType<typeof at>[]) =>
  derive([START, ...events, END]).suspensions.map(lineOf);

const low = (answered?: boolean) => suspend('low-glucose', answered);
const nobody = resume('automatic', false);

describe('a low-glucose suspend', () => {
  it('that nobody answers', () => {
    expect(
      stops(
        at('04 08:00', alarm(103)),
        at('04 08:00', low()),
        at('04 08:02', low(false)),
        at('04 10:00', nobody),
        at('04 10:00:01', nobody),
        at('04 10:00:20', alarm(103)),
      ),
    ).toEqual(['08:00-10:00 unanswered 103 103']);
  });

  it('that a person answers and keeps', () => {
    expect(
      stops(
        at('04 08:00', alarm(103)),
        at('04 08:00', low()),
        at('04 08:01', low(true)),
        at('04 08:02', suspend('user', true)),
        at('04 10:00', resume('automatic', true)),
      ),
    ).toEqual(['08:00-10:00 kept 103']);
  });

  it('that a person ends, also after having kept it', () => {
    const first = [at('04 08:00', alarm(103)), at('04 08:00', low()), at('04 08:00:06', low(true))];
    expect(stops(...first, at('04 08:00:09', resume()))).toEqual(['08:00-08:00:09 ended 103']);
    const kept = at('04 08:00:08', suspend('user', true));
    expect(stops(...first, kept, at('04 08:30', resume()))).toEqual(['08:00-08:30 ended 103']);
  });

  it('that ends when glucose has recovered', () => {
    expect(
      stops(at('04 08:00', suspend('predicted-low')), at('04 08:40', resume('predicted-low'))),
    ).toEqual(['08:00-08:40 recovered']);
  });

  it('of records 3, 4, 8, 8, 8 is one', () => {
    expect(
      stops(
        at('04 08:00', low(true)),
        at('04 08:02', low(false)),
        at('04 10:00', nobody),
        at('04 10:00:01', nobody),
        at('04 10:05', nobody),
      ),
    ).toEqual(['08:00-10:00 unanswered']);
  });

  it('right behind another is a second one, and takes the alarm of that second', () => {
    expect(
      stops(
        at('04 08:00', alarm(103)),
        at('04 08:00', low()),
        at('04 10:00', nobody),
        at('04 10:00', alarm(103)),
        at('04 10:00', low()),
        at('04 12:00', nobody),
      ),
    ).toEqual(['08:00-10:00 unanswered 103', '10:00-12:00 unanswered 103']);
  });

  it('without its alarm and without an answer is a stop of the pump itself', () => {
    expect(stops(at('04 08:00', low()), at('04 09:00', resume()))).toEqual(['08:00-09:00 device']);
  });

  it('without a resume runs to the last record', () => {
    const open = derive([START, at('04 21:00', alarm(103)), at('04 21:00', low()), END]);
    expect(open.suspensions.map(lineOf)).toEqual(['21:00-22:00 unanswered 103 open']);
    expect(basalLines(open).at(-1)).toBe('21:00-22:00 0 suspended over 1');
    expect(
      stops(at('04 21:00', alarm(103)), at('04 21:00', low()), at('04 21:01', low(true))),
    ).toEqual(['21:00-22:00 kept 103 open']);
  });
});

describe('a suspend', () => {
  it('by a person leaves what rings at that moment on its own', () => {
    expect(
      stops(at('04 08:00', alarm(59)), at('04 08:00', suspend()), at('04 09:00', resume())),
    ).toEqual(['08:00-09:00 manual']);
  });

  it('by an alarm takes the alarm of that second, and no other', () => {
    expect(
      stops(
        at('04 07:59', alarm(59)),
        at('04 08:00', alarm(61)),
        at('04 08:00', suspend('alarm')),
        at('04 08:30', alarm(59)),
        at('04 09:00', resume()),
      ),
    ).toEqual(['08:00-09:00 device 61']);
  });

  it('by a host is of nobody known', () => {
    expect(stops(at('04 08:00', suspend('unknown')), at('04 08:06', resume('unknown')))).toEqual([
      '08:00-08:06 unknown',
    ]);
  });

  it('of which only the resume was read lasted since the first record', () => {
    const carried = derive([START, at('04 06:00', resume()), END]);
    expect(carried.suspensions.map(lineOf)).toEqual(['03 12:00-06:00 unknown carried in']);
    expect(basalLines(carried)[0]).toBe('00:00-06:00 0 suspended over 1');
    expect(stops(at('04 06:00', nobody))).toEqual(['03 12:00-06:00 unanswered carried in']);
  });

  it('over midnight is one in two days, and counts in each for its part', () => {
    const events = [START, at('03 23:00', suspend()), at('04 02:00', resume()), END];
    const both = derive(events, ['03 00:00', '05 00:00']);
    const hoursOf = (from: string, to: string) =>
      totalsOf(both, moment(from), moment(to)).suspendedMs / 3_600_000;
    expect([hoursOf('03 00:00', '04 00:00'), hoursOf('04 00:00', '05 00:00')]).toEqual([1, 2]);
    expect(derive(events).suspensions[0]?.from).toBe(moment('03 23:00'));
  });

  it('with a change of the set inside is one, and its prime is no delivery', () => {
    const day = derive([
      START,
      at('04 08:00', suspend()),
      at('04 08:10', REWIND),
      at('04 08:12', prime('tubing', 9)),
      at('04 08:13', prime('cannula')),
      at('04 08:30', resume()),
      END,
    ]);
    expect(day.suspensions.map(lineOf)).toEqual(['08:00-08:30 manual']);
    const { basal: units, bolus } = totalsOf(day, moment('04 08:00'), moment('04 09:00'));
    expect([units, bolus]).toEqual([0.5, 0]);
  });
});

describe('a stop without a suspend', () => {
  const set = schedule('basal', { 0: 1 });
  /** Of a pump that logs no basal rates. */
  const older = (...events: readonly ReturnType<typeof at>[]) =>
    derive([at('03 12:00', set), ...events, END]).suspensions.map(lineOf);

  it('from an alarm of no delivery lasts to the filled cannula, however soon it was cleared', () => {
    expect(
      older(
        at('04 08:00', alarm(4, '04 08:01')),
        at('04 12:00', REWIND),
        at('04 12:02', prime('tubing')),
        at('04 12:03', prime('cannula')),
      ),
    ).toEqual(['08:00-12:03 device 4']);
  });

  it('for a new set goes on where an alarm of no delivery rings meanwhile', () => {
    expect(
      older(
        at('04 08:00', REWIND),
        at('04 08:01', prime('tubing')),
        at('04 08:02', alarm(4, '04 08:03')),
        at('04 08:04', REWIND),
        at('04 08:05', prime('tubing')),
        at('04 08:06', prime('cannula')),
      ),
    ).toEqual(['08:00-08:06 device']);
  });

  it('ends at the clearing where the next alarm shows that the pump had gone on', () => {
    expect(
      older(
        at('04 08:00', alarm(4, '04 08:12')),
        at('04 08:15', alarm(4, '04 08:22')),
        at('04 08:22', REWIND),
        at('04 08:26', prime('cannula')),
      ),
    ).toEqual(['08:00-08:12 device 4', '08:15-08:26 device 4']);
  });

  it('ends at the clearing where a bolus follows without a new set', () => {
    expect(
      older(
        at('04 08:00', alarm(4, '04 08:01')),
        at('04 09:00', { kind: 'bolus', shape: 'normal', programmed: 1, delivered: 1 }),
      ),
    ).toEqual(['08:00-08:01 device 4']);
  });

  it('for a new set ends with the tubing where no cannula is filled', () => {
    expect(
      older(
        at('04 08:00', REWIND),
        at('04 08:05', prime('tubing')),
        at('04 09:00', suspend()),
        at('04 09:30', resume()),
      ),
    ).toEqual(['08:00-08:05 device', '09:00-09:30 manual']);
  });

  it('for an empty battery ends when that is cleared', () => {
    expect(older(at('04 08:00', alarm(5, '04 09:30')))).toEqual(['08:00-09:30 device 5']);
  });

  it('ends with the next basal rate of a pump that logs them', () => {
    expect(
      stops(
        at('04 08:00', alarm(4, '04 08:01')),
        at('04 08:02', basal(1)),
        at('04 09:00', REWIND),
        at('04 09:05', prime('tubing')),
        at('04 09:06', prime('cannula')),
        at('04 09:10', basal(1)),
      ),
    ).toEqual(['08:00-08:02 device 4', '09:00-09:10 device']);
  });

  it('that nothing ends is open', () => {
    expect(stops(at('04 08:00', alarm(62)))).toEqual(['08:00-22:00 device 62 open']);
  });

  it('is not made by other alarms', () => {
    expect(stops(at('04 08:00', alarm(59)), at('04 08:05', alarm(103)))).toEqual([]);
  });
});
