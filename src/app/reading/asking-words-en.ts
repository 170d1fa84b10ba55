/** English text of what is asked before a reading: only who reads a pump, or plugs in a LINK, meets it. */
export const en = {
  which: 'It is a meter, and it can read a pump near it.',
  title: 'Which pump is it?',
  label: 'Serial number of the pump',
  where:
    'Six digits, on the back of the pump behind SN. It is asked once and kept with your readings.',
  tried: 'The pump did not answer to this number. Compare it with the back of the pump.',
  wrong: 'A serial number has six digits, such as 123456.',
  known: 'Read before',
} as const;
