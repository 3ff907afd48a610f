import type { Serial } from '../../simulator/language/people';
import { CapabilityMissing } from '../faults';

/** How the serials are printed that the features make up where their form does not matter. */
const USUAL = /^[1-9]\d{7}$/;

/**
 * Refuses a token in the place of one that a scenario has for the form of its serial, as long as theirs
 * is another: that form would never be tested.
 */
export function checkForm(planned: Serial, own: Serial): void {
  if (USUAL.test(planned) || formOf(planned) === formOf(own)) return;
  throw new CapabilityMissing(
    'accounts',
    `a token whose serial has ${formOf(planned)}`,
    `such a token in the place of ${own} would give it`,
  );
}

function formOf(serial: Serial): string {
  const count = `${serial.length} digits`;
  return serial.startsWith('0') ? `${count}, the first of them 0` : count;
}
