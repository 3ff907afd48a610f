import { z } from 'zod';
import { reasons } from './outcome';
import { tokenKindSchema } from './people';

const instant = z.number().int();

const device = z.strictObject({
  serial: z.string(),
  kind: tokenKindSchema,
  secret: z
    .string()
    .min(1)
    .exactOptional()
    .describe(
      'Shared secret of RFC 6238, in Base32. Absent for a token whose secret nobody told the suite: one that is at hand already, found by its serial.',
    ),
  expiresAt: instant,
});

const row = z.strictObject({
  user: z.string(),
  serial: z.string().optional(),
  expiresAt: instant.optional(),
});

const result = z.strictObject({
  landing: z.enum(['top', 'registration', 'completion', 'confirmation', 'result']).optional(),
  rows: z.array(row).optional(),
  serial: z.string().optional(),
  expiresAt: instant.optional(),
  serviceId: z.string().optional(),
  appUserId: z.string().optional(),
  fee: z.enum(['free', 'charged', 'unstated']).optional(),
  telephone: z.string().optional(),
  sentTo: z.enum(['customer', 'registered-address']).optional(),
  enclosed: z.array(z.string()).optional(),
  startDate: z.iso.date().optional(),
});

/** Answers of the control API, by operation; anything else is unreadable. */
export const answers = {
  clock: z.strictObject({ now: instant }),
  code: z.strictObject({ code: z.string().min(1).nullable() }),
  serial: z.strictObject({ serial: z.string().min(1).nullable() }),
  mails: z.strictObject({ mails: z.array(z.strictObject({ to: z.string(), url: z.string() })) }),
  outcome: z.discriminatedUnion('accepted', [
    z.strictObject({ accepted: z.literal(true), result }),
    z.strictObject({
      accepted: z.literal(false),
      reason: z.enum(Object.keys(reasons) as [keyof typeof reasons]),
    }),
  ]),
  nothing: z.strictObject({}),
} as const;

const user = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(['master', 'administrator', 'general', 'individual']),
  loginId: z.string(),
  certificate: z.string(),
  password: z.string(),
  confirmationPassword: z.string(),
  app: z.strictObject({ address: z.string(), startPassword: z.string() }).optional(),
});

const way = z.enum(['in-writing', 'counter-form', 'contact']);
const users = z.array(z.string());

/** What is asked of the control API, by operation. */
export const requests = {
  contract: z.strictObject({
    id: z.string(),
    users: z.array(user),
    software: z.array(
      z.strictObject({ device, serviceId: z.string(), appUserId: z.string(), url: z.string() }),
    ),
    startDate: z.iso.date().optional(),
  }),
  clock: z.strictObject({ now: instant }),
  /** In the address, where everything is text. */
  code: z.strictObject({
    contract: z.string().optional(),
    at: z
      .string()
      .regex(/^-?\d+$/, 'not whole seconds since 1970')
      .transform(Number)
      .pipe(instant),
  }),
  arrangement: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('TokenDelivered'), user: z.string(), device }),
    z.strictObject({ type: z.literal('TokenInUse'), user: z.string(), device }),
    z.strictObject({ type: z.literal('TokenShared'), user: z.string(), serial: z.string() }),
    z.strictObject({ type: z.literal('UserStopped'), users }),
    z.strictObject({ type: z.literal('TokenRevokedAt'), user: z.string(), at: instant }),
    z.strictObject({ type: z.literal('StartDate'), day: z.iso.date() }),
  ]),
  branch: z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('AcceptApplication'),
      kind: tokenKindSchema,
      startDate: z.iso.date(),
    }),
    z.strictObject({
      type: z.literal('DispatchToken'),
      user: z.string(),
      device,
      startDate: z.iso.date().optional(),
    }),
    z.strictObject({ type: z.literal('UnlockAtBranch'), users, way }),
    z.strictObject({ type: z.literal('ReissueAtBranch'), users, device, way }),
    z.strictObject({ type: z.literal('ReportMisuse'), user: z.string(), way }),
    z.strictObject({
      type: z.literal('QuoteFee'),
      cause: z.enum(['first', 'additional', 'loss', 'theft', 'failure', 'damage', 'expiry']),
    }),
    z.strictObject({ type: z.literal('CallHelpDesk') }),
  ]),
} as const;
