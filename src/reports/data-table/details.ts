import type { Fact, Settings } from '#domain/event.ts';
import { listed, plain } from '#domain/language.ts';
import { strengthText } from '../day/intake.ts';
import { alarmName } from '../alarms/names.ts';
import { upkeepState } from '../day/pump/around.ts';
import { markWords } from '../day/mark-words.ts';
import { beforeAndAfter } from '../settings/named-values.ts';
import { labelOf } from '../settings/names.ts';
import { unitName } from '../units.ts';
import { logWord } from './log-words.ts';
import { count, say } from './words.ts';

type Words = readonly (string | false | undefined)[];
type Bolus = Extract<Fact, { kind: 'bolus' }>;
type Wizard = Extract<Fact, { kind: 'bolus-wizard' }>;

/** So many settings are named; of more, how many there are. */
const NAMED = 4;

/** What a device said of itself: the settings by name, not their values, which stand on their own page. */
function settingsText({ settings }: Settings): string {
  const names = beforeAndAfter(settings).flatMap((side) => [...side.keys()]);
  const labels = [...new Set(names)].map(labelOf);
  const left = labels.length - NAMED;
  const named = labels.slice(0, NAMED);
  return listed(left > 0 ? [...named, count('settings.more', left)] : named);
}

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
      return [logWord(fact.name)];
    case 'daily-total':
      return [say('total.of', { date: fact.date })];
    case 'clock-change':
      return [say('clock.set', { from: set(fact.from), to: set(fact.to) })];
    case 'settings':
      return [settingsText(fact)];
    case 'prime':
    case 'rewind':
    case 'battery':
    case 'reservoir':
      return [fact.type && say(fact.type), fact.state && upkeepState(fact.state)];
    case 'sensor-glucose':
    case 'calibration':
    case 'lab-a1c':
    case 'carbs':
      break;
  }
  return [];
}
