import type { Page } from 'playwright';
import type { SystemUnderTest } from '../../adapters/system-under-test';
import type { Outcome } from '../../simulator/language/outcome';
import { openContract, serveAtBranch, userOn } from './back-office';
import { type Fumble, sendCode } from './code-typed';
import { copyOutcome, press } from './outcome-copied';
import { lineOf, optionalLine, type Sheet, sheetOn } from './sheet';

/** A person at the operator's page: what they have at hand, and how they are. */
export interface Person {
  /** The vendor's back office, and the tokens in their hands. */
  readonly bench: SystemUnderTest['bench'];
  /** What goes wrong with the nth code that they type, counted from 0. */
  readonly fumble: (nth: number) => Fumble | undefined;
  /** Whether the nth answer of a desk that they copy comes out wrong, counted from 0. */
  readonly miscopies?: (nth: number) => boolean;
  /** Lets a moment pass before they look at the page again. */
  readonly wait: (page: Page) => Promise<void>;
  /** Lets the token change its code. */
  readonly dawdle: (page: Page) => Promise<void>;
  /** Hears the heading of each instruction that they followed. */
  readonly followed?: (title: string) => void;
}

/** Sits before the page and does what it says, until it says that everything is done. */
export async function attend(page: Page, person: Person): Promise<void> {
  const memory: Memory = { typed: 0, shown: new Map(), copied: 0 };
  for (;;) {
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    if (heading.startsWith('終わりました')) return;
    if (heading.startsWith('あなたの番です')) await turn(page, person, memory);
    else await person.wait(page);
  }
}

/** What a person remembers: the codes that they saw, by token, and what the branch answered last. */
interface Memory {
  typed: number;
  copied: number;
  answer?: Outcome;
  readonly shown: Map<string, Set<string>>;
}

async function turn(page: Page, person: Person, memory: Memory): Promise<void> {
  const sheet = await sheetOn(page);
  try {
    await (handwork[sheet.title] ?? atBranch)(page, sheet, person, memory);
  } catch (error) {
    await giveUp(page, error);
  }
  person.followed?.(sheet.title);
}

/** Says that an instruction cannot be followed: the run goes on, and its results say why. */
async function giveUp(page: Page, error: unknown): Promise<void> {
  await page.reload();
  await page.getByText('できないとき').click();
  await page.getByLabel('理由').last().fill(String(error));
  await press(page, 'できません');
}

type Work = (page: Page, sheet: Sheet, person: Person, memory: Memory) => Promise<void>;

/** What is done under each heading. */
const handwork: Readonly<Record<string, Work>> = {
  契約と利用者を用意する: async (page, sheet, { bench }) => {
    await openContract(sheet, bench);
    await press(page, '用意しました');
  },
  'トークンの番号を読み、入力する': async (page, sheet, person, memory) => {
    const [serial, holder] = [lineOf(sheet, 'トークン'), userOn(sheet, '持ち主')];
    const code = await person.bench.codeOf(serial, holder, await person.bench.now());
    if (code === undefined) return press(page, '番号が出ていません');
    memory.shown.set(serial, (memory.shown.get(serial) ?? new Set()).add(code));
    const fumble = person.fumble(memory.typed);
    memory.typed += 1;
    await sendCode(page, code, fumble, person.dawdle);
  },
  入力した番号をトークンと見比べる: async (page, sheet, _, memory) => {
    await page.getByRole('button', { name: '番号を見る' }).click();
    const typed = await page.getByRole('status').innerText();
    const same = memory.shown.get(lineOf(sheet, 'トークン'))?.has(typed) ?? false;
    await press(page, same ? '同じです' : '違います');
  },
  用意した契約を見比べる: async (page) => press(page, 'このとおりです'),
  写した内容を確かめる: async (page, sheet, _, { answer }) => {
    // Serials and mails are copied well; of the branch's answers they look at the whether alone.
    const accepted = optionalLine(sheet, '結果') === '受け付けられました';
    const isAnswer = optionalLine(sheet, '結果') !== undefined;
    await press(
      page,
      isAnswer && answer?.accepted !== accepted ? '写し直します' : 'このとおりです',
    );
  },
  '利用中、または利用開始登録を待つトークンのシリアル番号を答える': async (
    page,
    sheet,
    { bench },
  ) => {
    const serial = await bench.serialOf(userOn(sheet, '利用者'));
    await page.getByLabel('シリアル番号').fill(serial ?? '');
    await press(page, '送る');
  },
  携帯電話に届いたメールを写す: async (page, sheet, { bench }) => {
    const mails = await bench.mailbox(userOn(sheet, '利用者の会社'));
    const lines = mails.map(({ to, url }) => `${to} ${url}`);
    await page.getByLabel('古い順に1行1通').fill(lines.join('\n'));
    await press(page, '送る');
  },
};

const atBranch: Work = async (page, sheet, { bench, miscopies }, memory) => {
  const again = await page.getByRole('alert').filter({ hasText: '写した内容が違いました' }).count();
  const outcome = again > 0 ? memory.answer : await serveAtBranch(sheet, bench);
  if (outcome === undefined) throw new Error(`nobody knows what 「${sheet.title}」 asks for`);
  memory.answer = outcome;
  const wrong = { accepted: false, reason: 'not-offered' } as const;
  await copyOutcome(page, miscopies?.(memory.copied) ? wrong : outcome);
  memory.copied += 1;
};
