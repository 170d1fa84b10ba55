import type { DeviceSummary } from '#actions/open-day.ts';
import { type Instant, instant } from '#domain/time.ts';
import { listed } from '#domain/language.ts';
import { labelOf } from '#reports/settings/names.ts';
import type { SettingsMoment } from '#reports/settings/moments.ts';
import { type Clock, momentText } from '#reports/settings/text.ts';
import type { SettingsOf } from '#app/address.ts';
import { deviceName, serialTail } from '#app/device-name.ts';
import { go } from '#app/route.ts';
import styles from './device-settings.module.css';
import { count, say } from './words.ts';

/** "Max bolus, Pattern A and 2 more changed", or that the device was read. */
export function whatHappened({ how, names }: SettingsMoment): string {
  if (how === 'asked') return say('wasRead');
  const labels = names.map(labelOf);
  if (labels.length <= 3) return say('changed.all', { settings: listed(labels) });
  const settings = labels.slice(0, 3).join(', ');
  return count('changed.some', labels.length - 3, { settings });
}

interface Props {
  readonly devices: readonly DeviceSummary[];
  readonly moments: readonly SettingsMoment[];
  readonly chosen: SettingsOf & { readonly device: string };
  readonly clock: Clock;
}

/** Which device, which moment, and which other to compare it with. */
export const Choice = ({ devices, moments, chosen, clock }: Props) => (
  <div class={styles.choice}>
    {devices.length > 1 && (
      <label>
        <span>{say('device')}</span>
        <select
          value={chosen.device}
          onChange={({ currentTarget }) =>
            go({ page: 'device-settings', device: currentTarget.value })
          }
        >
          {devices.map(({ key, device }) => (
            <option key={key} value={key}>
              {deviceName(device)} …{serialTail(device.serial)}
            </option>
          ))}
        </select>
      </label>
    )}
    <MomentSelect
      label={say('at')}
      value={chosen.at}
      moments={moments}
      clock={clock}
      onChoose={(at) => at !== undefined && go({ ...chosen, at })}
    />
    <MomentSelect
      label={say('versus')}
      value={chosen.versus}
      moments={moments.filter(({ at }) => at !== chosen.at)}
      clock={clock}
      isOptional
      onChoose={(versus) =>
        go(versus === undefined ? withoutVersus(chosen) : { ...chosen, versus })
      }
    />
  </div>
);

function withoutVersus(chosen: SettingsOf): SettingsOf {
  const { versus: _, ...rest } = chosen;
  return rest;
}

interface SelectProps {
  readonly label: string;
  readonly value: Instant | undefined;
  readonly moments: readonly SettingsMoment[];
  readonly clock: Clock;
  readonly isOptional?: boolean;
  readonly onChoose: (at: Instant | undefined) => void;
}

function MomentSelect({ label, value, moments, clock, isOptional, onChoose }: SelectProps) {
  const isListed = value === undefined || moments.some(({ at }) => at === value);
  return (
    <label>
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={({ currentTarget: { value: text } }) =>
          onChoose(text === '' ? undefined : instant(Number(text)))
        }
      >
        {isOptional && <option value="">{say('nothing')}</option>}
        {!isListed && <option value={value}>{momentText(value, clock)}</option>}
        {moments.map((moment) => (
          <option key={`${moment.at}${moment.how}`} value={moment.at}>
            {say('moment', {
              moment: momentText(moment.at, clock),
              what: whatHappened(moment),
            })}
          </option>
        ))}
      </select>
    </label>
  );
}
