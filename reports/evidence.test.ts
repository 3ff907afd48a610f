import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { it } from 'node:test';
import { type Attachment, AttachmentContentEncoding } from '@cucumber/messages';
import { evidenceFiles, evidenceIn } from './evidence';

const picture = Buffer.from('a picture');
const digest = createHash('sha256').update(picture).digest('hex');
const attachments: Attachment[] = [
  {
    body: '{"clock":1}',
    mediaType: 'application/json',
    contentEncoding: AttachmentContentEncoding.IDENTITY,
  },
  {
    body: picture.toString('base64'),
    mediaType: 'image/png',
    fileName: '../../花子 screen.png',
    contentEncoding: AttachmentContentEncoding.BASE64,
  },
];

it('what a door kept is a file by its digest, whatever it was called', () =>
  assert.deepEqual(evidenceIn(attachments), [
    { name: '../../花子 screen.png', mediaType: 'image/png', file: `evidence-${digest}.png` },
  ]));

it('the same evidence of two attempts is one file', () => {
  const attempt = { startedAt: { seconds: 0, nanos: 0 }, ended: [], attachments };
  const files = evidenceFiles({
    documents: [],
    pickles: new Map(),
    testCases: new Map(),
    attempts: new Map([['t', [attempt, attempt]]]),
    parseErrors: [],
  });
  assert.deepEqual([...files], [[`evidence-${digest}.png`, picture]]);
});
