import type { Audience } from '../../domain/statistics/breakdown.js';
import { callsOutReport } from '../../domain/statistics/calls-out.js';
import type { Rate } from '../../domain/statistics/contact-rate.js';
import {
  type CallGroup,
  type LineFacts,
  type LineReport,
  lineReport,
} from '../../domain/statistics/line-report.js';
import { hideSmallCells, isSmall } from '../../domain/statistics/small-cells.js';
import type { TryGroup } from '../../domain/statistics/tries.js';
import { count } from '../format.js';
import { type Html, html } from '../html.js';
import { shownCount, shownRate } from './figures.js';

export type LinePanelParts = {
  readonly audience: Audience;
  readonly facts: LineFacts;
  readonly tries: readonly TryGroup[];
};

/** `rate` is null when it is hidden from the reader. */
type Row = { readonly name: string; readonly say?: string; readonly rate: Rate | null };

/** « Ligne téléphonique »: what callers lived through, and what our own calls came to. */
export function linePanel({ audience, facts, tries }: LinePanelParts): Html {
  const report = lineReport({
    ...facts,
    calls: facts.calls.filter(({ territory }) => territory !== null),
    callBacks: facts.callBacks.filter(({ territory }) => territory !== null),
  });
  const pending = report.calledBackPending;
  return html`<section class="panel" aria-labelledby="ligne"><h2 id="ligne">Ligne téléphonique</h2>
    ${whatIsCounted(report, { audience, facts })}
    ${rateTable('Parmi les appels qui ont demandé une personne, puis parmi les rappels à faire.', rows(report, audience))}
    ${pending > 0 && audience === 'team' && html`<p class="small muted">Non comptés, encore dans leur délai : ${count(pending)} rappel(s).</p>`}
    ${callsOut(tries, audience)}
  </section>`;
}

function whatIsCounted(
  { received, offered }: LineReport,
  { audience, facts }: Pick<LinePanelParts, 'audience' | 'facts'>,
): Html {
  const shown = (value: number) =>
    shownCount(audience === 'outside' && isSmall(value) ? null : value);
  const unknown = facts.calls.find(isOfNowhere)?.received ?? 0;
  return html`<p class="small muted">Appels reçus pendant les semaines choisies, quelle que soit l’étape du dossier. On compte des appels, pas des ménages.
    Reçus : ${shown(received)} ; ont demandé une personne : ${shown(offered)}.${
      unknown > 0 &&
      html` À part, pour tous les territoires, de personnes dont on ne sait pas où elles vivent : ${shown(unknown)}.`
    }</p>`;
}

const isOfNowhere = ({ territory }: CallGroup): boolean => territory === null;

function rows(report: LineReport, audience: Audience): Row[] {
  const { answered, abandoned, hungUpShort, otherwise } = report;
  // The four add up to the calls offered, which are printed: one hidden alone would be betrayed.
  const [first, second, third, fourth] = hiddenAmong(
    [answered, abandoned, hungUpShort, otherwise],
    audience,
  );
  return [
    { name: 'Décrochés par l’équipe', rate: first ?? null },
    {
      name: 'Décrochés en 30 secondes ou moins',
      rate: first ? hidden(report.answeredQuickly, audience) : null,
    },
    {
      name: 'Abandons',
      say: 'raccroché après 10 secondes d’attente ou plus',
      rate: second ?? null,
    },
    {
      name: 'Raccrochés avant 10 secondes',
      say: 'comptés à part des abandons',
      rate: third ?? null,
    },
    {
      name: 'Autrement',
      say: 'rappel ou messagerie choisis, ou attente à sa limite',
      rate: fourth ?? null,
    },
    {
      name: 'Rappels faits sous un jour ouvré',
      say: 'personne jointe avant la fin du jour ouvré suivant',
      rate: hidden(report.calledBack, audience),
    },
  ];
}

/** Small counts never leave the organisation (statistics 4.3). */
function hiddenAmong(rates: readonly Rate[], audience: Audience): (Rate | null)[] {
  if (audience === 'team') return [...rates];
  const shown = hideSmallCells(rates.map(({ numerator }) => numerator));
  return rates.map((rate, at) => (shown[at] === null ? null : rate));
}

/** A share betrays what is left of its whole. */
function hidden(rate: Rate, audience: Audience): Rate | null {
  const { numerator, denominator } = rate;
  const small = isSmall(numerator) || isSmall(denominator - numerator);
  return audience === 'outside' && small ? null : rate;
}

function callsOut(tries: readonly TryGroup[], audience: Audience): Html {
  const { placed, ...report } = callsOutReport(tries);
  if (placed === 0) return html`<p class="muted">Aucun appel passé vers ces ménages.</p>`;
  const row = (name: string, rate: Rate, say = ''): Row => ({
    ...{ name, say, rate: hidden(rate, audience) },
  });
  return html`<h3>Nos appels vers les ménages choisis</h3>
    ${rateTable(`Appels passés : ${count(placed)}. Un répondeur n’est jamais un ménage joint.`, [
      row('Décrochés', report.answered, 'par quelqu’un ou par un répondeur'),
      row('Quelqu’un a répondu', report.byAPerson),
      row('Aboutis', report.networkReached, 'décroché, occupé, refusé ou sans réponse'),
      row('Répondeurs', report.machines, 'parmi les appels décrochés'),
      row('Le ménage lui-même', report.rightParty, 'parmi les personnes qui ont répondu'),
    ])}`;
}

function rateTable(caption: string, lines: readonly Row[]): Html {
  return html`<table class="funnel"><caption>${caption}</caption>
    <thead><tr><th scope="col">Ce qui s’est passé</th><th scope="col" class="num">Part</th></tr></thead>
    <tbody>${lines.map(
      ({ name, say, rate }) =>
        html`<tr><th scope="row">${name}${say !== undefined && say !== '' && html`<span class="say">${say}</span>`}</th><td class="num">${shownRate(rate)}</td></tr>`,
    )}</tbody></table>`;
}
