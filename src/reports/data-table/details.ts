import type { Fact } from '#domain/event.ts';
import { strengthText } from '../day/intake.ts';
import { alarmName } from '../alarms/names.ts';
import { plain } from '#domain/language.ts';
import { markWords } from '../day/mark-words.ts';
import { unitName } from '../units.ts';
import { count, say } from './words.ts';

type Words = readonly (string | false | undefined)[];
type Bolus = Extract<Fact, { kind: 'bolus' }>;
type Wizard = Extract<Fact, { kind: 'bolus-wizard' }>;

/** What a record says besides its number, in words. */
export const detailsOf = (fact: Fact): string =>
  wordsOf(fact)
    .filter((word) => word)
    .join(', ');

const length = (n: number | undefined) => n !== undefined && say('minutes', { n: plain(n) });
const set = (wall: string | undefined) => wall?.replace('T', ' ') ?? '—';

const bolus = ({ shape, automatic, delivered, programmed, minutes }: Bolus): Words => [
  say(shape),
  automatic && say('automatic'),
  delivered !== undefined &&
    programmed !== undefined &&
    programmed !== delivered &&
    say('programmed', { units: `${plain(programmed)} ${unitName('U')}` }),
  length(minutes),
];

const wizard = ({ carbs, exchanges, glucose, unit }: Wizard): Words => [
  carbs !== undefined && say('grams', { n: plain(carbs) }),
  exchanges !== undefined && say('exchanges', { n: plain(exchanges) }),
  glucose !== undefined && `${plain(glucose)} ${unit}`,
];

function wordsOf(fact: Fact): Words {
  switch (fact.kind) {
    case 'meter-glucose':
      return [say(fact.entry), fact.control && say('control'), ...markWords(fact)];
    case 'bolus':
      return bolus(fact);
    case 'bolus-wizard':
      return wizard(fact);
    case 'basal-rate':
      return [fact.pattern && say('pattern', { name: fact.pattern })];
    case 'temp-basal':
      return [length(fact.minutes)];
    case 'suspend':
    case 'resume':
      return [say(`by.${fact.by}`)];
    case 'exercise':
      return [strengthText(fact.intensity)];
    case 'insulin':
      return [fact.type && say(fact.type)];
    case 'note':
      return [fact.text, ...(fact.tags ?? [])];
    case 'alarm':
      return [say('code', { name: alarmName(fact), code: String(fact.code) })];
    case 'notice':
      return [fact.name];
    case 'daily-total':
      return [say('total.of', { date: fact.date })];
    case 'clock-change':
      return [say('clock.set', { from: set(fact.from), to: set(fact.to) })];
    case 'settings':
      return [count('settings', Object.keys(fact.settings).length)];
    case 'prime':
    case 'rewind':
    case 'battery':
    case 'reservoir':
      return [fact.type && say(fact.type), fact.state];
    case 'sensor-glucose':
    case 'calibration':
    case 'lab-a1c':
    case 'carbs':
      break;
  }
  return [];
}
