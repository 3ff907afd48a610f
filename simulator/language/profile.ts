import { z } from 'zod';
import {
  branchWaySchema,
  issueCauseSchema,
  roleSchema,
  standingSchema,
  tokenKindSchema,
} from './people';
import { hoursSchema, reissueWaitSchema } from './reissue-wait';
import { screenSchema, viewNames } from './views';

/** Whom an operator of each role may act on. `self` is the operator, whatever their role. */
const rightsSchema = z.partialRecord(
  roleSchema,
  z.array(z.enum(['master', 'administrator', 'general', 'self'])),
);
export type Rights = z.infer<typeof rightsSchema>;

const feeSchema = z.enum(['free', 'charged', 'unstated']);
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-([0-2]\d|3[01])$/, 'not MM-DD');
const calendarDay = z.iso.date();

/** Every behaviour in which credit unions can differ, one setting each, by chapter. */
export const chapters = {
  issuance: {
    /** `screen`: the user applies for a token by themself; `none`: the union sends it unasked. */
    application: z.enum(['counter', 'screen', 'none']),
    tokenKinds: z.array(tokenKindSchema).min(1),
    /** A fact for the comparison: whatever is applied for is granted. */
    kindChosenBy: z.enum(['customer', 'nobody']),
    /** A fact for the comparison: who does not apply goes on without. */
    optional: z.boolean(),
    sentTo: z.enum(['customer', 'registered-address', 'mail']),
    enclosed: z.array(z.string()),
    /** Whether the user has a software token issued to a phone by mail. */
    softwareByMail: z.boolean(),
    /** First day of the service; nothing of it exists before. */
    availableFrom: calendarDay.nullable(),
  },
  activation: {
    reachedBy: z.enum(['sign-in', 'menu', 'issuance-screen']),
    startDateGate: z.boolean(),
    /** Whether the user may go on without registering. */
    skippable: z.boolean(),
    serialMinimum: z.number().int().positive(),
    serialMaximum: z.number().int().positive(),
    landing: z.enum(['top', 'completion']),
  },
  verification: {
    firstFactor: z.enum(['id', 'certificate']),
    otpAskedAt: z.array(z.enum(['sign-in', 'important-transactions'])).min(1),
    /** Seconds between two codes (time step X of RFC 6238). */
    stepSeconds: z.number().int().positive(),
    digits: z.literal([6, 7, 8]),
    /** Steps before and after the current one whose codes still count. */
    driftSteps: z
      .number()
      .int()
      .nonnegative()
      .max(4, 'at most 4: the features call a code of 5 minutes ago too old'),
    /** Whose earlier use makes a code invalid: anybody's on that token, or only one's own. */
    singleUsePer: z.enum(['token', 'user']),
  },
  sharing: {
    /** Whether several users of one contract may use one hardware token. */
    permitted: z.boolean(),
  },
  lockout: {
    /** The error with this number stops the user. */
    errors: z.number().int().positive(),
    /** Whether a right code starts the count anew. */
    consecutive: z.boolean(),
    /** Whether a code that was used before counts like a wrong one. */
    countsUsedCodes: z.boolean(),
    countedPer: z.enum(['token', 'user']),
    reaches: z.enum(['sharers', 'user']),
    /** What stops: wherever a code is asked, or every page of the bank at once. */
    stops: z.enum(['otp-authentication', 'whole-service']),
  },
  unlock: {
    onScreen: z.boolean(),
    rights: rightsSchema,
    sharedWithMaster: z.enum(['on-screen', 'in-writing']),
    sameSerial: z.boolean(),
    /** How the credit union itself lifts a stop. */
    branchWay: branchWaySchema,
  },
  revocation: {
    onScreen: z.boolean(),
    rights: rightsSchema,
    states: z.array(standingSchema),
    /** Which operators are asked for a code: whoever has a token in use, or in addition to that can use it now, or all. */
    operatorOtp: z.enum(['never', 'when-in-use', 'when-usable', 'when-contract-uses']),
    reaches: z.enum(['selected', 'sharers']),
    /** Whether a revoked hardware token can be registered again. */
    tokenReuse: z.boolean(),
  },
  reissueWait: {
    rule: reissueWaitSchema,
    signIn: z.enum(['refused', 'limited']),
  },
  cancellation: {
    byCustomer: z.boolean(),
    otp: z.enum(['never', 'when-in-use']),
    tokenReuse: z.boolean(),
    wait: reissueWaitSchema,
  },
  switching: {
    /** A fact for the comparison: nobody bars this way. */
    softwareToHardware: z.boolean(),
    hardwareToSoftware: z.boolean(),
  },
  expiry: {
    /** From which instant on a token counts as expired. */
    ends: z.enum(['after-printed-instant', 'at-printed-instant', 'end-of-printed-day']),
    /** A fact for the comparison; the branch desk follows `branchProcedures.reissue`. */
    reissue: z.enum(['in-writing', 'unstated']),
  },
  branchProcedures: {
    reissue: branchWaySchema.nullable(),
    misuseReport: branchWaySchema.nullable(),
    fees: z.record(issueCauseSchema, feeSchema),
    helpDesk: z
      .strictObject({
        telephone: z.string(),
        weekdays: hoursSchema,
        daysOff: hoursSchema,
        closedOn: z.array(monthDay),
      })
      .nullable(),
  },
  labels: {
    serviceName: z.string(),
    roles: z.partialRecord(roleSchema, z.string()),
    standings: z.partialRecord(standingSchema, z.string()),
    usable: z.string(),
    stopped: z.string(),
    /** Standings in which serial and expiry are shown as a dash. */
    dashIn: z.array(standingSchema),
  },
} as const;

/** Screens that the manual shows; one it does not show is absent. */
const screensSchema = z.partialRecord(z.enum(viewNames), screenSchema);

const settings = {
  issuance: z.strictObject(chapters.issuance),
  activation: z.strictObject(chapters.activation),
  verification: z.strictObject(chapters.verification),
  sharing: z.strictObject(chapters.sharing),
  lockout: z.strictObject(chapters.lockout),
  unlock: z.strictObject(chapters.unlock),
  revocation: z.strictObject(chapters.revocation),
  reissueWait: z.strictObject(chapters.reissueWait),
  cancellation: z.strictObject(chapters.cancellation),
  switching: z.strictObject(chapters.switching),
  expiry: z.strictObject(chapters.expiry),
  branchProcedures: z.strictObject(chapters.branchProcedures),
  labels: z.strictObject(chapters.labels),
};

/** The plain values of one credit union: all that the rules know of it. */
export const profileSchema = z.strictObject({ ...settings, screens: screensSchema });
export type Profile = z.infer<typeof profileSchema>;
