import { expect, it } from 'vitest';
import type { DeviceEvent } from '#domain/event.ts';
import { notes, printed } from './reports/day-events.ts';
import {
  alarm,
  at,
  before,
  lowSuspendAlarm,
  moment,
  panelOf,
  pump,
  pumpDay,
  rate,
  resume,
  schedule,
  suspend,
} from './reports/pump-events.ts';

const low = suspend({ by: 'low-glucose' });
const unanswered = suspend({ by: 'low-glucose', answered: false });
const answered = suspend({ by: 'low-glucose', answered: true });
const byItself = (kept: boolean) => resume({ by: 'automatic', answered: kept });

/** A low-glucose suspend as a Veo writes it, from two in the morning on. */
const story = (...told: readonly [string, Parameters<typeof pump>[1]][]): DeviceEvent[] => [
  pump(at('02:00:00'), low),
  pump(at('02:00:01'), lowSuspendAlarm),
  ...told.map(([time, fact]) => pump(at(time), fact)),
];

const look = (events: readonly DeviceEvent[]) =>
  panelOf(pumpDay([...schedule, ...events])).suspends.map(
    ({ style, line, startSign, endSign, label }) => [style, line, startSign, endSign, label].join(),
  );

it('37. A run of one suspend is drawn once: alarm at both ends, "TS 2:00"', () => {
  const chain = story(
    ['02:02:00', unanswered],
    ['04:00:00', byItself(false)],
    ['04:00:01', byItself(false)],
    ['04:00:02', byItself(false)],
  );
  expect(look(chain)).toEqual(['unanswered,dashed,bell,bell,TS 2:00']);
  const view = pumpDay([...schedule, ...chain]);
  const [mark] = panelOf(view).suspends;
  expect([mark?.at, mark?.until]).toEqual([moment(at('02:00')), moment(at('04:00'))]);
  expect(mark?.detail.facts).toContainEqual({ label: 'Records of the pump', value: '5' });
  expect(printed(view, 'delivery-suspended')).toBe('2:00 h');
  expect(printed(view, 'delivery-basal')).toBe('22 U 100 %');
  expect(view.legend.map(({ label }) => label)).toContain('Low-glucose suspend, nobody answered');
});

it('draws the five styles of a suspend apart by line and signs, not by colour', () => {
  expect(look(story(['02:05', answered], ['04:00', byItself(true)]))).toEqual([
    'kept,dashed,bell,kept,2 h',
  ]);
  expect(look(story(['02:37', resume()]))).toEqual(['ended,dashed,bell,user,37 min']);
  expect(look(story(['02:20', resume({ by: 'low-glucose' })]))).toEqual([
    'recovered,dashed,bell,recovered,20 min',
  ]);
  const byHand = [pump(at('02:00'), suspend()), pump(at('02:05'), resume())];
  expect(look(byHand)).toEqual(['manual,solid,pause,play,']);
  const byPump = [
    pump(at('02:00'), suspend({ by: 'alarm' })),
    pump(at('02:00:01'), alarm(4, 'no delivery')),
    pump(at('02:30'), resume()),
  ];
  expect(look(byPump)).toEqual(['device,dotted,bell,none,30 min']);
});

it('57. No two suspend styles are told apart by colour alone', () => {
  const all = [
    story(['02:02', unanswered], ['04:00', byItself(false)]),
    story(['02:05', answered], ['04:00', byItself(true)]),
    story(['02:37', resume()]),
    [pump(at('02:00'), suspend()), pump(at('02:40'), resume())],
    [pump(at('02:00'), suspend({ by: 'alarm' })), pump(at('02:30'), resume())],
  ].map((events) => look(events)[0]?.split(',').slice(1, 4).join());
  expect(new Set(all).size).toBe(all.length);
});

it('38. Two low-glucose suspends back to back are two, each with its own alarm', () => {
  const second = [
    pump(at('04:00:30'), low),
    pump(at('04:00:31'), lowSuspendAlarm),
    pump(at('04:30:00'), resume()),
  ];
  const view = pumpDay([
    ...schedule,
    ...story(['02:02', unanswered], ['04:00', byItself(false)]),
    ...second,
  ]);
  const { suspends, bells } = panelOf(view);
  expect(suspends.map(({ label }) => label)).toEqual(['TS 2:00', '30 min']);
  expect(suspends.map(({ detail }) => detail.facts.filter((f) => f.label === 'Alarm'))).toEqual([
    [{ label: 'Alarm', value: 'low glucose suspend (103)' }],
    [{ label: 'Alarm', value: 'low glucose suspend (103)' }],
  ]);
  expect(bells).toEqual([]);
});

it('48. An alarm at the second of the suspend belongs to it, another one does not', () => {
  const view = pumpDay([
    ...schedule,
    pump(at('02:00:00'), low),
    pump(at('02:00:00'), lowSuspendAlarm),
    pump(at('02:30:00'), resume()),
    pump(at('06:00:00'), alarm(4, 'no delivery')),
  ]);
  const { bells, suspends } = panelOf(view);
  expect(bells.flatMap(({ items }) => items.map(({ name }) => name))).toEqual(['No delivery']);
  expect(suspends[0]?.detail.sources).toHaveLength(3);
  expect(printed(view, 'alarms-pump')).toBe('2');
});

it('A suspend without a resume runs to the last record, open, and that is said', () => {
  const view = pumpDay([
    pump(before('00:00'), rate(1)),
    pump(at('20:00'), suspend()),
    pump(at('22:00'), { kind: 'reservoir', state: 'low', units: 20 }),
  ]);
  const [mark] = panelOf(view).suspends;
  expect(mark).toMatchObject({ endSign: 'open', startSign: 'pause', label: '2 h or more' });
  expect(mark?.until).toBe(moment(at('22:00')));
  expect(notes(view).some((id) => id.startsWith('open'))).toBe(true);
  expect(notes(view)).toContain('unknown-basal');
  expect(printed(view, 'delivery-total')).toBe('20 U 2 h not known');
});

it('A suspend that began before what was read has no sign of its beginning', () => {
  const first = pump(at('02:00'), { kind: 'reservoir', state: 'low', units: 20 });
  const view = pumpDay([first, pump(at('06:00'), byItself(false)), pump(at('06:00'), rate(1))]);
  const [mark] = panelOf(view).suspends;
  expect(mark).toMatchObject({ startSign: 'none', endSign: 'bell', label: '4 h or more' });
  expect(mark?.until).toBe(moment(at('06:00')));
});
