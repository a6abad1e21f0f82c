import type { DayVisitRow } from '../../app/views/day-view.js';
import { deadlineWords } from '../../domain/escalation/deadline.js';
import type { Instant } from '../../domain/ids.js';
import { dispositionOf } from '../../domain/ledger/dispositions.js';
import { PRECISION_WORDS } from '../../domain/travel/spot.js';
import {
  LANGUAGE_NAMES,
  languageOfFile,
  unwrittenLanguage,
} from '../../domain/wording/languages.js';
import { DISCRETION } from '../cases/case-panels.js';
import { shownNumber } from '../cases/masked-number.js';
import { clockTime, shortDateTime } from '../format.js';
import { type Html, html } from '../html.js';
import type { Member } from '../session.js';
import { cardWords, channelName, stageName } from '../words.js';
import { doorForms } from './door-forms.js';

export type DayParts = { readonly member: Member; readonly now: Instant };

/** One visit: who, where, how to reach them, what to beware of, and what to say at the door. */
export function visitPanel(visit: DayVisitRow, number: number, parts: DayParts): Html {
  const who = [visit.civility, visit.firstName, visit.lastName].filter(Boolean).join(' ');
  const address = addressOf(visit);
  return html`<section class="panel visit" id="visite-${visit.id}">
    <h2>${number}. ${hours(visit)}, ${who}</h2>
    ${unannounced(visit)}
    ${warnings(visit)}
    <dl class="facts">
      <dt>Adresse</dt><dd>${address ?? 'inconnue'}${visit.addressMore !== null && html`<br><strong>${visit.addressMore}</strong>`}<br><span class="hint">Sur la carte : ${PRECISION_WORDS[visit.precision]}</span></dd>
      ${(visit.roadMinutes ?? 0) > 0 && html`<dt>Route</dt><dd>${visit.roadMinutes} min depuis l’étape d’avant</dd>`}
      <dt>Téléphone</dt><dd>${phones(visit, parts.member)}</dd>
      ${language(visit)}
      <dt>Ce qu’on sait</dt><dd>${known(visit, parts.now).map((line) => html`<span class="known">${line}</span>`)}</dd>
      <dt>Dossier</dt><dd><a href="/dossiers/${visit.reference}">${visit.reference}</a></dd>
    </dl>
    ${address !== null && directions(visit, address)}
    ${doorForms(visit)}
  </section>`;
}

const hours = ({ announced, startsAt, endsAt, zone }: DayVisitRow): string =>
  announced
    ? `${clockTime(startsAt, zone)} – ${clockTime(endsAt, zone)}`
    : `vers ${clockTime(startsAt, zone)}`;

/** Without an appointment: nobody waits, and nothing is said of debt to whoever opens. */
const unannounced = ({ announced }: DayVisitRow): Html | null =>
  announced
    ? null
    : html`<p><span class="chip">Sans rendez-vous</span> <span class="hint">Personne ne vous attend. À la porte : votre prénom et l’équipe, rien d’autre avant de savoir qui ouvre.</span></p>`;

function warnings(visit: DayVisitRow): Html {
  return html`${visit.twoWorkers && html`<p class="notice bad"><strong>Deux personnes, toujours</strong> Un danger a été signalé à cette porte.</p>`}
    ${visit.violence && html`<p class="notice bad"><strong>Violences signalées</strong> Aucun SMS, aucun message laissé. N’appelez que par le moyen convenu.</p>`}
    ${visit.householdLateAt !== null && html`<p class="notice"><strong>Le ménage sera en retard</strong> Il l’a écrit à ${clockTime(visit.householdLateAt, visit.zone)}.</p>`}`;
}

function phones(visit: DayVisitRow, member: Member): Html {
  const usable = visit.phones.filter(
    ({ standing, frozenAt, blockedReason }) =>
      frozenAt === null &&
      blockedReason === null &&
      !['wrong', 'recycled', 'compromised'].includes(standing),
  );
  const [first] = usable;
  if (!first) return html`aucun numéro à appeler`;
  const links = usable.map(
    ({ e164 }) => html`<a class="nowrap" href="tel:${e164}">${shownNumber(e164, member)}</a> `,
  );
  return html`${links}<br><span class="hint">${DISCRETION[first.discretion]}</span>`;
}

function language({ language: code }: DayVisitRow): Html | null {
  const known = languageOfFile(code?.toLowerCase() ?? null);
  const name = known ? LANGUAGE_NAMES[known] : unwrittenLanguage(code);
  if (name === null || known === 'fr') return null;
  return html`<dt>Langue</dt><dd>${name} : interprète à prévoir</dd>`;
}

/** Three lines at most: where the procedure stands, the last try, what needs somebody. */
function known(visit: DayVisitRow, now: Instant): string[] {
  const { stage, deadlineOn, deadlineKind, lastTry, openCards, alerts, zone } = visit;
  const deadline =
    deadlineOn === null
      ? ''
      : `, ${deadlineWords({ kind: deadlineKind, on: deadlineOn }, now, zone)}`;
  const tried =
    lastTry &&
    `${channelName(lastTry.channel)}, ${shortDateTime(lastTry.at, zone)} : ${dispositionOf(lastTry.code).label}`;
  const asked = openCards.map((reason) => cardWords(reason).label.toLowerCase());
  const open = asked.length > 0 ? `À traiter : ${asked.join(', ')}` : (alerts[0] ?? null);
  return [`${stageName(stage)}${deadline}`, tried, open].flatMap((line) => line ?? []);
}

/** The centre of a commune leads nobody to a door: there the map looks for the address itself. */
function directions({ lat, lon, precision }: DayVisitRow, address: string): Html {
  const query = encodeURIComponent(address);
  const isNear = precision === 'address' || precision === 'street';
  const at = isNear ? `${lat},${lon}` : '0,0';
  const map = isNear
    ? `https://www.openstreetmap.org/directions?to=${lat}%2C${lon}`
    : `https://www.openstreetmap.org/search?query=${query}`;
  return html`<p class="no-print go-there"><a href="geo:${at}?q=${query}">Y aller</a>
    <a href="${map}" rel="noreferrer noopener" target="_blank">Voir sur OpenStreetMap</a></p>`;
}

function addressOf({ address, postcode, commune }: DayVisitRow): string | null {
  const town = [postcode, commune].filter(Boolean).join(' ');
  const whole = [address, town].filter(Boolean).join(', ');
  return whole === '' ? null : whole;
}
