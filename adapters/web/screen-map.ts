import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readYaml } from '../../fixtures/yaml';
import { firstFault, InputError } from '../../simulator/language/input';
import { type Reason, reasons } from '../../simulator/language/outcome';
import { viewNames } from '../../simulator/language/views';
import { yamlWithLines } from '../target/lines';
import { instantFormatSchema, pathSchema, textsSchema } from './texts';

const selector = z.string().min(1);

/** Pages that a customer meets and that no manual shows. */
const otherPages = [
  'transfer',
  'transfer-result',
  'inquiry',
  'leave-registration',
  'app-ready',
  'signed-out',
] as const;

/** A page that the suite speaks of. */
export const pageNames = [...viewNames, ...otherPages] as const;
export type PageName = (typeof pageNames)[number];

/** What a customer may have to enter. */
const inputNames = [
  'loginId',
  'password',
  'certificate',
  'otp',
  'serial',
  'confirmationPassword',
  'address',
  'startPassword',
  'serviceId',
  'appUserId',
  'mailUrl',
  'kind',
] as const;
export type InputName = (typeof inputNames)[number];

/** Something to press, by its text; a link or a button unless the map says which, or where it is. */
const pressSchema = z.union([
  textsSchema.transform((text) => ({ text })),
  z
    .strictObject({ button: textsSchema })
    .transform(({ button: text }) => ({ text, role: 'button' as const })),
  z
    .strictObject({ link: textsSchema })
    .transform(({ link: text }) => ({ text, role: 'link' as const })),
  z.strictObject({ at: selector }),
]);
export type Press = z.infer<typeof pressSchema>;

/** An entry of a menu that unfolds where it is, without a page: unfolded where `shows` fits, and `press` pressed in it. */
const unfoldingSchema = z.strictObject({
  unfold: pressSchema,
  shows: selector,
  press: pressSchema,
});
export type Unfolding = z.infer<typeof unfoldingSchema>;

/** One step of a way: something to press, or a page whose form is sent with what the customer knows. */
const stepSchema = z.union([
  z.strictObject({ submit: z.enum(pageNames) }),
  unfoldingSchema,
  pressSchema,
]);

/** Where an input is: by its label, or `at` a selector. `choose`: not typed, but the option with this label is chosen. */
const inputSchema = z
  .strictObject({
    label: textsSchema.optional(),
    at: selector.optional(),
    choose: z.record(z.string(), textsSchema).optional(),
    /** Not on the page for everybody. */
    optional: z.boolean().default(false),
  })
  .transform(({ label, at, ...input }, context) => {
    const place = at ?? label;
    if (place !== undefined && (at === undefined || label === undefined))
      return { ...input, place };
    context.addIssue({ code: 'custom', message: 'needs either label or at' });
    return z.NEVER;
  });

/** Where texts are: the visible text of elements, or an attribute; `pattern`'s first group of it. */
const partSchema = z.strictObject({
  at: selector,
  attribute: z.string().optional(),
  pattern: z
    .string()
    .transform((source) => new RegExp(source, 'u'))
    .optional(),
});
const partsSchema = z.union([partSchema, z.array(partSchema)]).transform((parts) => [parts].flat());

const layoutSchema = z.strictObject({
  service: partsSchema,
  title: partsSchema,
  id: partsSchema,
  breadcrumb: partsSchema,
  stepBar: partsSchema,
  buttons: partsSchema,
  links: partsSchema,
  notices: partsSchema,
  labels: partsSchema,
  status: partsSchema,
  /** Texts that say why something was refused. */
  messages: partsSchema,
  /** Each field of a form, and inside it: its label, its mark as required, its hint. */
  fields: z.strictObject({ at: selector, label: selector, required: selector, hint: selector }),
  /** The list, and inside it: its headings, its rows, and in a row the cells. */
  table: z.strictObject({ at: selector, heads: selector, rows: selector, cells: selector }),
});

