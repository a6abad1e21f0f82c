import type { Rate } from '../../domain/statistics/contact-rate.js';
import type { ShownCount } from '../../domain/statistics/small-cells.js';
import { count, percent } from '../format.js';
import { type Html, html } from '../html.js';

/** A count, or the word that says it is hidden. */
export function shownCount(value: ShownCount): Html {
  return value === null ? html`<span class="muted">masqué</span>` : html`${count(value)}`;
}

/** A rate in a table cell: never a share without its two numbers. */
export function shownRate(rate: Rate | null): Html {
  if (rate === null) return html`<span class="muted">masqué</span>`;
  return html`${percent(rate)} <span class="of">${fraction(rate)}</span>`;
}

/** « 12 / 31 ». */
export function fraction(rate: Rate): string {
  return `${count(rate.numerator)}\u00a0/\u00a0${count(rate.denominator)}`;
}

/** A bar for the eyes; its number always stands beside it. */
export function bar(share: number): Html {
  const width = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="${width}" height="10"></rect></svg>`;
}
