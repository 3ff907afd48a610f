import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { referenceSystem } from '../adapters/memory';
import type { SystemUnderTest } from '../adapters/system-under-test';
import type { View } from '../simulator/language/views';
import { OPENING } from '../steps/support/world';
import { type Failure, loadTrial, type Trial } from './suite';

type Bench = SystemUnderTest['bench'];

let trial: Trial;
before(async () => {
  trial = await loadTrial();
});

/** The failures of a feature's scenarios at a credit union, against a changed simulator. */
async function failuresOf(
  union: string,
  feature: string,
  change: (system: SystemUnderTest) => SystemUnderTest,
): Promise<readonly Failure[]> {
  const { failures } = await trial(({ profile }) => change(referenceSystem(profile, OPENING)), {
    creditUnions: [union],
    readings: {},
    paths: [`features/${feature}.feature`],
  });
  return failures;
}

/** How the scenarios ended whose name contains this text: the classes of their errors. */
function endingsOf(failures: readonly Failure[], name: string): readonly string[] {
  return failures.filter(({ scenario }) => scenario.includes(name)).map(({ error }) => error);
}

const withViews =
  (change: (view: View) => View) =>
  (system: SystemUnderTest): SystemUnderTest => ({
    ...system,
    customer: {
      ...system.customer,
      see: async (name, as) => {
        const view = await system.customer.see(name, as);
        return view && change(view);
      },
    },
  });

const withBench =
  (change: (bench: Bench) => Partial<Bench>) =>
  (system: SystemUnderTest): SystemUnderTest => ({
    ...system,
    bench: { ...system.bench, ...change(system.bench) },
  });

describe('a bench that forgets the tokens that are no longer in use', () => {
  const forgetful = withBench(({ codeOf, serialOf }) => ({
    codeOf: async (serial, of, at) =>
      [undefined, serial].includes(await serialOf(of)) ? codeOf(serial, of, at) : undefined,
  }));

  for (const [union, feature, name, rows] of [
    ['kumagaya', 'revocation/next-token', '新しいトークンだけで認証を受ける', 1],
    ['masushin', 'revocation/next-token', '新しいトークンだけで認証を受ける', 1],
    ['seikyo', 'revocation/next-token', '新しいトークンだけで認証を受ける', 1],
    ['kenmin', 'revocation/next-token', 'その後にダウンロードと初期設定をやり直せる', 1],
    ['kenmin', 'switching/phone', 'のトークンを失効してから電話機を取り替える', 4],
    ['yamagata-chuo', 'switching/kind', 'からハードウェアトークンへ移る', 1],
  ] as const)
    it(`leaves untested at ${union}: ${name}`, async () => {
      const failures = await failuresOf(union, feature, forgetful);
      assert.deepEqual(endingsOf(failures, name), Array(rows).fill('CapabilityMissing'));
    });
});

describe('a bench that shows no codes', () => {
  it('leaves untested what codes look like', async () => {
    const mute = withBench(() => ({ codeOf: async () => undefined }));
    const failures = await failuresOf('seikyo', 'activation/completion', mute);
    const endings = endingsOf(failures, '違うコードを表示する');
    assert.deepEqual(endings, ['CapabilityMissing']);
  });
});

describe('a list without rows', () => {
  const empty = withViews((view) => ({ ...view, rows: [] }));

  for (const union of ['kumagaya', 'kenmin', 'masushin'])
    it(`fails nothing at ${union} that is only observed`, async () => {
      const failures = await failuresOf(union, 'revocation/consequences', empty);
      assert.deepEqual(endingsOf(failures, '後の状態の表示'), []);
    });
});

describe('a page that leaves out what it is looked at for', () => {
  it('has no status', async () => {
    const silent = withViews(({ status, ...view }) =>
      status === 'サービス利用中' ? { ...view, status } : view,
    );
    const failures = await failuresOf('yamagata-chuo', 'screens/application', silent);
    assert.deepEqual(endingsOf(failures, '利用解除の前と後の登録状況'), ['OutcomeDiffers']);
  });

  it('has no serial', async () => {
    const bare = withViews((view) => ({ ...view, rows: [] }));
    const failures = await failuresOf('yamagata-chuo', 'screens/start-of-use', bare);
    const endings = endingsOf(failures, 'その番号が出る');
    assert.deepEqual(endings, ['OutcomeDiffers', 'OutcomeDiffers']);
  });
});

describe('a mail with an address that is not of the web', () => {
  const written = (url: string) =>
    withBench(({ mailbox }) => ({
      mailbox: async (of) => (await mailbox(of)).map((mail) => ({ ...mail, url })),
    }));
  const name = 'その携帯にメールが届く';

  it('is as good as another', async () => {
    const failures = await failuresOf('kenmin', 'issuance/software', written('otp-app://issue/1'));
    assert.deepEqual(endingsOf(failures, name), []);
  });

  it('fails where it is none, and is not told: it lets whoever has it in', async () => {
    const failures = await failuresOf('kenmin', 'issuance/software', written('canary'));
    assert.deepEqual(endingsOf(failures, name), ['OutcomeDiffers', 'OutcomeDiffers']);
    for (const { reason } of failures) assert.doesNotMatch(reason, /canary/);
  });
});

describe('a system that takes a code with a blank in it for the code', () => {
  const forgiving = (system: SystemUnderTest): SystemUnderTest => ({
    ...system,
    customer: {
      ...system.customer,
      perform: (command) =>
        system.customer.perform(
          'otp' in command && command.otp !== undefined
            ? { ...command, otp: command.otp.replaceAll(' ', '') }
            : command,
        ),
    },
  });
  const name = '空白入りのコード';

  it('fails where the manual asks for half-width digits', async () => {
    const failures = await failuresOf('yamagata-chuo', 'activation/input', forgiving);
    assert.deepEqual(endingsOf(failures, name), ['OutcomeDiffers']);
  });

  for (const [union, feature] of [
    ['kumagaya', 'verification/input'],
    ['kenmin', 'verification/input'],
    ['yamagata-chuo', 'verification/input'],
    ['masushin', 'activation/input'],
  ] as const)
    it(`fails nowhere else: ${feature} at ${union}`, async () => {
      const failures = await failuresOf(union, feature, forgiving);
      assert.deepEqual(endingsOf(failures, name), []);
    });
});
