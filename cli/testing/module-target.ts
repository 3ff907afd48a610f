/**
 * The text of a target whose doors are both a vendor's module beside it, and which is capable of all that
 * memory is; `otherwise` replaces parts of its reach.
 */
export function moduleTarget(creditUnion: string, file: string, otherwise: object = {}): string {
  const reach = {
    door: { kind: 'module', file },
    backDoor: { kind: 'module', file },
    accounts: { kind: 'create' },
    capabilities: {
      clock: 'set',
      codes: 'secret',
      arrangements: true,
      mailbox: true,
      branchDesk: true,
    },
    ...otherwise,
  };
  const declaration = { system: { name: 'n', vendor: 'v', version: '1' } };
  // JSON is YAML.
  return JSON.stringify({ creditUnion, declaration, reach });
}
