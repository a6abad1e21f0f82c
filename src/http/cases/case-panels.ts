import type { CasePageRow, CasePhoneRow } from '../../app/views/case-view.js';
import { territoryOf } from '../../domain/territories.js';
import { PRECISION_WORDS } from '../../domain/travel/spot.js';
import { day, shortDateTime } from '../format.js';
import { type Html, html } from '../html.js';
import type { Member } from '../session.js';
import { diaryName, standingName } from '../words.js';
import type { CasePageParts } from './case-page-parts.js';
import { shownNumber } from './masked-number.js';

/** What the diary holds for the household, soonest first. */
export function nextPanel({ file, next }: CasePageParts): Html {
  const entries = next.map(
    ({ kind, dueAt, outcome }) => html`<li><strong>${diaryName(kind)}</strong><br>
      <span class="muted small">${shortDateTime(dueAt, file.zone)}${outcome !== null && html` · reporté`}</span></li>`,
  );
  return html`<section class="panel"><h2>À venir</h2>${
    entries.length === 0
      ? html`<p class="muted">Rien de prévu par la plateforme.</p>`
      : html`<ul class="plain">${entries}</ul>`
  }</section>`;
}

/** The numbers of the file, as the reader may see them. */
export function numbersPanel(file: CasePageRow, member: Member): Html {
  return html`<section class="panel"><h2>Numéros</h2>${
    file.phones.length === 0
      ? html`<p class="muted">Aucun numéro.</p>`
      : html`<ul class="plain">${file.phones.map((phone) => number(phone, file, member))}</ul>`
  }</section>`;
}

function number(phone: CasePhoneRow, file: CasePageRow, member: Member): Html {
  const bad = ['wrong', 'recycled', 'compromised'].includes(phone.standing);
  const tone = bad ? 'bad' : phone.standing === 'verified' ? 'good' : '';
  return html`<li><strong class="nowrap">${shownNumber(phone.e164, member)}</strong>
    <span class="muted small">${phone.kind === 'mobile' ? 'mobile' : 'fixe'}</span>
    <div class="chips"><span class="chip ${tone}">${standingName(phone.standing)}</span>
      ${phone.optedOutAt !== null && html`<span class="chip bad">STOP le ${shortDateTime(phone.optedOutAt, file.zone)}</span>`}
      ${phone.frozenAt !== null && html`<span class="chip bad">gelé : violences</span>`}
      ${phone.blockedReason !== null && html`<span class="chip bad">ne pas appeler</span>`}
      ${phone.otherCases > 0 && html`<span class="chip warn">aussi dans ${phone.otherCases} autre(s) dossier(s)</span>`}
    </div>${phone.blockedReason !== null && html`<p class="small muted">${phone.blockedReason}</p>`}
    <p class="small muted">${DISCRETION[phone.discretion]}</p></li>`;
}

/** What may be said to a number, by its level. */
export const DISCRETION: Record<number, string> = {
  0: 'Mots neutres seulement.',
  1: 'Identité confirmée : détails pratiques possibles.',
  2: 'La personne accepte que l’audience et les papiers soient nommés.',
};

const ORIGINS: Record<string, string> = {
  CCAPEX: 'secrétariat de la CCAPEX',
  SERVICE_SOCIAL: 'service social',
  CD: 'conseil départemental',
};

/** What the file says of the household. */
export function factsPanel(file: CasePageRow): Html {
  const zone = territoryOf(file.territory)?.zone ?? file.zone;
  const facts: [string, string | null][] = [
    [
      'Adresse',
      lines([file.address, file.addressMore, `${file.postcode ?? ''} ${file.commune ?? ''}`]),
    ],
    ['Sur la carte', PRECISION_WORDS[file.precision]],
    [
      'Co-titulaire',
      lines(
        file.members.map((m) => [m.civility, m.firstName, m.lastName].filter(Boolean).join(' ')),
      ),
    ],
    ['Langue', file.language],
    ['Transmis le', day(file.referredOn)],
    ['Par', ORIGINS[file.origin] ?? file.origin],
    ['Audience', file.hearingOn === null ? null : day(file.hearingOn)],
    ['Heure locale', zone === 'Indian/Reunion' ? 'La Réunion' : null],
  ];
  return html`<section class="panel"><h2>Le dossier</h2>
    ${file.alerts.length > 0 && html`<ul class="plain small">${file.alerts.map((alert) => html`<li class="notice">${alert}</li>`)}</ul>`}
    <dl class="facts">${facts.map(([name, value]) => value && html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></section>`;
}

function lines(parts: readonly (string | null)[]): string | null {
  const kept = parts.map((part) => part?.trim()).filter(Boolean);
  return kept.length === 0 ? null : kept.join(', ');
}
