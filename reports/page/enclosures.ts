import type { Deviation } from '../baseline';

/** Validity and signer of a page that goes into a signed package. */
export interface Seal {
  /** The last day, in Japan, on which the package is valid. */
  readonly validUntil: string;
  /** SHA-256 of the public key, as DER, in hexadecimal. */
  readonly fingerprint: string;
}

/** What a page is told beside results and catalogues. None of it changes a verdict. */
export interface Enclosures {
  readonly seal?: Seal | undefined;
  /** Known deviations; absent when the run was given no baseline. */
  readonly deviations?: readonly Deviation[] | undefined;
}
