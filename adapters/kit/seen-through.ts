/** Every lie, and the check that sees through it. */
export const seenThroughBy: Readonly<Record<string, string>> = {
  'swallows a refusal': 'a-refusal-comes-back',
  'calls every refusal by one name': 'a-refusal-comes-back',
  'forgets what came of an act': 'an-acceptance-tells-where-it-ended',
  'answers with the outcome before': 'the-answer-is-to-this-command',
  'answers from memory': 'the-system-is-asked',
  'answers one user with what another was told': 'the-answer-is-to-this-user',
  'repeats a submission silently': 'a-submission-is-made-once',
  'submits everything twice': 'a-submission-is-made-once',
  'shows a stale page': 'a-view-is-fresh',
  "reads the wrong user's row": 'a-view-is-of-this-user',
  'shows everybody the page of who came first': 'a-view-is-of-this-user',
  'drops a row of a list': 'a-list-is-whole',
  'caches a code': 'a-code-follows-the-clock',
  'reads the code of another token': 'a-code-is-of-its-token',
  'makes codes up': 'a-code-is-the-systems-own',
  'takes every token for the first': 'a-code-is-of-its-token',
  'rounds the clock': 'the-clock-obeys',
  'rounds the clock up': 'the-clock-obeys',
  'promises a clock that it cannot set': 'the-clock-obeys',
  'tells the time that it was asked for': 'the-clock-obeys',
  'stops more companies than one': 'contracts-are-apart',
  'hands out the newest mail first': 'mails-come-in-order',
  'says that every mailbox is empty': 'mails-come-in-order',
  'promises a branch desk that it has not': 'what-is-promised-works',
  'feigns a mailbox that it has not': 'what-is-missing-is-said',
  'feigns accounts that it has not': 'missing-accounts-are-said',
  'feigns to put back a clock that only goes forward': 'the-clock-does-not-go-back',
  'breaks when it is closed twice': 'it-closes',
};

/** Where a credit union has nothing to lie about: no list of users, no mails. */
export const nothingToLieAbout: Readonly<Record<string, readonly string[]>> = {
  "reads the wrong user's row": ['yamagata-chuo'],
  'drops a row of a list': ['yamagata-chuo'],
  'says that every mailbox is empty': ['kumagaya', 'masushin', 'seikyo', 'yamagata-chuo'],
  'hands out the newest mail first': ['kumagaya', 'masushin', 'seikyo', 'yamagata-chuo'],
};
