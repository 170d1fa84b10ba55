import { alarmRecords } from './alarms.ts';
import { diaryRecords } from './diary.ts';
import { type Layout, type Layouts, record } from './history-record.ts';
import { insulinRecords } from './insulin.ts';
import type { Capabilities } from './model.ts';
import { setupRecords } from './setup.ts';
import { totalRecords } from './totals.ts';
import { upkeepRecords } from './upkeep.ts';
import { wizardRecords } from './wizard.ts';

/** Of known size, but what they tell is not public. */
const unexplained: Layouts = {
  0x25: record(),
  0x27: record(),
  0x7e: record(),
  0x7f: record(undefined, 8),
  0xa8: record(),
};

/** By opcode: every record that a pump of these capabilities can write. */
export const layoutsFor = (capabilities: Capabilities): readonly (Layout | undefined)[] => {
  const known: Layouts = {
    ...unexplained,
    ...diaryRecords,
    ...upkeepRecords,
    ...insulinRecords(capabilities),
    ...wizardRecords(capabilities),
    ...alarmRecords(capabilities),
    ...totalRecords(capabilities),
    ...setupRecords(capabilities),
  };
  return Array.from({ length: 256 }, (_, opcode) => known[opcode]);
};
