import { DOORS } from '../../src/adapters/slack/permissions.js';
import { type Permission, permissionsOf, ROLES } from '../../src/domain/roles.js';
import { routesOf } from '../../src/http/web-app.js';

/** What each permission opens, in the words of a team; a permission without words does not compile. */
const WORDS: Record<Permission, string> = {
  'read-statistics': 'lire les chiffres de ses territoires',
  'read-case':
    'lire un dossier et les messages vocaux de ses territoires ; la lecture est inscrite',
  'read-cards': 'lire les cartes à traiter',
  'read-rota': 'lire les astreintes et les absences de ses territoires',
  'write-rota': 'tenir les astreintes et les absences de ses territoires',
  'take-card': 'prendre une carte, la rendre',
  'pass-card': 'passer une carte à un·e collègue',
  'pause-card': 'mettre une carte en pause, la reprendre',
  'send-text': 'écrire au locataire',
  'set-visit': 'fixer, déplacer ou annuler une visite à la place du ménage',
  'offer-slots': 'proposer des créneaux au ménage',
  'note-visit': 'noter l’issue d’une visite',
  'own-day': 'voir la fiche de sa journée, dire à la porte ce qu’il en est',
  'flag-danger': 'signaler un danger',
  'close-card': 'clore une carte',
  'act-for-others': 'agir sur la carte d’une autre personne',
  call: 'appeler un ménage, noter l’issue, refuser les appels d’un numéro',
  'read-wordings': 'lire les textes que reçoivent les ménages',
  'write-wordings': 'proposer un texte, décider de celui d’une autre personne',
};

const INTRODUCTION = `# Qui peut faire quoi

Cette page est écrite par \`npm run roles\` depuis \`src/domain/roles.ts\`, les adresses de \`src/http/web-app.ts\` et les boutons de \`src/adapters/slack/permissions.ts\` ; un test refuse qu'elle en diffère. Ce qu'elle ne permet pas est refusé. Chacun ne voit que ses territoires, dans les pages comme dans Slack. Une personne retirée, ou un compte Slack qui n'est relié à personne, ne peut rien.
`;

/** docs/roles.md, from the code. */
export function drawRoles(): string {
  return [
    INTRODUCTION,
    '## Les rôles\n',
    table(
      ['Permission', 'Ce qu’elle ouvre', ...ROLES.map((role) => `\`${role}\``)],
      permissions().map((permission) => [
        `\`${permission}\``,
        WORDS[permission],
        ...ROLES.map((role) => (permissionsOf(role).includes(permission) ? '✓' : '–')),
      ]),
    ),
    '## Les pages\n',
    '« tous » : sans être connecté·e. « connecté·e » : toute personne de l’équipe, pour elle-même.\n',
    table(['Adresse', 'Permission'], pages()),
    '## Slack\n',
    '« tous » : un lien vers une page, qui demande à son tour ; ou `/relier`, qui ne donne que ce lien.\n',
    table(['Geste', 'Permission'], gestures()),
  ].join('\n');
}

function permissions(): Permission[] {
  const held = new Set(ROLES.flatMap(permissionsOf));
  // In the order of the words, so that what goes together stands together.
  return (Object.keys(WORDS) as Permission[]).filter((permission) => held.has(permission));
}

function pages(): string[][] {
  const doors = { session: {} } as Parameters<typeof routesOf>[0];
  return routesOf(doors)
    .filter(({ path }) => !/\.(css|svg|js)$/.test(path))
    .map(({ method, path, access }) => [
      `\`${method.toUpperCase()} ${path}\``,
      accessWords(access),
    ]);
}

function gestures(): string[][] {
  return [
    ...Object.entries(DOORS.actions).map(([id, access]) => [
      `bouton \`${id}\``,
      accessWords(access),
    ]),
    ...Object.entries(DOORS.forms).map(([id, access]) => [
      `formulaire \`${id}\``,
      accessWords(access),
    ]),
    ...Object.entries(DOORS.commands).map(([id, access]) => [`\`${id}\``, accessWords(access)]),
  ];
}

function accessWords(access: string): string {
  if (access === 'public' || access === 'anyone') return 'tous';
  return access === 'signed-in' ? 'connecté·e' : `\`${access}\``;
}

/** A table of Markdown whose columns stand under each other. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? title).length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  return `${[line(head), rule, ...rows.map(line)].join('\n')}\n`;
}
