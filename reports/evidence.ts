import { createHash } from 'node:crypto';
import { extname } from 'node:path/posix';
import type * as messages from '@cucumber/messages';
import { z } from 'zod';
import type { Recording } from './messages';

/** What a door kept of a scenario that failed, such as a picture of the screen: a file by its SHA-256. */
export const evidenceSchema = z.strictObject({
  name: z.string(),
  mediaType: z.string(),
  /** Beside `results.json`. */
  file: z.string().regex(/^evidence-[0-9a-f]{64}\.\w+$/),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** The evidence among the attachments of an attempt; notes of the steps are none. */
export function evidenceIn(attachments: readonly messages.Attachment[]): Evidence[] {
  return attachments.filter(isEvidence).map(({ fileName = 'evidence', mediaType, body }) => ({
    name: fileName,
    mediaType,
    file: fileOf(fileName, bytesOf(body)),
  }));
}

/** Every file of evidence of a recording, once however often it was kept. */
export function evidenceFiles({ attempts }: Recording): ReadonlyMap<string, Uint8Array> {
  const kept = [...attempts.values()].flat().flatMap(({ attachments }) => attachments);
  return new Map(
    kept.filter(isEvidence).map(({ fileName = 'evidence', body }) => {
      const bytes = bytesOf(body);
      return [fileOf(fileName, bytes), bytes];
    }),
  );
}

function isEvidence({ contentEncoding }: messages.Attachment): boolean {
  return contentEncoding === 'BASE64';
}

function bytesOf(body: string): Uint8Array {
  return Buffer.from(body, 'base64');
}

function fileOf(name: string, bytes: Uint8Array): string {
  const digest = createHash('sha256').update(bytes).digest('hex');
  const ending = extname(name).replace(/\W/g, '') || 'bin';
  return `evidence-${digest}.${ending}`;
}
