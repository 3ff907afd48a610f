import { defineParameterType } from '@cucumber/cucumber';
import { user } from './people';

/** A code as a feature writes it: which step's, or how it is mistyped. */
export type WrittenCode =
  | { readonly kind: 'shown'; readonly minutes: number }
  | { readonly kind: 'of'; readonly user: string }
  | Drifting
  | { readonly kind: Mistyped };

/** A code at the declared drift, or one minute beyond it. */
export interface Drifting {
  readonly kind: 'drifting';
  readonly direction: -1 | 1;
  readonly beyond: 0 | 1;
}

type Mistyped =
  | 'wrong'
  | 'blank'
  | 'short'
  | 'long'
  | 'full-width'
  | 'letters'
  | 'spaced'
  | 'last-used'
  | 'former-token';

defineParameterType({
  name: 'コード',
  regexp: new RegExp(
    `現在のコード|(\\d+)分(前|後)のコード|(${user})のトークンのコード|(誤ったコード|空欄のコード|1桁少ないコード|1桁多いコード|全角のコード|英字のコード|空白入りのコード|使用済みのコード|前のトークンのコード)|(許容内で最も(?:古い|新しい)コード|許容より1分(?:古い|新しい)コード)`,
  ),
  transformer: (
    minutes: string | undefined,
    direction: string | undefined,
    owner: string | undefined,
    mistyped: string | undefined,
    drifting: string | undefined,
  ): WrittenCode => {
    const declared = driftings[drifting ?? ''];
    if (declared) return declared;
    if (owner !== undefined) return { kind: 'of', user: owner };
    if (mistyped !== undefined) return { kind: mistypings[mistyped] ?? 'wrong' };
    return { kind: 'shown', minutes: Number(minutes ?? 0) * (direction === '前' ? -1 : 1) };
  },
});

const driftings: Readonly<Record<string, Drifting>> = {
  許容内で最も古いコード: { kind: 'drifting', direction: -1, beyond: 0 },
  許容内で最も新しいコード: { kind: 'drifting', direction: 1, beyond: 0 },
  許容より1分古いコード: { kind: 'drifting', direction: -1, beyond: 1 },
  許容より1分新しいコード: { kind: 'drifting', direction: 1, beyond: 1 },
};

const mistypings: Readonly<Record<string, Mistyped>> = {
  誤ったコード: 'wrong',
  空欄のコード: 'blank',
  '1桁少ないコード': 'short',
  '1桁多いコード': 'long',
  全角のコード: 'full-width',
  英字のコード: 'letters',
  空白入りのコード: 'spaced',
  使用済みのコード: 'last-used',
  前のトークンのコード: 'former-token',
};
