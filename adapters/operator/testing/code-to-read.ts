import type { Instruction } from '../instructions';

/** Asks for the code of a token that shows it for 42 seconds more. */
export const read: Instruction = {
  type: 'ReadCode',
  serial: '71234511',
  holder: '一郎',
  digits: 6,
  left: { seconds: 42, of: 60 },
};
