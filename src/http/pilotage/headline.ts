import { type Line, rateOf } from '../../domain/statistics/breakdown.js';
import { CONTACT_DAYS, type CohortReport } from '../../domain/statistics/cohort-report.js';
import type { Rate } from '../../domain/statistics/contact-rate.js';
import { isSmall } from '../../domain/statistics/small-cells.js';
import { count, percent } from '../format.js';
import { type Html, html } from '../html.js';
import { fraction } from './figures.js';
import type { Selection } from './selection.js';

type Card = {
  title: string;
  rate: Rate | null;
  unit: string;
  how: string;
  main?: true;
};

/** The three figures a supervisor comes for, each with its numbers and its population. */
export function headline(total: Line, report: CohortReport, selection: Selection): Html {
  const n = total.counts.households === null ? 'masqué' : count(total.counts.households);
  const cards: Card[] = [
    {
      title: 'Taux de contact (CON1)',
      rate: rateOf(total, 'contacts', 'con1Base'),
      unit: 'ménages joints, sur tous les ménages ciblés',
      how: `Les ménages dont on ne sait encore rien comptent comme non joints. n = ${n} dossiers.`,
      main: true,
    },
    {
      title: 'Au mieux (CON3)',
      rate: rateOf(total, 'contacts', 'con3Base'),
      unit: 'ménages joints, sur ceux dont le sort est connu',
      how: `Borne haute : les situations inconnues sont laissées de côté. n = ${n} dossiers.`,
    },
    {
      title: `Joints en ${CONTACT_DAYS} jours ou moins`,
      rate: rateOf(total, 'early', 'earlyBase'),
      unit: `ménages, sur ceux transmis depuis ${CONTACT_DAYS} jours au moins`,
      how: `Compté depuis la transmission du dossier. n = ${n} dossiers.`,
    },
  ];
  return html`<div class="figures">${cards.map(figure)}</div>${estimate(report, selection)}`;
}

function figure({ title, rate, unit, how, main }: Card): Html {
  const empty = rate !== null && rate.denominator === 0;
  return html`<section class="figure${main ? ' main' : ''}">
    <h2>${title}</h2>
    <p class="value">${rate === null ? 'masqué' : percent(rate)}</p>
    <p class="of">${rate && html`<strong>${fraction(rate)}</strong> `}${empty ? 'aucun ménage à compter' : unit}</p>
    <p class="how">${how}</p>
  </section>`;
}

/** CON2 stands between the two when many fates are unknown; `e` is printed, as it is an estimate. */
function estimate({ contact, tally }: CohortReport, { audience }: Selection): Html | null {
  if (!contact.unknownIsLarge) return null;
  const counts = [tally.NE, contact.unknown, contact.con1.numerator];
  if (audience === 'outside' && counts.some(isSmall)) return null;
  const e = contact.e.toLocaleString('fr-FR', { maximumFractionDigits: 2 });
  return html`<p class="notice info"><strong>${count(contact.unknown)} situations encore inconnues : lisez les deux bornes.</strong>
    Estimation entre les deux (CON2) : ${percent(contact.con2)}, soit ${fraction(contact.con2)}, si la part e = ${e} des ménages inconnus relève bien de la démarche.</p>`;
}
