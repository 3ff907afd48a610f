import { narrowedTo, type Results } from '../results';
import type { Seal } from './enclosures';
import { fill, messages, type Words } from './messages';
import type { Model } from './model';
import { Both } from './parts';

const { band } = messages;

/** A reading that the run declared against the default. */
interface Chosen {
  readonly union: string;
  readonly setting: string;
  readonly reading: string;
}

/** Every reading against the default of the credit unions that the page covers. */
function chosenReadings({ results, unions }: Model): Chosen[] {
  const covered = new Set(unions.map(({ id }) => id));
  return Object.entries(results.readings)
    .filter(([union]) => covered.has(union))
    .flatMap(([union, readings]) =>
      Object.entries(readings).map(([setting, reading]) => ({ union, setting, reading })),
    );
}

/** What the run was told about the system, in short; the run facts have it whole. */
export const Declared = ({ model }: { readonly model: Model }) => (
  <>
    <Both {...readingsInShort(model)} />
    {'; '}
    <Both {...rangeInShort(model.results)} />
  </>
);

function readingsInShort(model: Model): Words {
  const chosen = chosenReadings(model);
  if (chosen.length === 0) return band.allDefault;
  const said = ({ union, setting, reading }: Chosen, language: 'ja' | 'en') => {
    const name = model.unions.find(({ id }) => id === union)?.name[language] ?? union;
    return `${name} ${messages.settings[setting]?.[language] ?? setting} = ${reading}`;
  };
  const list = {
    ja: chosen.map((each) => said(each, 'ja')).join('、'),
    en: chosen.map((each) => said(each, 'en')).join(', '),
  };
  return fill(band.notDefault, { count: chosen.length, list });
}

function rangeInShort({ selection }: Results): Words {
  const range = narrowedTo(selection);
  return range === undefined ? band.wholeRange : fill(band.narrowedTo, { range });
}

/** Until when the page may be relied upon, and who signed; a page by itself is no certificate. */
export const Validity = ({ seal }: { readonly seal?: Seal | undefined }) =>
  seal === undefined ? (
    <Both {...band.unsigned} />
  ) : (
    <>
      <Both {...fill(band.sealed, { validUntil: seal.validUntil })} />
      <strong data-valid-until={seal.validUntil} hidden>
        <Both {...band.expired} />
      </strong>
      <code class="fingerprint">{seal.fingerprint}</code> <Both {...band.onlyWithPackage} />
    </>
  );
