import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawRoles } from '../../scripts/roles/draw.js';
import { may, type Permission, permissionsOf, ROLES } from '../../src/domain/roles.js';
import { routesOf } from '../../src/http/web-app.js';

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/roles.md'), 'utf8');

describe('docs/roles.md', () => {
  it('is the table of who may do what, as the code has it (npm run roles)', () => {
    expect(page).toBe(drawRoles());
  });

  it('shows each permission under each role as the code grants it', () => {
    const rows = [...page.matchAll(/^\| `([a-z-]+)` +\| [^|]+\|(.+)\|$/gm)];
    const shown = rows.map(([, permission = '', cells = '']) => [
      permission,
      cells.split('|').map((cell) => cell.trim() === '✓'),
    ]);
    const held = new Set(ROLES.flatMap(permissionsOf));
    expect(shown.map(([permission]) => permission).toSorted()).toEqual([...held].sort());
    for (const [permission, cells] of shown) {
      expect(cells).toEqual(ROLES.map((role) => may(role, permission as Permission)));
    }
  });

  it('lets nobody but the teams read a household: neither the State nor the administration', () => {
    for (const permission of ['read-case', 'take-card', 'send-text', 'call'] as const) {
      expect([may('pilote', permission), may('administrateur', permission)]).toEqual([
        false,
        false,
      ]);
    }
  });
});

describe('every address', () => {
  it('names who may open it, and those open to all are few and known', () => {
    const routes = routesOf({ session: {} } as Parameters<typeof routesOf>[0]);
    const open = routes
      .filter(({ access }) => access === 'public')
      .map(({ method, path }) => `${method} ${path}`);
    expect(open.filter((one) => !/\.(css|svg|js)$/.test(one)).toSorted()).toEqual([
      ...[
        'get /agenda/:secret.ics',
        'get /connexion',
        'get /connexion/aller',
        'get /connexion/retour',
        'get /invitation',
      ],
      ...['get /rdv/:jeton', 'get /sante', 'post /connexion', 'post /connexion/retrait'],
      'post /rdv/:jeton',
    ]);
    expect(routes.filter(({ crossOrigin }) => crossOrigin).map(({ path }) => path)).toEqual([
      '/connexion',
      '/connexion/retrait',
    ]);
  });
});
