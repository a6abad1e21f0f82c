import type { RotaMember } from '../../app/views/rota-view.js';
import { deskZone as zoneOf } from '../../domain/escalation/desk-zone.js';
import { awayDuring, type OnCallSpan, onCallAt, overlap } from '../../domain/hotline/on-call.js';
import { isAway } from '../../domain/hotline/on-shift.js';
import type { Instant, IsoDate } from '../../domain/ids.js';
import { may } from '../../domain/roles.js';
import type { Territory } from '../../domain/territories.js';
import { addDays, at, localDate } from '../../domain/time/local-time.js';
import { day, shortDateTime, shortDay } from '../format.js';
import { type Html, html } from '../html.js';
import { layout } from '../layout.js';
import type { Member } from '../session.js';
import { table } from '../table.js';
import { territoryName } from '../words.js';
import {
  absenceForm,
  addForm,
  cancelAbsenceForm,
  type FormParts,
  planForm,
  removeForm,
  swapForm,
} from './rota-forms.js';

export type RotaPageParts = {
  readonly member: Member;
  readonly now: Instant;
  /** Monday of this week, where the territory is. */
  readonly monday: IsoDate;
  readonly territory: Territory;
  /** Of the territory, for this week and the next six. */
  readonly spans: readonly OnCallSpan[];
  /** Of all the reader's territories, at this moment. */
  readonly current: readonly OnCallSpan[];
  /** Of the territory. */
  readonly people: readonly RotaMember[];
  /** Of all the reader's territories. */
  readonly everyone: readonly RotaMember[];
};

export type Told = { readonly done: string } | { readonly refused: string } | null;

export const WEEKS_SHOWN = 7;

/** Who is on call in a territory, this week and the next six, and who of its team is away. */
export function rotaPage(parts: RotaPageParts, told: Told): Html {
  const { member, territory, spans, now } = parts;
  const { code, zone } = territory;
  const form: FormParts = {
    ...{ territory: code, zone, people: parts.people },
    today: localDate(now, zone),
  };
  const coming = spans.filter(({ from }) => from >= now);
  const writes = may(member.role, 'write-rota');
  return layout({
    title: 'Astreintes',
    member,
    here: '/astreintes',
    body: html`
      <h1>Astreintes</h1>
      <p class="lead">Qui est appelé hors des heures de la ligne, pour un danger. Chaque territoire a ses astreintes ; dans Slack, <code>/astreinte</code> les dit.</p>
      ${notice(told)}
      ${nowPanel(parts)}
      <section class="panel" aria-labelledby="semaines"><h2 id="semaines">${territoryName(code)}</h2>
        ${territoryForm(parts)}${weeks(parts, writes)}</section>
      ${
        writes &&
        html`<section class="panel" aria-labelledby="ajouter"><h2 id="ajouter">Ajouter</h2>
        <h3>Une personne, d’un moment à un autre</h3>${addForm(form)}
        <h3>Chaque semaine, à tour de rôle</h3><p class="hint">Une personne par semaine, dans l’ordre, puis on recommence.</p>${planForm(form)}
        <h3>Échanger</h3>${swapForm(form, coming)}</section>`
      }
      <section class="panel" aria-labelledby="absences"><h2 id="absences">Absences de l’équipe</h2>
        ${absences(parts, writes)}${writes && html`<h3>Noter une absence</h3>${absenceForm(form)}`}</section>`,
  });
}

function notice(told: Told): Html | null {
  if (told === null) return null;
  if ('done' in told) return html`<p class="notice info" role="status">${told.done}</p>`;
  return html`<div class="notice bad" role="alert"><strong>Rien n’a changé</strong><p>${told.refused}</p></div>`;
}

