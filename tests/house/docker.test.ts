import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadWebConfig, loadWorkerConfig, settingNames } from '../../src/config.js';
import { healthRoute } from '../../src/http/health.js';
import { createTestDatabase } from '../support/database.js';
import {
  composeServices,
  composeVariables,
  copied,
  exampleNames,
  letIn,
  root,
  shipped,
  stages,
} from './image.js';

const BUILD_MS = 240_000;
const inside = (file: string, folder: string) => file === folder || file.startsWith(`${folder}/`);

describe('the image', () => {
  it('is built from files that exist and that .dockerignore lets in', () => {
    for (const source of copied()) {
      expect(existsSync(path.join(root, source)), source).toBe(true);
      expect(
        letIn().some((allowed) => inside(source, allowed)),
        source,
      ).toBe(true);
    }
  });

  it('has neither emulators, nor tests, nor the demo', () => {
    const forbidden = ['emulators', 'tests', 'bench', 'data', 'docs', 'scripts/demo'];
    for (const source of [...letIn(), ...copied(), ...shipped()]) {
      for (const folder of forbidden) expect(inside(source, folder), source).toBe(false);
    }
    expect(shipped()).toEqual(['node_modules', 'dist', 'bin', 'prisma/migrations', 'package.json']);
  });

  it('has no development package', () => {
    const runs = stages()[0]?.filter(({ word }) => word === 'RUN') ?? [];
    expect(runs.at(-1)?.rest).toMatch(/npm prune --omit=dev$/);
  });

  it('runs on Node 24 as somebody else than root', () => {
    expect(stages().map(([from]) => from?.rest)).toEqual([
      'node:24-bookworm-slim AS build',
      'node:24-bookworm-slim',
    ]);
    const words =
      stages()
        .at(-1)
        ?.map(({ word }) => word) ?? [];
    const user = stages()
      .at(-1)
      ?.find(({ word }) => word === 'USER');
    expect(user?.rest).toBe('node');
    expect(words.indexOf('USER')).toBeLessThan(words.indexOf('CMD'));
  });

  it('asks for its health where the web server answers it', () => {
    const check = stages()
      .at(-1)
      ?.find(({ word }) => word === 'HEALTHCHECK');
    const route = healthRoute(async () => ({ database: 'up', redis: 'up' }));
    expect(check?.rest).toContain(`\${process.env.PORT}${route.path}\``);
  });
});

describe('compose.yaml', () => {
  const services = composeServices();

  it.each(Object.entries(services))(
    '%s is watched, or said not to be',
    (_, { healthcheck, ...service }) => {
      const ownImage = service.image === 'aller-vers';
      expect(ownImage || healthcheck?.test !== undefined).toBe(true);
    },
  );

  it('gives web and workers every setting they cannot do without', () => {
    const missing = (name: string, load: typeof loadWebConfig | typeof loadWorkerConfig) => {
      const loaded = load(services[name]?.environment ?? {});
      return loaded.ok ? [] : loaded.problems.filter((problem) => problem.includes(' manque'));
    };
    expect(missing('web', loadWebConfig)).toEqual([]);
    expect(missing('worker', loadWorkerConfig)).toEqual([]);
  });

  it('uses no setting that the product does not know', () => {
    for (const name of ['web', 'worker', 'migrate']) {
      for (const setting of Object.keys(services[name]?.environment ?? {})) {
        expect(settingNames).toContain(setting);
      }
    }
  });

  it('holds no secret: each comes from outside, and .env.example names it', () => {
    for (const name of composeVariables()) expect(exampleNames()).toContain(name);
    for (const name of settingNames) expect(exampleNames()).toContain(name);
    const secret = /TOKEN|SECRET|PASSWORD|SID$/;
    for (const { environment } of Object.values(services)) {
      for (const [name, value] of Object.entries(environment ?? {})) {
        if (secret.test(name)) expect(value).toMatch(/^\$\{[A-Z_]+:[?-]\}$/);
      }
    }
  });

  it('migrates before it serves', () => {
    for (const name of ['web', 'worker']) {
      expect(services[name]?.depends_on?.migrate?.condition).toBe('service_completed_successfully');
    }
  });
});

describe('what the image builds', () => {
  let copy: string;
  const program = (file: string, env: NodeJS.ProcessEnv = {}) =>
    spawnSync(process.execPath, [file], { cwd: copy, encoding: 'utf8', env });

  beforeAll(async () => {
    copy = await mkdtemp(path.join(os.tmpdir(), 'aller-vers-image-'));
    for (const source of copied()) {
      await mkdir(path.dirname(path.join(copy, source)), { recursive: true });
      await cp(path.join(root, source), path.join(copy, source), { recursive: true });
    }
    await symlink(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
    const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const built = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
      cwd: copy,
      encoding: 'utf8',
    });
    expect(built.stdout).toBe('');
  }, BUILD_MS);
  afterAll(() => rm(copy, { recursive: true, force: true }));

  it('holds every program that the image and compose.yaml run', () => {
    const image = JSON.parse(
      stages()
        .at(-1)
        ?.find(({ word }) => word === 'CMD')?.rest ?? '[]',
    );
    const own = Object.values(composeServices()).filter(
      (service) => service.image === 'aller-vers',
    );
    for (const command of [image, ...own.map((service) => service.command)]) {
      expect(command?.[0]).toBe('node');
      expect(existsSync(path.join(copy, command?.[1])), command?.[1]).toBe(true);
    }
    expect(existsSync(path.join(copy, 'dist', 'src', 'cli', 'main.js'))).toBe(true);
    expect(existsSync(path.join(copy, 'dist', 'emulators'))).toBe(false);
  });

  it('names what is missing when nothing is set', { timeout: BUILD_MS }, () => {
    for (const file of ['dist/src/main.js', 'dist/workers/main.js', 'dist/src/migrate.js']) {
      const { status, stderr } = program(file);
      expect(status).toBe(1);
      expect(stderr).toMatch(/DATABASE_URL manque : attendu postgresql:/);
    }
  });

  it('finds its migrations', async () => {
    const database = await createTestDatabase();
    const { status, stdout } = program('dist/src/migrate.js', { DATABASE_URL: database.url });
    await database.close();
    expect(stdout).toBe('Base à jour.\n');
    expect(status).toBe(0);
  });
});
