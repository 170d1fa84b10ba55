import { type Field, readFields, u16be, u8 } from '#bytes/layout.ts';
import { type Answer, reading, type Reading, type Values } from './answer.ts';
import { patternName } from './insulin.ts';

type Fields = Readonly<Record<string, Field>>;

const everywhere: Fields = { autoOffHours: u8(0), alertMode: u8(1), audioBolusStep: u8(3, 10) };
const tenths: Fields = { maxBolus: u8(5, 10), maxBasal: u16be(6, 40) };
const fortieths: Fields = { maxBolus: u16be(5, 10), maxBasal: u16be(7, 40) };

/** Places of what is on or off. From the 23 on the clock's format stands one byte later. */
const flags: Readonly<Record<string, number>> = {
  audioBolus: 2,
  variableBolus: 4,
  remotes: 12,
  block: 13,
  linkedMeters: 16,
};

const isSetTo = (a: Answer, places: Readonly<Record<string, number>>): Values =>
  Object.fromEntries(Object.entries(places).map(([name, place]) => [name, a.flag(place, name)]));

/** Up to the 22; later pumps keep one of the two where the other was, which of them nobody says. */
const olderOnly = (a: Answer): Values => ({
  hours24: a.flag(8, 'the clock format'),
  insulinConcentration: a.coded(a.u8(9), { 0: 100, 1: 50 }, 'the insulin concentration'),
  patternsOn: a.flag(10, 'patterns on'),
});

const newerOnly = (a: Answer): Values => ({
  hours24: a.flag(9, 'the clock format'),
  settingsByte10: a.u8(10),
});

function common(a: Answer): Values {
  const isFine = a.capabilities.strokes === 40;
  if (a.u8(11) > 2) a.odd.push(`basal pattern ${a.u8(11)}`);
  return {
    ...readFields({ ...everywhere, ...(isFine ? fortieths : tenths) }, a),
    ...isSetTo(a, flags),
    ...(isFine ? newerOnly(a) : olderOnly(a)),
    basalPattern: patternName(a.u8(11)),
    tempBasalType: a.coded(a.u8(14), { 0: 'absolute', 1: 'percent' }, 'the temp basal type'),
    tempBasalPercent: a.u8(15),
  };
}

/** A time is in half-hours: a 754 said 40 where a day has 24 hours; record 65 counts alike. */
function warningAt(a: Answer, place: number): Values {
  const isTime = a.flag(place, 'the kind of reservoir warning');
  const point = a.u8(place + 1);
  if (typeof isTime === 'number') return { reservoirWarningPoint: point };
  return isTime ? { reservoirWarningHours: point / 2 } : { reservoirWarningUnits: point };
}

export const reservoirWarning = reading(2, (a) => warningAt(a, 0));

/** Answer C0, from the 515 on (decocare; checked on recordings of 522, 523, 554, 723). */
export const settings: Reading = reading(21, (a) => ({
  ...common(a),
  actionHours: a.u8(17),
  ...warningAt(a, 18),
  keypadLock: a.flag(20, 'the keypad lock'),
  ...a.rest(21, 'settingsRest'),
}));

/** Answer 91, of the 512: a type of insulin in the place of hours (decocare). */
export const oldSettings: Reading = reading(18, (a) => ({
  ...common(a),
  insulinAction: a.coded(a.u8(17), { 0: 'fast', 1: 'regular' }, 'the insulin action'),
  ...a.rest(18, 'settingsRest'),
}));
