import { translate } from '#domain/language.ts';
import { de as insulin } from '#reports/metrics/insulin-words-de.ts';
import { en as insulinEn } from '#reports/metrics/insulin-words-en.ts';
import { de as modalDay } from '#reports/modal-day/words-de.ts';
import { en as modalDayEn } from '#reports/modal-day/words-en.ts';
import { de as overlay } from '#reports/overlay/words-de.ts';
import { en as overlayEn } from '#reports/overlay/words-en.ts';
import { de as packet } from './packet/words-de.ts';
import { en as packetEn } from './packet/words-en.ts';
import { de as frame } from './report/words-de.ts';
import { en as frameEn } from './report/words-en.ts';
import { de as reportSettings } from './settings/report-words-de.ts';
import { en as reportSettingsEn } from './settings/report-words-en.ts';

/** Adds German to every catalogue; loaded only where somebody reads German. */
export function addGerman(): void {
  translate(frameEn, 'de', frame);
  translate(insulinEn, 'de', insulin);
  translate(modalDayEn, 'de', modalDay);
  translate(overlayEn, 'de', overlay);
  translate(packetEn, 'de', packet);
  translate(reportSettingsEn, 'de', reportSettings);
}
