import type { Alerts } from './alerts.js';
import type { Cells } from './columns.js';

/** Where the dwelling stands, with lost zeros given back (« 6 » → « 06 », « 6000 » → « 06000 »). */
export type Place = {
  readonly department: string | null;
  readonly postcode: string | null;
  /** The postcode is of another département than the one stated. */
  readonly contradictory: boolean;
};

function departmentCode(cell: string | undefined): string | null {
  const code = /^(2[ab]|\d{1,3})(?:\D.*)?$/i.exec(cell ?? '')?.[1];
  return code === undefined ? null : code.padStart(2, '0').toUpperCase();
}

function departmentOfPostcode(postcode: string): string {
  return postcode.startsWith('97') || postcode.startsWith('98')
    ? postcode.slice(0, 3)
    : postcode.slice(0, 2);
}

/** Reads département and postcode and holds one against the other (Corsica: 20 for 2A and 2B). */
export function parsePlace(cells: Cells, alerts: Alerts): Place {
  const written = (cells.postcode ?? '').replaceAll(' ', '');
  const postcode = /^\d{4,5}$/.test(written) ? written.padStart(5, '0') : null;
  if (cells.postcode !== undefined && postcode === null) {
    alerts.push('Code postal illisible');
  } else if (postcode !== null && postcode !== written) {
    alerts.push(`Zéro perdu rendu au code postal : ${postcode}`);
  }
  const stated = departmentCode(cells.department);
  const fromPostcode = postcode === null ? null : departmentOfPostcode(postcode);
  if (stated !== null && cells.department?.startsWith(stated) === false) {
    alerts.push(`Zéro perdu rendu au département : ${stated}`);
  }
  if (stated === null && fromPostcode !== null) {
    alerts.push('Département absent ou illisible : lu dans le code postal');
  }
  const comparable = stated === '2A' || stated === '2B' ? '20' : stated;
  return {
    department: stated ?? fromPostcode,
    postcode,
    contradictory: comparable !== null && fromPostcode !== null && comparable !== fromPostcode,
  };
}
