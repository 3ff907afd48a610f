import { z } from 'zod';
import type { Landing } from './outcome';

/** A mail that the bank sent, as the phone shows it. */
export interface Mail {
  readonly to: string;
  readonly url: string;
}

/** One input of a screen. `otpUsersOnly`: shown only to those who use one-time passwords. */
const fieldSchema = z.strictObject({
  label: z.string(),
  required: z.boolean().default(false),
  hint: z.string().optional(),
  otpUsersOnly: z.boolean().default(false),
});

/** What a manual tells of one screen: only what it prints, everything else absent. */
export const screenSchema = z.strictObject({
  title: z.string(),
  /** 画面ID. */
  id: z.string().optional(),
  /** The way to the screen through menus and buttons. */
  path: z.array(z.string()).default([]),
  breadcrumb: z.array(z.string()).default([]),
  stepBar: z.array(z.string()).default([]),
  fields: z.array(fieldSchema).default([]),
  /** What stands beside a required input. */
  requiredMark: z.string().optional(),
  buttons: z.array(z.string()).default([]),
  columns: z.array(z.string()).default([]),
  links: z.array(z.string()).default([]),
  /** What the texts of the screen tell, in our own words: a meaning, never a wording. */
  notices: z.array(z.string()).default([]),
  /** Labels of other parts: areas, headings, captions. */
  labels: z.array(z.string()).default([]),
});

/** One screen of a profile. */
export type Screen = z.infer<typeof screenSchema>;

const texts = z.array(z.string());

/** A screen as a system shows it: a part that is left out is not taken for an empty one. */
const shownScreen = screenSchema.extend({
  path: texts,
  breadcrumb: texts,
  stepBar: texts,
  fields: z.array(fieldSchema.required({ required: true, otpUsersOnly: true })),
  buttons: texts,
  columns: texts,
  links: texts,
  notices: texts,
  labels: texts,
});

/** Every screen that at least one of the manuals shows. */
export const viewNames = [
  'sign-in',
  'password',
  'otp',
  'top',
  'registration',
  'registration-result',
  'issuance',
  'app-set-up',
  'confirmation',
  'application-menu',
  'token-choice',
  'application',
  'application-result',
  'cancellation',
  'cancellation-result',
  'business-choice',
  'task-choice',
  'unlock-list',
  'unlock-result',
  'revocation-list',
  'revocation-result',
  'transfer-approval',
] as const;

export type ViewName = (typeof viewNames)[number];

/** Screens that a command can end on, as outcomes call them. */
export const landings: Partial<Record<ViewName, Landing>> = {
  top: 'top',
  registration: 'registration',
  confirmation: 'confirmation',
  'registration-result': 'completion',
  'application-result': 'completion',
  'cancellation-result': 'completion',
  'unlock-result': 'result',
  'revocation-result': 'result',
};

/** A screen as one user sees it now: its facts, the rows of its list, a status line. */
export interface View {
  /** Name of the service, as every page bears it. */
  readonly service: string;
  readonly screen: Screen;
  /** Cells in the order of `screen.columns`. */
  readonly rows: readonly (readonly string[])[];
  readonly status?: string;
}

/** What a `View` has to look like that comes from outside. */
export const viewSchema = z.strictObject({
  service: z.string(),
  screen: shownScreen,
  rows: z.array(texts),
  status: z.string().optional(),
});