/** All that is given must hold. `path` is the path of the page's address. */
const recogniseSchema = z
  .strictObject({
    path: pathSchema.optional(),
    title: textsSchema.optional(),
    has: selector.optional(),
  })
  .refine((signs) => Object.keys(signs).length > 0, 'has no sign');

const reasonSchema = z.enum(Object.keys(reasons) as Reason[]);

const pageSchema = z.strictObject({
  recognise: recogniseSchema,
  /** Path of its address. */
  address: z.string().startsWith('/').optional(),
  /** From the home page, or for screens before a sign-in from the entrance, to this page. */
  way: z.array(stepSchema).default([]),
  start: z.enum(['home', 'entrance']).default('home'),
  /** Customers come by its address; the way is walked only when the screen is looked at. */
  direct: z.boolean().default(false),
  /** What it means to be led here instead of where one wanted to go. */
  insteadMeans: reasonSchema.optional(),
  /** What it means that the way here is not there, or leads to another page of the map; without it neither is understood. */
  absentMeans: reasonSchema.optional(),
  inputs: z.partialRecord(z.enum(inputNames), inputSchema).default({}),
  submit: pressSchema.optional(),
  /** Where its parts are, as far as it differs from the other pages. */
  layout: layoutSchema.partial().default({}),
});
export type MappedPage = z.infer<typeof pageSchema>;

/** A page that the suite does not speak of: a menu, or one that is left by pressing something. */
const betweenSchema = z.strictObject({
  recognise: recogniseSchema,
  inputs: pageSchema.shape.inputs,
  press: pressSchema.optional(),
});

const screenMapSchema = z
  .strictObject({
    /** Paths of the first page, and of the page after a sign-in. */
    entrance: z.string().startsWith('/'),
    home: z.string().startsWith('/'),
    /** Names of the frames in which pages and menus are, where they are in frames. */
    frames: z
      .strictObject({ content: z.string().optional(), menu: z.string().optional() })
      .default({}),
    /** Seconds after which no page counts as come. */
    patience: z.number().positive().default(20),
    expiry: instantFormatSchema,
    /** On every page of the system: what has it not is none of its pages, whatever its address. */
    mark: selector,
    /** The page that says that the system is closed for a while. */
    maintenance: recogniseSchema.optional(),
    /** Where pages show a code or a password, so that pictures hide it. */
    secrets: z.array(selector).default([]),
    /** Headings of lists, by what stands under them. */
    columns: z.partialRecord(
      z.enum(['loginId', 'name', 'serial', 'expiresAt', 'serviceId', 'appUserId']),
      textsSchema,
    ),
    layout: layoutSchema,
    /** Texts of messages by the reason that they mean. */
    messages: z.partialRecord(reasonSchema, textsSchema),
    /** Texts of notices by the meaning that the profiles give them. */
    notices: z.record(z.string(), textsSchema).default({}),
    between: z.record(z.string(), betweenSchema).default({}),
    pages: z.partialRecord(z.enum(pageNames), pageSchema),
    /** Screens that the system does not have: nobody is shown them. Of one that is nowhere in the map nothing is known. */
    absent: z.array(z.enum(pageNames)).default([]),
  })
  .refine(({ pages, absent }) => absent.every((name) => !pages[name]), {
    path: ['absent'],
    message: 'names a screen that is among the pages',
  });

/** Where everything is on the pages of one system: all that the adapter knows of it. */
export type ScreenMap = z.infer<typeof screenMapSchema>;
export type Layout = ScreenMap['layout'];
export type Between = z.infer<typeof betweenSchema>;

/** Reads a screen map; an InputError names the file, the line and the first wrong key by its path. */
export function readScreenMap(file: string): ScreenMap {
  const parsed = screenMapSchema.safeParse(readYaml(file));
  if (parsed.success) return parsed.data;
  const { path, message } = firstFault(parsed.error);
  const { lineOf } = yamlWithLines(readFileSync(file, 'utf8'), file);
  throw new InputError(
    `${file}:${lineOf(path)}: ${path.map(String).join('.') || '(top)'}: ${message}`,
  );
}
