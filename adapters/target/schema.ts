import { z } from 'zod';
import { people, STRANGER } from '../../fixtures/contracts';
import { addressSchema } from './address';
import { writtenDuration } from './duration';

/** A secret is never written here: only where it is. */
export const secretSchema = z
  .union([
    z.strictObject({ env: z.string().regex(/^[A-Za-z_]\w*$/, 'not a name of a variable') }),
    z.strictObject({ file: z.string().min(1) }),
  ])
  .describe('Where a secret is: { env: NAME } or { file: path }. Never the secret itself.');
export type SecretReference = z.infer<typeof secretSchema>;

const systemSchema = z.strictObject({
  name: z.string().min(1),
  vendor: z.string().min(1),
  version: z.string().min(1),
});

const declarationSchema = z.strictObject({
  system: systemSchema.describe('What is under test; printed in the report.'),
  settings: z
    .record(z.string(), z.json())
    .default({})
    .describe('What the manual leaves to the vendor, by path, such as lockout.errors.'),
  readings: z
    .record(z.string(), z.string())
    .default({})
    .describe('Readings that the system follows where the manual is open to several.'),
  leavesOut: z
    .record(z.string(), z.string().min(1))
    .default({})
    .describe('Options of the credit union that the system does not have, each with the fact.'),
});

const simulator = z.strictObject({ kind: z.literal('simulator') });
const moduleSchema = z.strictObject({
  kind: z.literal('module'),
  file: z.string().min(1).describe('TypeScript or JavaScript; its default export makes the port.'),
});

const doorSchema = z.discriminatedUnion('kind', [
  simulator,
  z.strictObject({
    kind: z.literal('web'),
    address: addressSchema
      .refine(
        (address) => new URL(address).pathname === '/',
        'only scheme, host and port; paths are in the screen map',
      )
      .describe('Scheme, host and port of the pages; their paths are in the screen map.'),
    screenMap: z
      .string()
      .min(1)
      .describe('File that says how the pages look (docs/web-adapter.md).'),
  }),
  moduleSchema,
]);

const backDoorSchema = z.discriminatedUnion('kind', [
  simulator,
  z.strictObject({
    kind: z.literal('control-api'),
    address: addressSchema,
    token: secretSchema,
  }),
  moduleSchema,
  z.strictObject({ kind: z.literal('operator') }),
  z.strictObject({ kind: z.literal('none') }),
]);

const operatorSchema = z.strictObject({
  at: z.enum(['page', 'terminal']).default('page').describe('Where the person is told what to do.'),
  port: z.number().int().min(0).max(65_535).default(4650).describe('Of the page, on this machine.'),
});

const NO_TIME = 'not a time such as 2028-09-30T09:00+09:00';

const preparedToken = z.strictObject({
  serial: z.string().min(1),
  expiresAt: z.iso
    .datetime({ offset: true, precision: -1, error: NO_TIME })
    .or(z.iso.datetime({ offset: true, error: NO_TIME }))
    .describe('As printed on the token: 2028-09-30T09:00+09:00.'),
  secret: secretSchema
    .optional()
    .describe('What the token computes its codes from, where the bench has to be told.'),
});

const preparedApp = z.strictObject({
  address: z.email().describe('Where the mail goes that brings a software token.'),
  startPassword: secretSchema.describe('利用開始パスワード: what this user chooses for the app.'),
});

const preparedUser = z.strictObject({
  as: z
    .enum([...Object.keys(people), STRANGER])
    .describe('The person of the features whom this account plays.'),
  id: z
    .string()
    .min(1)
    .optional()
    .describe('What the back door calls the user; the person of the features unless told.'),
  name: z.string(),
  loginId: z.string().default(''),
  certificate: z.string().default(''),
  password: secretSchema,
  confirmationPassword: secretSchema,
  app: preparedApp
    .optional()
    .describe('The phone of this user, where the credit union has software tokens by mail.'),
  tokens: z
    .array(preparedToken)
    .max(2)
    .default([])
    .describe('Tokens in hand for this user, in the order in which they come into use.'),
});

const knownUser = preparedUser.refine(({ name, loginId }) => name !== '' || loginId !== '', {
  path: ['name'],
  message: 'a name or a loginId is needed: rows of lists are known by it',
});

const preparedContract = z.strictObject({
  id: z.string().min(1),
  startDate: z.iso
    .date()
    .or(z.literal('none'))
    .optional()
    .describe('利用開始日; none: not applied for. Unless told, it is long past.'),
  users: z.array(knownUser).min(1),
});

const accountsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('create') }),
  z.strictObject({
    kind: z.literal('pool'),
    contracts: z
      .array(preparedContract)
      .min(1)
      .describe('Contracts prepared by hand; each serves one scenario.'),
  }),
  z.strictObject({ kind: z.literal('none') }),
]);

const capabilitiesSchema = z.strictObject({
  clock: z.enum(['set', 'forward-only', 'wall-clock']).default('set'),
  codes: z.enum(['secret', 'shown', 'operator', 'none']).default('secret'),
  arrangements: z.boolean().default(false),
  mailbox: z.boolean().default(false),
  branchDesk: z.boolean().default(false),
  views: z.boolean().default(true),
});

/** How a system declares itself, and how it is reached. Unknown keys are refused. */
export const targetSchema = z.strictObject({
  creditUnion: z.string().describe('The credit union whose manual the system follows.'),
  declaration: declarationSchema.describe('What the system says of itself.'),
  reach: z
    .strictObject({
      door: doorSchema.describe('How customers come in: what is under test.'),
      backDoor: backDoorSchema.describe('How the bench arranges contracts, clock, codes and mail.'),
      accounts: accountsSchema,
      operator: operatorSchema
        .prefault({})
        .describe('The person at the bench, where the back door or the codes are theirs.'),
      capabilities: capabilitiesSchema.prefault({}),
      patience: writtenDuration
        .default('7d')
        .describe('On a wall clock: how long one scenario may wait in all; longer is not tested.'),
    })
    .describe('How the suite reaches the system.'),
});
export type Target = z.infer<typeof targetSchema>;