function nowPanel({ member, current, now, everyone }: RotaPageParts): Html {
  const rows = member.territories.map((code) => ({
    code,
    names: onCallAt(
      current.filter(({ territory }) => territory === code),
      now,
    ).map(({ firstName, staffId }) => {
      const person = everyone.find(({ id }) => id === staffId);
      const away = person !== undefined && isAway(person, localDate(now, zoneOf(code)));
      return away ? `${firstName} (absence)` : firstName;
    }),
  }));
  return html`<section class="panel" aria-labelledby="maintenant"><h2 id="maintenant">D’astreinte maintenant</h2>
    ${table<(typeof rows)[number]>({
      caption: 'La première personne est appelée d’abord.',
      onPhone: 'stack',
      rows,
      first: {
        head: 'Territoire',
        cell: ({ code }) =>
          html`<a href="/astreintes?territoire=${code}">${territoryName(code)}</a>`,
      },
      columns: [
        {
          head: 'Qui',
          cell: ({ names }) =>
            names.length > 0 ? names.join(', puis ') : html`<span class="muted">personne</span>`,
        },
      ],
    })}</section>`;
}

function territoryForm({ member, territory }: RotaPageParts): Html | null {
  if (member.territories.length < 2) return null;
  return html`<form class="inline" method="get" action="/astreintes"><div><label for="territoire">Territoire</label>
    <select id="territoire" name="territoire">${member.territories.map(
      (code) =>
        html`<option value="${code}"${code === territory.code && html` selected`}>${territoryName(code)}</option>`,
    )}</select></div><button class="quiet" type="submit">Afficher</button></form>`;
}

function weeks(parts: RotaPageParts, writes: boolean): Html[] {
  const { monday, territory, spans } = parts;
  return Array.from({ length: WEEKS_SHOWN }, (_, n) => {
    const first = addDays(monday, n * 7);
    const from = at(first, '00:00', territory.zone);
    const to = at(addDays(first, 7), '00:00', territory.zone);
    const ofWeek = spans.filter((span) => overlap(span, { from, to }));
    const title = n === 0 ? 'Cette semaine' : `Semaine du ${shortDay(first)}`;
    if (ofWeek.length === 0)
      return html`<h3>${title}</h3><p class="muted">Personne n’est d’astreinte.</p>`;
    return html`<h3>${title}</h3>${weekTable(parts, { title, spans: ofWeek, writes })}`;
  });
}

type Week = {
  readonly title: string;
  readonly spans: readonly OnCallSpan[];
  readonly writes: boolean;
};

function weekTable({ territory, people, now }: RotaPageParts, week: Week): Html {
  const { zone } = territory;
  const when = ({ from, to }: OnCallSpan) =>
    `du ${shortDateTime(from, zone)} au ${shortDateTime(to, zone)}`;
  const isAbsent = (span: OnCallSpan) => {
    const person = people.find(({ id }) => id === span.staffId);
    return person !== undefined && awayDuring(person, span, zone).length > 0;
  };
  const act = (span: OnCallSpan) =>
    span.to > now && removeForm(span, `${span.firstName}, ${when(span)}`);
  return table<OnCallSpan>({
    caption: `${week.title} : qui est d’astreinte`,
    onPhone: 'stack',
    rows: week.spans,
    first: {
      head: 'Qui',
      cell: (span) =>
        html`${span.firstName} ${isAbsent(span) && html`<span class="chip bad">en absence : à remplacer</span>`}`,
    },
    columns: [
      { head: 'Rang', cell: ({ rank }) => rank },
      { head: 'Quand', cell: when },
      ...(week.writes ? [{ head: 'Retirer', cell: act }] : []),
    ],
  });
}

function absences({ people, territory }: RotaPageParts, writes: boolean): Html {
  const rows = people.flatMap((person) => person.absences.map((days) => ({ person, days })));
  if (rows.length === 0) return html`<p class="muted">Aucune absence n’est notée.</p>`;
  return table<(typeof rows)[number]>({
    caption: 'En cours et à venir, jours compris',
    onPhone: 'stack',
    rows,
    first: { head: 'Qui', cell: ({ person }) => person.fullName },
    columns: [
      { head: 'Du', cell: ({ days }) => day(days.from) },
      { head: 'Au', cell: ({ days }) => day(days.to) },
      { head: 'Motif', cell: ({ days }) => days.reason ?? '' },
      ...(writes
        ? [
            {
              head: 'Annuler',
              cell: ({ person, days }: (typeof rows)[number]) =>
                cancelAbsenceForm(territory.code, person, days),
            },
          ]
        : []),
    ],
  });
}
