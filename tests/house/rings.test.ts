import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..', '..');

/** Each forbidden arrow: the file, what it imports, and the rule that must name it. */
const broken: [file: string, imported: string, rule: string][] = [
  ['src/domain/a.ts', '../app/use.js', 'domain-is-pure'],
  ['src/domain/b.ts', 'node:fs', 'domain-is-pure'],
  ['src/domain/c.ts', 'zod', 'domain-is-pure'],
  ['flows/a.ts', '../src/app/use.js', 'flows-are-data'],
  ['flows/b.ts', 'luxon', 'flows-are-data'],
  ['src/app/a.ts', '../adapters/slack/it.js', 'app-knows-no-adapter'],
  ['src/app/b.ts', 'node:crypto', 'app-knows-no-adapter'],
  ['src/adapters/twilio/a.ts', '../slack/it.js', 'adapter-knows-ports-and-itself'],
  ['src/adapters/twilio/b.ts', '../../app/use.js', 'adapter-knows-ports-and-itself'],
  ['src/adapters/twilio/c.ts', '../../../flows/texts.js', 'adapter-knows-ports-and-itself'],
  ['src/http/a.ts', '../adapters/slack/it.js', 'door-http-goes-through-compose'],
  ['src/cli/a.ts', '../http/page.js', 'door-cli-goes-through-compose'],
  ['workers/a.ts', '../src/adapters/slack/it.js', 'door-workers-goes-through-compose'],
  ['src/app/c.ts', '../compose.js', 'only-doors-compose'],
  ['src/config.ts', './domain/rule.js', 'config-knows-nothing'],
  ['src/http/b.ts', '../../emulators/start.js', 'product-stands-alone'],
  ['workers/b.ts', '../scripts/tool.js', 'product-stands-alone'],
  ['src/http/c.ts', 'axe-core', 'product-needs-no-development-package'],
  ['emulators/a.ts', '../src/domain/rule.js', 'emulators-share-nothing'],
  ['src/http/d.ts', 'pg', 'only-adapter-postgres'],
  ['src/http/e.ts', 'bullmq', 'only-adapter-bullmq'],
  ['src/http/f.ts', 'twilio', 'only-adapter-twilio'],
  ['src/http/g.ts', '@slack/bolt', 'only-adapter-slack'],
  ['src/http/i.ts', 'openid-client', 'only-adapter-oidc'],
  ['src/http/j.ts', 'ical.js', 'only-adapter-agenda'],
  ['src/domain/d.ts', './nowhere.js', 'resolves'],
  ['src/domain/circle.ts', './round.js', 'no-circles'],
];

/** Arrows that the table allows, so that a rule forbidding everything is seen too. */
const allowed: [file: string, imported: string][] = [
  ['src/domain/rule.ts', 'luxon'],
  ['src/domain/round.ts', './circle.js'],
  ['flows/texts.ts', '../src/domain/rule.js'],
  ['src/app/use.ts', '../../flows/texts.js'],
  ['src/app/ports/need.ts', 'zod'],
  ['src/adapters/slack/it.ts', '../../app/ports/need.js'],
  ['src/adapters/postgres/it.ts', 'pg'],
  ['src/compose.ts', './adapters/slack/it.js'],
  ['src/http/page.ts', '../compose.js'],
  ['src/cli/fine.ts', '../config.js'],
  ['workers/fine.ts', '../src/compose.js'],
  ['emulators/start.ts', 'node:http'],
  ['scripts/tool.ts', '../emulators/start.js'],
  ['tests/some.ts', '../emulators/start.js'],
  ['bench/some.ts', '../src/compose.js'],
];

type Violation = { rule: { name: string }; from: string };

describe('the table of the rings', () => {
  let copy: string;
  let found: Violation[];

  beforeAll(async () => {
    copy = await mkdtemp(path.join(os.tmpdir(), 'aller-vers-rings-'));
    await symlink(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
    for (const name of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json']) {
      await cp(path.join(root, name), path.join(copy, name));
    }
    for (const [file, imported] of [...broken, ...allowed]) {
      await mkdir(path.join(copy, path.dirname(file)), { recursive: true });
      await writeFile(path.join(copy, file), `import '${imported}';\nexport {};\n`);
    }
    const cruise = spawnSync(
      process.execPath,
      [
        path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
        ...['--output-type', 'json', 'src', 'flows', 'workers', 'emulators', 'scripts', 'tests'],
        'bench',
      ],
      { cwd: copy, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    found = JSON.parse(cruise.stdout).summary.violations;
  });
  afterAll(() => rm(copy, { recursive: true, force: true }));

  it.each(broken)('%s may not import %s', (file, _, rule) => {
    expect(found.filter((one) => one.from === file).map((one) => one.rule.name)).toContain(rule);
  });

  it.each(allowed.filter(([file]) => file !== 'src/domain/round.ts'))(
    '%s may import %s',
    (file) => {
      expect(found.filter((one) => one.from === file)).toEqual([]);
    },
  );

  it('has no rule that nothing here breaks', async () => {
    const { default: table } = await import(path.join(root, '.dependency-cruiser.cjs'));
    const names = table.forbidden.map((rule: { name: string }) => rule.name);
    expect(new Set(broken.map(([, , rule]) => rule))).toEqual(new Set(names));
  });
});
