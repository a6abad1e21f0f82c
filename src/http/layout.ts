import type { Response } from 'express';
import { may, type Permission } from '../domain/roles.js';
import { assetPath } from './asset-path.js';
import { type Html, html, htmlText } from './html.js';
import type { Member } from './session.js';
import { STYLES } from './styles.js';

export const STYLES_PATH = assetPath('styles', 'css', STYLES);

const LINKS: readonly { href: string; label: string; permission: Permission }[] = [
  { href: '/bureau', label: 'À traiter', permission: 'read-cards' },
  { href: '/ma-journee', label: 'Ma journée', permission: 'own-day' },
  { href: '/appels', label: 'Appels', permission: 'call' },
  { href: '/astreintes', label: 'Astreintes', permission: 'read-rota' },
  { href: '/dossiers', label: 'Dossiers', permission: 'read-case' },
  { href: '/pilotage', label: 'Pilotage', permission: 'read-statistics' },
  { href: '/textes', label: 'Textes', permission: 'read-wordings' },
];

export const ROLE_NAMES = {
  operateur: 'opérateur·rice',
  coordinateur: 'coordination',
  superviseur: 'supervision',
  pilote: 'pilotage (État)',
  administrateur: 'administration',
} as const;

export type PageParts = {
  readonly title: string;
  readonly member: Member | null;
  readonly body: Html;
  /** Address of a script that makes the page live; the page works without it. */
  readonly script?: string;
  /** The entry of the menu this page belongs to. */
  readonly here?: string;
};

/** The frame of every page: menu by role, then the page. Needs no script. */
export function layout({ title, member, body, here, script }: PageParts): Html {
  return html`<!doctype html>
<html lang="fr">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <meta name="referrer" content="same-origin">
  <title>${title} · Aller-vers</title>
  <link rel="stylesheet" href="${STYLES_PATH}">
  ${script !== undefined && html`<script type="module" src="${script}"></script>`}
  <link rel="icon" href="/favicon.svg" type="image/svg+xml">
</head>
<body>
  <a class="skip" href="#contenu">Aller au contenu</a>
  <header class="top">
    <div class="top-in">
      <a class="brand" href="/"><span class="brand-mark" aria-hidden="true"></span>Aller-vers</a>
      ${member && menu(member, here)}
      ${member && identity(member)}
    </div>
  </header>
  <main id="contenu" tabindex="-1">${body}</main>
  <footer class="foot">Aller-vers · données personnelles protégées : chaque lecture d’un dossier est enregistrée.</footer>
</body>
</html>`;
}

/** Sends a finished page. */
export function send(response: Response, page: Html): void {
  response.type('html').send(htmlText(page));
}

function menu(member: Member, here: string | undefined): Html {
  const links = LINKS.filter(({ permission }) => may(member.role, permission));
  return html`<nav class="menu" aria-label="Rubriques"><ul>${links.map(
    ({ href, label }) =>
      html`<li><a href="${href}"${href === here && html` aria-current="page"`}>${label}</a></li>`,
  )}</ul></nav>`;
}

function identity(member: Member): Html {
  return html`<form class="who" method="post" action="/deconnexion">
    <span><a href="/compte" title="Mon compte">${member.firstName}</a><span class="who-role"> · ${ROLE_NAMES[member.role]}</span></span>
    <button class="quiet" type="submit">Se déconnecter</button>
  </form>`;
}
