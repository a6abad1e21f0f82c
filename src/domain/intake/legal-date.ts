import type { Stage } from '../case.js';
import type { IsoDate } from '../ids.js';
import { dateOfDay, dayNumber, daysIn, isoDate, partsOf } from '../time/civil-day.js';
import { frenchDate } from '../time/local-time.js';
import type { Alerts } from './alerts.js';

/** Dates of acts found on a row; null when absent or impossible. */
export type ActDates = {
  readonly lease: IsoDate | null;
  readonly cdp: IsoDate | null;
  readonly summons: IsoDate | null;
  readonly hearing: IsoDate | null;
  readonly cql: IsoDate | null;
  readonly rfp: IsoDate | null;
  readonly cfp: IsoDate | null;
};

/** The next date that matters to the team, raw (not extended by art. 642 CPC). To be checked by a jurist. */
export type KeyDate = { readonly on: IsoDate; readonly kind: string };

/** Loi 2023-668: six weeks instead of two months, for leases and acts from this day (domain 2.1, 2.4). */
const NEW_LAW: IsoDate = '2023-07-29';
const SIX_WEEKS = 42;
/** An hearing this near is said on the row. */
const NEAR_DAYS = 21;

/** Same day number `months` later, else the last day of that month (art. 641 CPC). */
export function plusMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = partsOf(date);
  const total = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(total / 12), (total % 12) + 1];
  return isoDate(y, m, Math.min(day, daysIn(y, m)));
}

const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

/** End of the delay of a commandement de payer: 6 weeks, or 2 months under a lease made before the new law. */
function cdpEnd(cdp: IsoDate, lease: IsoDate | null): IsoDate {
  const old = cdp < NEW_LAW || (lease !== null && lease < NEW_LAW);
  return old ? plusMonths(cdp, 2) : dateOfDay(dayNumber(cdp) + SIX_WEEKS);
}

/** 31 March that ends the trêve hivernale in which the day falls, or null (L. 412-6 CPCE). */
function winterEnd(day: IsoDate): IsoDate | null {
  const year = Number(day.slice(0, 4));
  const monthDay = day.slice(5);
  if (monthDay >= '11-01') return `${year + 1}-03-31`;
  return monthDay <= '03-31' ? `${year}-03-31` : null;
}

/** The stage's key date (domain 2.4); null when the act's date is missing. */
export function keyDate(stage: Stage, acts: ActDates, today: IsoDate): KeyDate | null {
  switch (stage) {
    case 'CDP':
      return dated('fin du délai du CDP', acts.cdp, (cdp) => cdpEnd(cdp, acts.lease));
    case 'ASSIGNATION':
      return dated('audience', acts.hearing);
    case 'CQL':
      return dated('fin du délai du CQL', acts.cql, (cql) => plusMonths(cql, 2));
    case 'RFP':
      return dated('réponse du préfet', acts.rfp, (rfp) => plusMonths(rfp, 2));
    case 'CFP': {
      const winter = dated('fin de la trêve hivernale', winterEnd(today));
      return winter ?? dated('concours accordé', acts.cfp);
    }
  }
}

function dated(
  kind: string,
  act: IsoDate | null,
  endOf: (act: IsoDate) => IsoDate = (same) => same,
): KeyDate | null {
  return act === null ? null : { on: endOf(act), kind };
}

/** What the dates of a row say to the team. */
export function alertOnDates(
  stage: Stage,
  acts: ActDates,
  notes: { today: IsoDate; alerts: Alerts },
): void {
  const { today, alerts } = notes;
  if (keyDate(stage, acts, today) === null) alerts.push('Date clé absente pour ce stade');
  if (stage === 'CDP' && acts.cdp && acts.lease === null) {
    alerts.push('Date du bail absente : délai le plus court retenu (6 semaines)');
  }
  if (stage !== 'ASSIGNATION' || !acts.hearing) return;
  const left = daysBetween(today, acts.hearing);
  if (left >= 0 && left <= NEAR_DAYS)
    alerts.push(`Urgent : audience le ${frenchDate(acts.hearing)}`);
  if (!acts.summons) return;
  const notice = daysBetween(acts.summons, acts.hearing);
  if (notice < SIX_WEEKS) {
    alerts.push(
      `Assignation ${notice} jours avant l’audience (moins de 6 semaines) : à soumettre au juriste`,
    );
  }
}
