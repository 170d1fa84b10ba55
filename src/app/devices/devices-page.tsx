import { supported } from '#actions/devices.ts';
import { ConnectButtons } from './connect.tsx';
import { KnownDevices } from './known-devices.tsx';
import { LinuxHelp } from './linux-help.tsx';
import { PluggedIn, usePluggedIn } from './plugged-in.tsx';
import { Preparation, SupportTable } from './support.tsx';
import { failureText } from '#app/failures.ts';
import { say } from '#app/words-later.ts';
import page from '#app/style/page.module.css';

export const DevicesPage = () => (
  <div class={page.page}>
    <h1>{say('devices')}</h1>
    {supported() ? <Connect /> : <Unsupported />}
    <KnownDevices />
    <Preparation />
    <SupportTable />
    <LinuxHelp />
  </div>
);

function Connect() {
  const devices = usePluggedIn();
  return (
    <>
      <div class={page.actions}>
        <ConnectButtons kind={devices.length === 0 ? 'primary' : undefined} />
        <ConnectButtons anyOfMaker />
      </div>
      {devices.length > 0 && <PluggedIn devices={devices} />}
    </>
  );
}

function Unsupported() {
  const { title, data, next } = failureText('unsupported-browser');
  return (
    <p class={page.note}>
      {title}. {next} {data}
    </p>
  );
}
