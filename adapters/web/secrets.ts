import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ContractPlan } from '../../simulator/language/arrangements';
import { masked } from '../masking';
import type { InputName } from './screen-map';
import type { Entries } from './walks';

/** What stands in the place of a secret. */
export const MASK = '●●●●';

const secretInputs: readonly InputName[] = [
  'password',
  'otp',
  'confirmationPassword',
  'startPassword',
  'serviceId',
  'appUserId',
  'mailUrl',
];

/** Headers that hold a session, as a trace writes them. */
const SESSIONS = /("(?:set-cookie|cookie|authorization)"(?:,"value")?:")(?:[^"\\]|\\.)*/gi;

/** Every password and code of a scenario, and what an app is set up with, to be taken out of whatever is shown of it. */
export class Secrets {
  readonly #known = new Set<string>();

  learnFrom({ users, software }: ContractPlan): void {
    for (const { password, confirmationPassword, app } of users)
      this.learn(password, confirmationPassword, app?.startPassword ?? '');
    for (const { serviceId, appUserId, url } of software) this.learn(serviceId, appUserId, url);
  }

  learnTyped(enter: Entries): void {
    this.learn(...secretInputs.map((name) => enter[name] ?? ''));
  }

  /** Whatever else is nobody's business: what a page or a mail shows. */
  learn(...texts: readonly string[]): void {
    for (const text of texts) if (text.trim() !== '') this.#known.add(text.trim()).add(text);
  }

  /** Every secret as a page shows it. */
  get known(): readonly string[] {
    return [...this.#known];
  }

  /** The text without secrets, in whichever way it is written down. */
  masked(text: string): string {
    return masked(text, this.#known, MASK);
  }

  /** A trace, which is a zip of text files, without secrets and sessions. */
  maskedTrace(zip: Uint8Array): Uint8Array {
    const files = Object.entries(unzipSync(zip)).map(([name, bytes]) => {
      const text = this.masked(strFromU8(bytes)).replaceAll(SESSIONS, `$1${MASK}`);
      return [name, strToU8(text)] as const;
    });
    return zipSync(Object.fromEntries(files));
  }
}
