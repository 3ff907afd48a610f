import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { openBrowser } from '../adapters/web/browser';

/** Ways to get a browser where there is none, the one that works on every system first. */
const ways: readonly (readonly string[])[] = [
  [
    process.execPath,
    join('node_modules', 'playwright', 'cli.js'),
    'install',
    '--only-shell',
    ...(mayInstallPackages() ? ['--with-deps'] : []),
    'chromium',
  ],
  ...(mayInstallPackages()
    ? [
        ['apt-get', 'update', '-qq'],
        ['apt-get', 'install', '-y', '-qq', 'chromium-headless-shell', 'fonts-noto-cjk'],
      ]
    : []),
];

/** Root on a system with Debian's packages: as a rule the container of a CI server. */
function mayInstallPackages(): boolean {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

/** Tells how the browser is, in its own words; undefined when one starts. */
async function missing(): Promise<string | undefined> {
  try {
    await (await openBrowser()).close();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function install(): Promise<void> {
  if ((await missing()) === undefined) return console.log('a browser is there');
  for (const [program = '', ...rest] of ways) {
    console.log(`no browser yet: ${[program, ...rest].join(' ')}`);
    spawnSync(program, rest, { stdio: 'ignore' });
    if ((await missing()) === undefined) return console.log('a browser is there');
  }
  console.error(await missing());
  process.exitCode = 1;
}

void install();
