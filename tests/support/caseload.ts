import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createIds } from '../../src/adapters/system/ids.js';
import { importCaseload } from '../../src/app/intake/import-caseload.js';
import type { RowRecord } from '../../src/app/ports/intake.js';
import type { Clock } from '../../src/app/ports/time-and-chance.js';
import { composeImport } from '../../src/compose-cli.js';
import type { CliConfig } from '../../src/config.js';

export const SAMPLE = path.join(import.meta.dirname, '../../data/sample-caseload.csv');
const HEADERS = (readFileSync(SAMPLE, 'utf8').split('\r\n')[0] ?? '').split(';');

/** A household of the private stock in Seine-Saint-Denis, at the stage of the commandement de payer. */
const PLAIN: Readonly<Record<string, string>> = {
  'N° dossier CCAPEX': '93-2026-00001',
  'Date transmission': '23/11/2026',
  Origine: 'CCAPEX',
  Stade: 'CDP',
  Dépt: '93',
  Civilité: 'Mme',
  Nom: 'MARTIN',
  Prénom: 'Lucie',
  'Date de naissance': '04/05/1980',
  Adresse: '1 rue des Lilas',
  'Code postal': '93300',
  Commune: 'Aubervilliers',
  'Téléphone 1': '06 39 98 20 01',
  Parc: 'Privé',
  'Type de bailleur': 'Personne physique',
  'Bailleur / mandataire': 'M. Paul DURAND',
  'Date du bail': '01/09/2024',
  'Date CDP': '02/11/2026',
  'Loyer CC (€)': '700,00',
  'Dette au CDP (€)': '2 100,00',
  'Suivi social connu': 'Non',
};

export type Household = Readonly<Record<string, string>>;

/** The n-th plain household, with what differs. */
export function household(n: number, differs: Household = {}): Household {
  const two = String(n).padStart(2, '0');
  return {
    ...PLAIN,
    'N° dossier CCAPEX': `93-2026-000${two}`,
    Nom: `MARTIN${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[n % 26]}`,
    Adresse: `${n} rue des Lilas`,
    'Téléphone 1': `06 39 98 20 ${two}`,
    ...differs,
  };
}

/** The number of the n-th plain household. */
export const phoneOf = (n: number): string => `+336399820${String(n).padStart(2, '0')}`;

/** Whose caseload it is: a world, or programs that run by themselves. */
type House = { readonly config: CliConfig; readonly clock: Clock };

/** Imports households as the secretariat's file would bring them. */
export async function receiveFile(world: House, rows: readonly Household[]): Promise<RowRecord[]> {
  const cell = (text: string) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => HEADERS.map((name) => cell(row[name] ?? '')).join(';'));
  const folder = await mkdtemp(path.join(tmpdir(), 'aller-vers-'));
  const file = path.join(folder, 'caseload.csv');
  try {
    await writeFile(file, [HEADERS.join(';'), ...lines, ''].join('\r\n'));
    return await receiveCaseload(world, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Imports a file; answers what became of each row. */
export async function receiveCaseload(world: House, file: string): Promise<RowRecord[]> {
  const program = await composeImport(world.config);
  try {
    const opened = await program.openCaseload(file);
    if (opened.kind !== 'opened') throw new Error(opened.message);
    const rows: RowRecord[] = [];
    const { clock } = world;
    const tools = { ...program.tools, clock, ids: createIds(clock) };
    const order = {
      file: opened.file,
      dryRun: false,
      onRow: (row: RowRecord) => void rows.push(row),
    };
    const result = await importCaseload(tools, order);
    if (result.kind !== 'done') throw new Error(result.message);
    return rows;
  } finally {
    await program.close();
  }
}
