import type { Readable, Writable } from 'node:stream';
import { confirm, input, password, select } from '@inquirer/prompts';
import { type Reason, reasons } from '../../simulator/language/outcome';
import { answerOf, faultInMails, formSchema } from './answers';
import { askedAs, type Fact, factsOf, faultIn, fieldOf } from './facts';
import type { Answer, Desk, Instruction } from './instructions';
import { worded } from './words/instructions';
import type { Text } from './words/text';

/** Where a terminal reads and writes; the process's own unless told otherwise. */
export interface Terminal {
  readonly input?: Readable;
  readonly output?: Writable;
}

/**
 * A desk at a terminal: one instruction after another, codes masked, a look before they are sent. Ctrl-C
 * interrupts, and the instruction is never answered: its scenario is left undecided.
 */
export function terminalDesk(
  terminal: Terminal,
  print: (line: string) => void,
  interrupt: () => void,
): Desk {
  return {
    ask: async (instruction) => {
      for (const line of linesOf(instruction)) print(line);
      return ask(instruction, terminal).catch((error: unknown) => {
        if (!isInterruption(error)) throw error;
        interrupt();
        return unanswered();
      });
    },
    announce: (coming) => {
      for (const { serial, holder, inSeconds } of coming) {
        const minutes = Math.max(1, Math.round(inSeconds / 60));
        print(
          `およそ ${minutes} 分後に読みます / to be read in about ${minutes} min: ${serial} (${holder})`,
        );
      }
    },
  };
}

/** A prompt takes Ctrl-C for itself: no signal comes of it. The class of the error is in a package of the library's own. */
function isInterruption(error: unknown): boolean {
  return error instanceof Error && error.name === 'ExitPromptError';
}

function unanswered(): Promise<never> {
  return new Promise(() => {});
}

function linesOf(instruction: Instruction): string[] {
  const { title, lines, warning } = worded(instruction);
  const left = 'left' in instruction ? instruction.left : undefined;
  return [
    '',
    'あなたの番です / Your turn',
    both(title),
    ...(warning ? [both(warning)] : []),
    ...lines.flatMap(({ label, value, begins }) => [
      ...(begins ? [''] : []),
      `  ${both(label)}: ${value}`,
    ]),
    ...(left ? [`  あと ${left.seconds} 秒 / seconds left`] : []),
  ];
}

async function ask(instruction: Instruction, terminal: Terminal): Promise<Answer> {
  switch (instruction.type) {
    case 'PrepareContract':
      return (await confirm({ message: '用意しました / Done' }, terminal))
        ? { type: 'Done' }
        : cannot(terminal);
    case 'ReadCode':
      return readCode(instruction.digits, terminal);
    case 'CompareCode':
      return compareCode(instruction.typed, terminal);
    case 'NameToken':
      return answer({ type: 'Token', serial: await line('シリアル番号 / serial', terminal) });
    case 'ReadMails':
      return answer({ type: 'Mails', mails: await mails(terminal) });
    case 'ServeAtBranch':
      return outcome(factsOf(instruction.command), terminal);
    case 'ConfirmContract':
      return answer({
        type: 'Confirmed',
        as: await oneOf('契約は / The contract', contractSeen, terminal),
      });
    case 'ConfirmCopy':
      return answer({
        type: 'Confirmed',
        as: await oneOf('写しは / The copy', copySeen, terminal),
      });
  }
}

const contractSeen = {
  right: 'このとおりです / is right',
  wrong: '直します / is to be mended',
} as const;

const copySeen = {
  right: 'このとおりです / is right',
  wrong: '写し直します / is made again',
} as const;

/** Typed blind; looked at and corrected before it is sent. */
async function readCode(digits: number, terminal: Terminal): Promise<Answer> {
  const validate = (text: string) =>
    text === '' || new RegExp(`^[0-9]{${digits}}$`).test(text) || `${digits} 桁 / digits`;
  const message = '番号 (出ていなければ空) / code, empty for none';
  const code = await password({ message, mask: '•', validate }, terminal);
  if (code === '') return answer({ type: 'NoCode' });
  const next = await select(
    {
      message: '送りますか / Send?',
      choices: [
        { name: '送る / send', value: 'send' },
        { name: '直す / correct', value: 'correct' },
      ],
    },
    terminal,
  );
  return next === 'send' ? answer({ type: 'Code', code }) : readCode(digits, terminal);
}

async function compareCode(typed: string, terminal: Terminal): Promise<Answer> {
  const message = `入力した番号は ${typed} です。トークンと / You typed ${typed}. The token shows`;
  const token = await select(
    {
      message,
      choices: [
        { name: '同じです / the same', value: 'shows-the-same' },
        { name: '違います / another', value: 'shows-another' },
        { name: 'わかりません / cannot tell', value: 'cannot-tell' },
      ],
    },
    // What was typed goes from the screen with the question.
    { ...terminal, clearPromptOnDone: true },
  );
  return answer({ type: 'Compared', token });
}

async function outcome(facts: readonly Fact[], terminal: Terminal): Promise<Answer> {
  const type = await select(
    {
      message: '結果 / outcome',
      choices: [
        { name: '受け付けられました / accepted', value: 'Accepted' },
        { name: '拒否されました / refused', value: 'Refused' },
        { name: 'できません / cannot be done', value: 'CannotBeDone' },
      ],
    },
    terminal,
  );
  if (type === 'CannotBeDone') return cannot(terminal);
  if (type === 'Refused')
    return answer({ type, reason: await oneOf<Reason>('理由 / reason', reasons, terminal) });
  const told: Partial<Record<Fact, string>> = {};
  for (const fact of facts) told[fact] = await factOf(fact, terminal);
  return answer({ type, ...told });
}

function factOf(fact: Fact, terminal: Terminal): Promise<string> {
  const { options, lines: several, example } = fieldOf(fact);
  const label = askedAs(fact);
  const validate = (typed: string) => faultIn(fact, typed) ?? true;
  if (options) return oneOf(both(label), { ...options, '': '—' }, terminal);
  const message = example === undefined ? both(label) : `${both(label)} (${example})`;
  return several ? lines(message, terminal, validate) : line(message, terminal, validate);
}

function mails(terminal: Terminal): Promise<string> {
  return lines('宛先 URL / to URL', terminal, (typed) => faultInMails(typed) ?? true);
}

async function cannot(terminal: Terminal): Promise<Answer> {
  const because = await input({ message: '理由 / why', required: true }, terminal);
  return answer({ type: 'CannotBeDone', because });
}

function oneOf<T extends string>(
  message: string,
  options: Readonly<Record<T, string>>,
  terminal: Terminal,
): Promise<T> {
  const choices = (Object.entries(options) as [T, string][]).map(([value, name]) => ({
    name,
    value,
  }));
  return select({ message, choices }, terminal);
}

/** True where the text will do, else what is wrong with it. */
type Validate = (typed: string) => true | string;

function line(message: string, terminal: Terminal, validate: Validate = () => true) {
  return input({ message, validate }, terminal);
}

/** Lines until an empty one. */
async function lines(message: string, terminal: Terminal, validate: Validate): Promise<string> {
  const next = await line(`${message} (空行で終わり / empty line ends)`, terminal, validate);
  return next === '' ? '' : `${next}\n${await lines(message, terminal, validate)}`;
}

function answer(form: object): Answer {
  return answerOf(formSchema.parse(form));
}

function both({ ja, en }: Text): string {
  return `${ja} / ${en}`;
}
