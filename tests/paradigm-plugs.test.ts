import { expect, it } from 'vitest';
import { ask } from '#devices/paradigm/commands.ts';
import { wrapReport } from '#protocols/astm/report.ts';
import { shortQuestion } from '#protocols/carelink/pass-through.ts';
import { radioOff, radioOn } from '#protocols/carelink/question.ts';
import { NextLinkPlug } from '#protocols/carelink/simulated/next-link-plug.ts';
import { StickPlug } from '#protocols/carelink/simulated/stick-plug.ts';
import { stickCommands, transmit } from '#protocols/carelink/stick-frame.ts';
import { host, pump522, SERIAL } from './paradigm-pump.ts';

const { signal } = new AbortController();
const pump = { serial: SERIAL, answer: pump522 };
const model = ask('model');

/** Bytes of the answer that waits in the radio two seconds after the question for the model. */
async function waiting(before: readonly Uint8Array[], restMs: number, serial = SERIAL) {
  const here = host();
  const stick = new StickPlug(here, pump);
  const say = async (bytes: Uint8Array) => {
    await stick.send({ bytes }, signal);
    return (await stick.receive(signal)).bytes;
  };
  for (const bytes of before) await say(bytes);
  await here.sleep(restMs, signal);
  await say(transmit(serial, model));
  await here.sleep(2000, signal);
  const status = await say(stickCommands.status);
  return status[7]!;
}

const on = transmit(SERIAL, radioOn);

it('a pump near a stick hears nothing until it is woken, for ten minutes, or until it may rest', async () => {
  expect(await waiting([], 12_000)).toBe(0);
  expect(await waiting([on], 5000)).toBe(0);
  expect(await waiting([on], 12_000)).toBe(78);
  expect(await waiting([on], 620_000)).toBe(0);
  expect(await waiting([on, transmit(SERIAL, radioOff)], 12_000)).toBe(0);
});

it('a pump near a stick does not heed what is for another', async () => {
  expect(await waiting([transmit('654321', radioOn)], 12_000)).toBe(0);
  expect(await waiting([on], 12_000, '654321')).toBe(0);
});

it('a meter passes nothing on before it has woken the pump', async () => {
  const link = new NextLinkPlug(host(), pump);
  const say = async (bytes: Uint8Array) => {
    await link.send({ bytes: wrapReport(bytes) }, signal);
    return (await link.receive(signal)).bytes;
  };
  await say(Uint8Array.of(0x31, 0x7c));
  const reply = await say(shortQuestion(SERIAL, model));
  expect(reply[4 + 27]).toBe(5);
});
