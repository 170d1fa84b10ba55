import type { DeviceSummary } from '#actions/open-day.ts';
import { type Instant, instant } from '#domain/time.ts';
import { fieldOf } from '#reports/settings/fields.ts';
import type { SettingsMoment } from '#reports/settings/moments.ts';
import { type Clock, momentText } from '#reports/settings/text.ts';
import type { SettingsOf } from '#app/address.ts';
import { deviceName, serialTail } from '#app/device-name.ts';
import { go } from '#app/route.ts';
import styles from './device-settings.module.css';
import { words } from './words.ts';

/** "Max bolus, Pattern A and 2 more changed", or that the device was read. */
export function whatHappened({ how, names }: SettingsMoment): string {
  if (how === 'asked') return words.wasRead;
  const labels = names.map((name) => fieldOf(name).label);
  const rest = labels.length - 3;
  const named = labels.slice(0, 3).join(', ');
  return `${named}${rest > 0 ? ` ${words.and} ${rest} ${words.more}` : ''} ${words.changed}`;
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
        <span>{words.device}</span>
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
      label={words.at}
      value={chosen.at}
      moments={moments}
      clock={clock}
      onChoose={(at) => at !== undefined && go({ ...chosen, at })}
    />
    <MomentSelect
      label={words.versus}
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
        {isOptional && <option value="">{words.nothing}</option>}
        {!isListed && <option value={value}>{momentText(value, clock)}</option>}
        {moments.map((moment) => (
          <option key={`${moment.at}${moment.how}`} value={moment.at}>
            {momentText(moment.at, clock)} – {whatHappened(moment)}
          </option>
        ))}
      </select>
    </label>
  );
}
