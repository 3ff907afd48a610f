import { type TokenKind, tokenKindSchema } from '../../language/people';
import type { Screen } from '../../language/views';
import { WayButton } from '../parts';
import { routes } from '../routes';
import { plainPage, seenPage } from '../screen-page';
import type { Answer, Visit } from '../visit';

/** The kinds in the order of the manual. */
export const kinds: Readonly<Record<TokenKind, string>> = {
  software: 'ソフトウェアトークン',
  hardware: 'ハードウェアトークン',
};

/** トークン発行: which kind of token. */
export function tokenChoicePage(visit: Visit): Answer {
  return seenPage(visit, 'token-choice', ({ screen }) => {
    const [choose = '選択', ...buttons] = screen.buttons;
    const children = <Choice visit={visit} screen={screen} choose={choose} />;
    return plainPage({ visit, screen: { ...screen, buttons }, children });
  });
}

interface ChoiceProps {
  readonly visit: Visit;
  readonly screen: Screen;
  /** Label of the button beside each kind. */
  readonly choose: string;
}

const Choice = ({ visit, screen, choose }: ChoiceProps) => (
  <section>
    <h2>{screen.labels[0]}</h2>
    <ul class="token-kinds">
      {offeredKinds(visit).map((kind) => (
        <li>
          <WayButton visit={visit} href={`${routes.application}?kind=${kind}`} label={choose} />
          <span>{labelOf(screen, kind)}</span>
        </li>
      ))}
    </ul>
  </section>
);

function offeredKinds({ site }: Visit): readonly TokenKind[] {
  const { tokenKinds } = site.bank.profile.issuance;
  return Object.keys(kinds)
    .map((kind) => tokenKindSchema.parse(kind))
    .filter((kind) => tokenKinds.includes(kind));
}

function labelOf({ labels }: Screen, kind: TokenKind): string {
  return labels.find((label) => label.startsWith(kinds[kind])) ?? kinds[kind];
}
