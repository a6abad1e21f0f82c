import type { Stage } from '../case.js';
import type { IsoDate } from '../ids.js';
import { type Territory, territoryOf } from '../territories.js';
import { type Cells, type ColumnId, headerOf } from './columns.js';
import { eligibility } from './eligibility.js';
import { householdKeys } from './household-keys.js';
import { type ActDates, alertOnDates, keyDate } from './legal-date.js';
import type { Reason } from './outcome.js';
import { parseAmount } from './parse-amount.js';
import { parseDate } from './parse-date.js';
import { type Place, parsePlace } from './parse-place.js';
import { readPhones } from './read-phones.js';
import { adviseFrom } from './remarks.js';
import type { Dossier, ParsePhone, RowReading } from './row-reading.js';
import { languageOf, originOf, stageOf } from './trade-words.js';

/** What reading a row needs besides its cells. */
export type Reading = { readonly today: IsoDate; readonly parsePhone: ParsePhone };

const AMOUNTS: readonly ColumnId[] = ['rent', 'cdpDebt', 'debt', 'benefitPaid'];
/** A minor holds no lease: a two-digit birth year is of this century only below this age. */
const YOUNGEST = 15;

type RowNotes = { readonly reasons: Reason[]; readonly alerts: string[] };

/** Reads one row by itself: fields, numbers, key date, every reason and every alert. */
export function readRow(cells: Cells, reading: Reading): RowReading {
  const notes: RowNotes = { reasons: [], alerts: [] };
  const { reasons, alerts } = notes;
  const origin = originOf(cells.origin);
  if (origin === null) alerts.push('Origine inconnue : comptée avec la CCAPEX');
  const place = parsePlace(cells, alerts);
  const territory = judgePlace(place, notes);
  const stage = judgeStage(cells, notes);
  judgeNeeds(cells, notes);
  reasons.push(...eligibility(cells, origin ?? 'CCAPEX'));
  const acts = readActs(cells, reading.today, alerts);
  if (stage !== null) judgeDates(stage, { acts, cells, today: reading.today }, notes);
  alertOnAmounts(cells, alerts);
  alertOnFormulas(cells, alerts);
  if (cells.remarks !== undefined) adviseFrom(cells.remarks, alerts);
  const standing =
    territory !== undefined && stage !== null && !reasons.some(({ code }) => UNREADABLE.has(code));
  const who = { origin: origin ?? 'CCAPEX', place, acts } as const;
  const dossier = standing
    ? dossierOf(cells, { ...who, stage, territory }, { reading, alerts })
    : null;
  return { reference: cells.reference ?? null, dossier, reasons, alerts: [...new Set(alerts)] };
}

/** Rows that lack what a case cannot stand without. */
const UNREADABLE: ReadonlySet<string> = new Set(['donnees-insuffisantes']);

function judgePlace(place: Place, notes: RowNotes): Territory | undefined {
  const territory = place.department === null ? undefined : territoryOf(place.department);
  if (territory === undefined) {
    const where =
      place.department === null ? 'département absent' : `département ${place.department}`;
    notes.reasons.push({ code: 'hors-territoire', label: `hors territoire (${where})` });
  }
  if (place.contradictory) {
    const label = `code postal ${place.postcode} hors du département ${place.department}`;
    notes.reasons.push({ code: 'adresse-contradictoire', label });
  }
  return territory;
}

function judgeStage(cells: Cells, notes: RowNotes): Stage | null {
  const stage = stageOf(cells.stage);
  if (stage === 'closed') {
    notes.reasons.push({ code: 'procedure-close', label: `procédure close (${cells.stage})` });
    return null;
  }
  if (stage === 'not-open' || stage === null) {
    const label =
      cells.stage === undefined ? 'stade absent' : `stade « ${cells.stage} » non ouvert`;
    notes.reasons.push({ code: 'hors-stade', label });
    return null;
  }
  return stage;
}

function judgeNeeds(cells: Cells, notes: RowNotes): void {
  const needed: ColumnId[] = ['reference', 'lastName', 'firstName'];
  const absent = needed.filter((id) => cells[id] === undefined).map(headerOf);
  if (absent.length > 0) {
    const label = `données insuffisantes : ${absent.join(', ')}`;
    notes.reasons.push({ code: 'donnees-insuffisantes', label });
  }
  const reachable = cells.address ?? cells.phone1 ?? cells.phone2;
  if (reachable === undefined) {
    const label = 'données insuffisantes : ni adresse ni téléphone';
    notes.reasons.push({ code: 'donnees-insuffisantes', label });
  }
}

