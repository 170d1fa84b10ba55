import { translate } from '#domain/language.ts';
import { de as sensorHow } from '#reports/metrics/sensor-words-de.ts';
import { en as sensorHowEn } from '#reports/metrics/sensor-words-en.ts';
import { de as day } from '#reports/day/words-de.ts';
import { en as dayEn } from '#reports/day/words-en.ts';
import { de as units } from '#reports/words-de.ts';
import { en as unitsEn } from '#reports/words-en.ts';
import { de as insulin } from '#reports/metrics/insulin-words-de.ts';
import { en as insulinEn } from '#reports/metrics/insulin-words-en.ts';
import { de as overviewNumbers } from '#reports/overview/words-de.ts';
import { en as overviewNumbersEn } from '#reports/overview/words-en.ts';
import { de as overview } from './overview/words-de.ts';
import { en as overviewEn } from './overview/words-en.ts';
import { de as headline } from '#reports/headline/words-de.ts';
import { en as headlineEn } from '#reports/headline/words-en.ts';
import { de as patterns } from '#reports/patterns/words-de.ts';
import { en as patternsEn } from '#reports/patterns/words-en.ts';
import { de as episodes } from '#reports/episodes/words-de.ts';
import { en as episodesEn } from '#reports/episodes/words-en.ts';
import { de as packet } from './packet/words-de.ts';
import { en as packetEn } from './packet/words-en.ts';
import { de as profile } from '#reports/profile/words-de.ts';
import { en as profileEn } from '#reports/profile/words-en.ts';
import { de as frame } from './report/words-de.ts';
import { en as frameEn } from './report/words-en.ts';
import { de as reportSettings } from './settings/report-words-de.ts';
import { en as reportSettingsEn } from './settings/report-words-en.ts';

/** Adds German to every catalogue; loaded only where somebody reads German. */
export function addGerman(): void {
  translate(sensorHowEn, 'de', sensorHow);
  translate(dayEn, 'de', day);
  translate(unitsEn, 'de', units);
  translate(frameEn, 'de', frame);
  translate(profileEn, 'de', profile);
  translate(insulinEn, 'de', insulin);
  translate(overviewEn, 'de', overview);
  translate(overviewNumbersEn, 'de', overviewNumbers);
  translate(headlineEn, 'de', headline);
  translate(patternsEn, 'de', patterns);
  translate(episodesEn, 'de', episodes);
  translate(packetEn, 'de', packet);
  translate(reportSettingsEn, 'de', reportSettings);
}
