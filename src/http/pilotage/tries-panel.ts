import { type TriesReport, type TryGroup, triesReport } from '../../domain/statistics/tries.js';
import { count } from '../format.js';
import { type Html, html } from '../html.js';
import { channelName, refusalText } from '../words.js';
import { shownRate } from './figures.js';

const REASONS_SHOWN = 6;

/** Tries, never people: what was done, what arrived, what was held back. */
export function triesPanel(groups: readonly TryGroup[]): Html {
  const report = triesReport(groups);
  return html`<div class="columns two">
    <section class="panel"><h2>Nos essais</h2>
      <p class="small muted">Ici on compte des essais, pas des ménages : un ménage sollicité trois fois compte trois.</p>
      <dl class="facts">
        ${report.counted.map(({ channel, tries }) => html`<dt>${channelName(channel)}</dt><dd>${count(tries)}</dd>`)}
        <dt>Total</dt><dd><strong>${count(report.total)} essais</strong></dd>
        <dt>Reçus</dt><dd>${count(report.received)} messages ou appels des ménages</dd>
      </dl>
    </section>
    <section class="panel"><h2>Que deviennent les SMS</h2>${smsTable(report)}</section>
  </div>
  ${report.heldBack.length === 0 ? null : heldBack(report)}`;
}

function smsTable({ sms }: TriesReport): Html {
  const row = (name: string, rate: TriesReport['sms']['delivered']) =>
    html`<tr><th scope="row">${name}</th><td class="num">${shownRate(rate)}</td></tr>`;
  return html`<table><caption>Parmi les SMS partis. L’inconnu n’est ni un succès ni un échec.</caption>
    <thead><tr><th scope="col">Sort du SMS</th><th scope="col" class="num">Part</th></tr></thead>
    <tbody>${row('Remis', sms.delivered)}${row('Statut inconnu', sms.unknown)}${row('Non remis', sms.failed)}</tbody></table>`;
}

function heldBack({ heldBack }: TriesReport): Html {
  const shown = heldBack.slice(0, REASONS_SHOWN);
  return html`<section class="panel"><h2>Pourquoi des messages ne sont pas partis</h2>
    <table><caption>Messages retenus par les règles ; ils ne comptent pas comme des essais.</caption>
    <thead><tr><th scope="col">Raison</th><th scope="col" class="num">Messages</th></tr></thead>
    <tbody>${shown.map(({ reason, tries }) => html`<tr><td>${refusalText(reason)}</td><td class="num">${count(tries)}</td></tr>`)}</tbody></table>
  </section>`;
}
