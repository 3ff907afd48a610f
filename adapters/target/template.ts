import type { CreditUnion } from '../../fixtures/credit-unions';

/** Stands for the vendor until somebody writes who it is. */
export const PLACEHOLDER = 'your company';

/** A commented target file for a credit union, to be filled in. `schema` is the path to the JSON Schema. */
export function templateFor(
  { id, name, profile, settings, options }: CreditUnion,
  schema: string,
): string {
  return [
    `# yaml-language-server: $schema=${schema}`,
    `# The system under test, for ${name.ja} (${name.en}).`,
    '# Run: npm run otp -- doctor target.yaml, then npm run conformance -- --target target.yaml',
    `creditUnion: ${id}`,
    '',
    '# What the system says of itself. It is printed in the report.',
    'declaration:',
    '  system:',
    '    name: internet banking # as your customers know it',
    `    vendor: ${PLACEHOLDER}`,
    '    version: "1.0" # of the build under test',
    '  # What the manual leaves to the vendor; change what your system does otherwise.',
    '  settings:',
    ...declared(settings),
    '  # Points at which the manual can be read in several ways: name the reading that it follows.',
    '  readings:',
    ...readings(settings),
    '  # Options that your system does not have, each with the fact: requirements that rest on one do',
    '  # not apply, and are listed with the fact.',
    `  leavesOut: {} # ${leftOut(Object.keys(options))}`,
    '',
    '# How the suite reaches the system.',
    'reach:',
    '  # How customers come in: what is under test.',
    '  #   { kind: simulator }                       the reference simulator, to try this file out',
    '  #   { kind: web, address: https://…, screenMap: screen-map.yaml }   through its pages (docs/web-adapter.md)',
    '  #   { kind: module, file: adapter.ts }        your own TypeScript or JavaScript',
    '  door: { kind: simulator }',
    '  # How the bench opens contracts, sets the clock and reads codes.',
    '  #   { kind: control-api, address: https://…/_control, token: { env: OTP_CONTROL_TOKEN } }',
    '  #   { kind: module, file: bench.ts } | { kind: operator } | { kind: none }',
    '  #   operator: a person, at a page of this machine or at the terminal; then clock: wall-clock, and',
    '  #   codes: operator where they read the tokens',
    '  # A secret is never written here: { env: NAME } or { file: path } says where it is.',
    '  backDoor: { kind: simulator }',
    '  # operator: { at: page, port: 4650 } # or { at: terminal }',
    '  # { kind: create } by the back door | { kind: pool, contracts: […] } prepared by hand | { kind: none }',
    ...(profile.issuance.softwareByMail
      ? [
          '  #   prepared users have a phone: app: { address: …, startPassword: { env: START_PASSWORD } }',
        ]
      : []),
    '  accounts: { kind: create }',
    '  # What the bench can do. Without a clock, codes or accounts a run is incomplete, never conformant.',
    '  capabilities:',
    '    # set: it stands where it is set; forward-only: it can be moved on, and runs;',
    '    # wall-clock: time passes, and nobody can move it',
    '    clock: set',
    '    codes: secret # secret (of any instant) | shown (of now) | operator (read by a person) | none',
    '    arrangements: true # false: customers and the branch bring every state about by acts',
    '    mailbox: true # whether mails to phones can be read',
    '    branchDesk: true # whether the procedures of the branch can be done',
    '    views: true # whether screens can be read',
    '  # With a wall clock, how long one scenario may wait in all; what waits longer is not tested.',
    '  patience: 7d',
    '',
  ].join('\n');
}

function declared(settings: CreditUnion['settings']): string[] {
  return [...settings]
    .filter(([, { basis }]) => basis === 'declared')
    .map(([path, { value, because }]) => {
      const why = because ? ` # ${because.en}` : '';
      return `    ${path}: ${JSON.stringify(value)}${why}`;
    });
}

function readings(settings: CreditUnion['settings']): string[] {
  return [...settings]
    .filter(([, { readings: names }]) => names.length > 1)
    .map(([path, { reading, readings: names }]) => {
      const others = names.filter((each) => each !== reading);
      return `    ${path}: ${reading} # or ${others.join(', ')}`;
    });
}

function leftOut([option]: readonly string[]): string {
  return option === undefined
    ? 'this manual leaves nothing out'
    : `such as { ${option}: 'hardware tokens only' }`;
}
