import { variantsOf } from '../../app/wording/catalogue.js';
import { LANGUAGE_NAMES, type TextLanguage } from '../../domain/wording/languages.js';
import { type Html, html } from '../html.js';
import { layout } from '../layout.js';
import { territoryName } from '../words.js';
import { historyTable } from './history-table.js';
import type { TextPageParts } from './text-page-parts.js';
import { variantPanel } from './variant-panel.js';
import { addressOf, useOf } from './wording-names.js';

/** One text in one territory: the house's words, those in force, what is proposed, what was. */
export function textPage(parts: TextPageParts): Html {
  const { member, territory, text, language, errors = [] } = parts;
  const variants = variantsOf(text.name, language);
  return layout({
    title: `${errors.length > 0 ? 'Erreur : ' : ''}${text.flowTitle}, « ${text.key} »`,
    member,
    here: '/textes',
    body: html`
      <p class="eyebrow"><a href="/textes?territoire=${territory}">Textes</a> · ${territoryName(territory)} · ${text.flowTitle}</p>
      <h1>« ${text.key} »</h1>
      <p class="lead">${purposeLine(parts)}</p>
      ${parts.done !== undefined && html`<p class="notice info" role="status" id="resultat" tabindex="-1">${parts.done}</p>`}
      ${errors.length > 0 && errorSummary(parts)}
      ${text.kept !== null && html`<p class="notice">Les mots de la maison valent ici pour tous. ${text.kept}</p>`}
      ${text.languages.length > 1 && languageMenu(parts)}
      ${variants.map((variant) => variantPanel(parts, variant))}
      <section class="panel"><h2>Historique</h2>${
        parts.history.length === 0
          ? html`<p class="muted">Personne n’a proposé d’autres mots pour ce texte dans ce territoire.</p>`
          : historyTable(parts.history)
      }</section>`,
  });
}

function purposeLine({ text: { rule } }: TextPageParts): string {
  const french = rule.frenchOnly ? ' · en français seulement' : '';
  return `Sert de : ${useOf(rule)}${french} · niveau de discrétion ${rule.level} : ${LEVELS[rule.level]}.`;
}

const LEVELS = {
  0: 'n’importe qui peut lire ce texte, il ne dit rien de la situation',
  1: 'le ménage a répondu et dit qui il est',
  2: 'le ménage a accepté que l’on nomme l’audience et les papiers',
} as const;

function errorSummary({ errors = [] }: TextPageParts): Html {
  const line = ({ field, message }: (typeof errors)[number]) =>
    html`<li>${field === null ? message : html`<a href="#${field}">${message}</a>`}</li>`;
  return html`<div class="notice bad" role="alert" id="resultat" tabindex="-1"><h2>Rien n’a été enregistré</h2><ul>${errors.map(line)}</ul></div>`;
}

function languageMenu(parts: TextPageParts): Html {
  const { text, territory, language: here } = parts;
  const item = (language: TextLanguage) =>
    html`<li><a href="${addressOf(text, { territory, language })}"${language === here && html` aria-current="page"`}>${LANGUAGE_NAMES[language]}${marks(parts, language)}</a></li>`;
  return html`<nav aria-label="Langues du texte"><ul class="tabs">${text.languages.map(item)}</ul></nav>`;
}

function marks({ inForce, history }: TextPageParts, language: TextLanguage): string {
  const changed = inForce.some((row) => row.language === language);
  const open = history.some((row) => row.state === 'proposed' && row.language === language);
  return `${changed ? ' · changé ici' : ''}${open ? ' · proposition' : ''}`;
}
