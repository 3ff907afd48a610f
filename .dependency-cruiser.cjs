/** Who may import whom. What this table does not allow is refused. */
const ours = (...folders) => `^(${folders.join('|')})(/|\\.)`;
const npm = (...names) => `^node_modules/(${names.join('|')})/`;

const language = ours('simulator/language');
const core = ours('simulator/core');

const allowed = [
  [language, [language, npm('zod', 'temporal-polyfill', '@holiday-jp/holiday_jp'), '^crypto$']],
  ['^simulator/core/totp\\.ts$', [language, npm('otplib')]],
  [core, [core, language]],
  ['^simulator/bank\\.ts$', [core, language]],
  [
    ours('simulator/site'),
    [ours('simulator/site'), '^simulator/bank\\.ts$', language, npm('hono')],
  ],
  // Other pages before the same plumbing: visits, sessions, forms, protection.
  [
    ours('simulator/second-skin'),
    [
      ours('simulator/second-skin'),
      '^simulator/site/(visit|sessions|forms|protection|site)\\.tsx?$',
      '^simulator/bank\\.ts$',
      language,
      npm('hono'),
    ],
  ],
  ['^simulator/site/(testing/|[^/]+\\.test\\.ts$)', [ours('fixtures')]],
  [
    '^simulator/serve(\\.test)?\\.ts$',
    [
      '^simulator/(serve|host-names)\\.ts$',
      npm('hono', '@hono/node-server'),
      '^(events|net|http)$',
    ],
  ],
  ['^simulator/host-names(\\.test)?\\.ts$', ['^simulator/host-names\\.ts$', '^os$']],
  [
    ours('simulator/console'),
    [ours('simulator/console'), '^simulator/bank\\.ts$', language, npm('hono', 'zod'), '^crypto$'],
  ],
  ['^simulator/console/.*\\.test\\.ts$', [ours('fixtures')]],
  [
    '^simulator/(site|console)/in-browser\\.test\\.ts$',
    ['^adapters/web/browser\\.ts$', '^simulator/serve\\.ts$', npm('playwright', '@axe-core')],
  ],
  [
    '^simulator/(every-answer|random-requests|result-pages|secrets|two-browsers|used-codes)\\.test\\.ts$',
    [ours('simulator', 'fixtures')],
  ],
  ['^simulator/(every-answer|random-requests)\\.test\\.ts$', [npm('hono')]],
  ['^simulator/secrets\\.test\\.ts$', ['^crypto$']],
  ['^adapters/memory\\.ts$', [ours('adapters'), '^simulator/bank\\.ts$', language]],
  [ours('adapters'), [ours('adapters'), language]],
  [ours('adapters/operator'), [npm('hono', 'zod', '@inquirer'), '^stream$']],
  [ours('adapters/kit'), ['^assert/strict$']],
  ['^adapters/(.*/testing/|.*\\.test\\.tsx?$)', [ours('fixtures', 'steps', 'simulator')]],
  [ours('adapters/wall-clock'), ['^timers/promises$']],
  [
    ours('simulator/control-api'),
    [ours('simulator/control-api'), '^simulator/bank\\.ts$', language, npm('hono', 'zod')],
  ],
  ['^simulator/control-api/.*\\.test\\.ts$', [ours('fixtures')]],
  [ours('adapters/control-api'), [npm('zod'), '^timers/promises$']],
  [
    '^adapters/control-api/.*\\.test\\.ts$',
    [
      ours('simulator/control-api', 'fixtures'),
      '^simulator/bank\\.ts$',
      npm('msw', '@seriousme/openapi-schema-validator'),
    ],
  ],
  [ours('adapters/module'), [npm('zod'), '^(module|path|url)$']],
  [ours('adapters/doctor'), ['^tls$']],
  ['^adapters/doctor/.*\\.test\\.ts$', [ours('fixtures')]],
  [ours('adapters/target'), [ours('fixtures'), npm('zod', 'yaml'), '^(fs|path)$']],
  [
    ours('adapters/web'),
    [npm('playwright', 'zod', 'fflate'), '^fixtures/yaml\\.ts$', '^(fs|fs/promises|os|path)$'],
  ],
  // As memory.ts builds a bank, this one puts the site before it.
  [
    '^adapters/web/simulator\\.ts$',
    ['^simulator/(bank|serve)\\.ts$', '^simulator/site/site\\.tsx?$', npm('hono'), '^crypto$'],
  ],
  ['^adapters/(web|module)/.*\\.test\\.ts$', ['^(events|net|timers/promises)$']],
  [
    ours('fixtures'),
    [ours('fixtures'), language, npm('zod', 'js-yaml', '@faker-js'), '^(fs|path)$'],
  ],
  [
    ours('steps'),
    [
      ours('steps', 'adapters', 'fixtures'),
      language,
      npm('@cucumber', 'zod'),
      '^(assert/strict|crypto)$',
    ],
  ],
  [
    ours('reports'),
    [
      ours('reports', 'fixtures'),
      language,
      npm('@cucumber/messages', 'zod', 'hono', 'csv-stringify', 'xmlbuilder2'),
      '^(path/posix|crypto)$',
    ],
  ],
  // The page is tested in a browser, with the features as a recording would tell them.
  ['^reports/page/sample-run\\.ts$', [npm('@cucumber'), '^fs$']],
  [
    '^reports/page/(in-browser|validity)\\.test\\.ts$',
    ['^adapters/web/browser\\.ts$', npm('playwright', '@axe-core'), '^url$'],
  ],
  ['^reports/strays\\.test\\.ts$', [npm('@cucumber/gherkin')]],
  ['^reports/page/hard-coded\\.test\\.ts$', [npm('typescript')]],
  [
    '^reports/faults\\.test\\.ts$',
    ['^adapters/faults\\.ts$', '^steps/support/outcome-differs\\.ts$'],
  ],
  [ours('reports/package'), [npm('fflate'), '^(crypto|zlib)$']],
  [
    ours('assurance'),
    [ours('assurance', 'simulator', 'adapters', 'fixtures', 'steps'), '^plan/suite\\.ts$'],
  ],
  [ours('assurance'), [npm('@cucumber', 'zod', 'fast-check'), '^(fs|path)$']],
  [
    ours('assurance/web'),
    [
      npm('msw', 'hono', '@hono/node-server', 'fflate', 'playwright'),
      '^(assert/strict|node:test|crypto|os)$',
    ],
  ],
  // A plan is a rehearsal: the steps on the reference simulator.
  [
    ours('plan'),
    [ours('plan', 'adapters', 'fixtures', 'steps'), '^simulator/bank\\.ts$', language],
  ],
  [ours('plan'), [npm('@cucumber'), '^(fs|os|path|stream)$']],
  [ours('conductor'), [ours('conductor', 'plan', 'adapters', 'fixtures', 'steps'), language]],
  [ours('conductor'), [npm('@cucumber', 'zod'), '^fs$']],
  [ours('cli', 'bench'), ['.*']],
  // Tests beside the code, and what they share, use the runner of Node and what the code itself uses.
  [
    '(/testing/|\\.test\\.tsx?$)',
    [
      '^(assert/strict|node:test|fs|path|child_process|os)$',
      npm('fast-check', 'zod', 'csv-parse', '@cucumber'),
    ],
  ],
];

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    // The doctor looks at adapters from outside.
    {
      name: 'looked-at-from-outside',
      severity: 'error',
      from: { path: '^adapters/', pathNot: '^adapters/doctor/' },
      to: { path: '^adapters/doctor/' },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: { pathNot: '(/testing/|\\.test\\.tsx?$|^bench/)' },
      to: { path: '/testing/', pathNot: '^node_modules/' },
    },
    {
      name: 'no-orphan',
      severity: 'error',
      from: { orphan: true, path: '^(simulator|reports)' },
      to: {},
    },
  ],
  allowed: allowed.flatMap(([from, to]) =>
    to.map((path) => ({ from: { path: from }, to: { path } })),
  ),
  allowedSeverity: 'error',
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(reports/out|node_modules/node)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
    builtInModules: { add: ['node:test'] },
  },
};
