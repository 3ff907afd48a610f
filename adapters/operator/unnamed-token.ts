import type { Device } from '../../simulator/language/commands';

/** Any token of a kind: whoever hands it over tells what is printed on it. */
export function unnamed({ kind }: Pick<Device, 'kind'>): Device {
  return { kind, serial: '', expiresAt: 0 };
}

/** Whether nothing is known of a token but its kind. */
export function isUnnamed({ serial }: Device): boolean {
  return serial === '';
}