function dateIn(
  id: ColumnId,
  cells: Cells,
  tools: { latest: number; alerts: string[] },
): IsoDate | null {
  const written = cells[id];
  if (written === undefined) return null;
  const parsed = parseDate(written, tools.latest);
  if (parsed.ok) return parsed.date;
  tools.alerts.push(`${headerOf(id)} : « ${written} » ${parsed.why}`);
  return null;
}

function readActs(cells: Cells, today: IsoDate, alerts: string[]): ActDates {
  const tools = { latest: Number(today.slice(0, 4)) + 5, alerts };
  return {
    lease: dateIn('leaseDate', cells, tools),
    cdp: dateIn('cdpDate', cells, tools),
    summons: dateIn('summonsDate', cells, tools),
    hearing: dateIn('hearingDate', cells, tools),
    cql: dateIn('cqlDate', cells, tools),
    rfp: dateIn('rfpDate', cells, tools),
    cfp: dateIn('cfpDate', cells, tools),
  };
}

function judgeDates(
  stage: Stage,
  row: { acts: ActDates; cells: Cells; today: IsoDate },
  notes: RowNotes,
): void {
  const { acts, today } = row;
  alertOnDates(stage, acts, { today, alerts: notes.alerts });
  if (stage === 'ASSIGNATION' && acts.hearing !== null && acts.hearing < today) {
    notes.reasons.push({
      code: 'audience-passee',
      label: 'audience déjà passée : suite à vérifier',
    });
  }
}

function alertOnAmounts(cells: Cells, alerts: string[]): void {
  for (const id of AMOUNTS) {
    const written = cells[id];
    if (written === undefined) continue;
    const amount = parseAmount(written);
    if (!amount.ok) alerts.push(`${headerOf(id)} : montant illisible`);
    else if (amount.cents < 0) alerts.push(`${headerOf(id)} : montant négatif, à vérifier`);
  }
}

/** A number or a sign-led amount is no formula; « =… » and « @… » always are. */
function alertOnFormulas(cells: Cells, alerts: string[]): void {
  for (const [id, cell] of Object.entries(cells) as [ColumnId, string][]) {
    if (/^[=@]/.test(cell) || /^[+-](?![\d\s(),.]*$)/.test(cell)) {
      if (id !== 'phone1' && id !== 'phone2') {
        alerts.push(`Formule dans « ${headerOf(id)} » : neutralisée dans tout export`);
      }
    }
  }
}

function dossierOf(
  cells: Cells,
  row: {
    origin: Dossier['origin'];
    stage: Stage;
    territory: Territory;
    place: Place;
    acts: ActDates;
  },
  tools: { reading: Reading; alerts: string[] },
): Dossier {
  const { today, parsePhone } = tools.reading;
  const year = Number(today.slice(0, 4));
  const { alerts } = tools;
  const birthDate = dateIn('birthDate', cells, { latest: year - YOUNGEST, alerts });
  const referredOn = dateIn('transmittedOn', cells, { latest: year + 1, alerts });
  if (referredOn === null) alerts.push('Date de transmission absente : jour de l’import retenu');
  const lastName = cells.lastName ?? '';
  const firstName = cells.firstName ?? '';
  const key = keyDate(row.stage, row.acts, today);
  const { postcode } = row.place;
  const { address, coHolder } = cells;
  const name = `${lastName} ${firstName}`;
  return {
    reference: cells.reference ?? '',
    territory: row.territory.code,
    zone: row.territory.zone,
    stage: row.stage,
    origin: row.origin,
    civility: cells.civility ?? null,
    lastName,
    firstName,
    birthDate,
    address: address ?? null,
    addressMore: cells.addressMore ?? null,
    postcode,
    commune: cells.commune ?? null,
    language: languageOf(cells.language),
    referredOn: referredOn ?? today,
    hearingOn: row.acts.hearing,
    deadlineOn: key?.on ?? null,
    deadlineKind: key?.kind ?? null,
    phones: readPhones(cells, parsePhone, alerts),
    keys: householdKeys({ name, birthDate, address, postcode, coHolder }),
    cells,
  };
}
