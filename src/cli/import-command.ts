import path from 'node:path';
import { type ImportCounts, importCaseload } from '../app/intake/import-caseload.js';
import type { CaseloadFile } from '../app/ports/intake.js';
import { composeImport, type ImportProgram } from '../compose-cli.js';
import { findSettings } from './find-settings.js';
import { type ImportReport, jsonReport, textReport } from './import-report.js';
import { progressBar } from './progress-bar.js';
import { openReturnFile, type ReturnFile } from './return-file.js';
import { print, type Terminal } from './terminal.js';

/** What a shell sees: 0 done, 1 the file or the database cannot be used, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

export type ImportOptions = {
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly databaseUrl?: string;
  readonly return?: string;
  readonly operateur?: string;
};

const NOTHING: ImportCounts = { accepted: 0, 'to-verify': 0, merged: 0, refused: 0, unchanged: 0 };

/** `aller-vers import FICHIER`: reads a secretariat's file into cases and tells each row's end. */
export async function importCommand(
  file: string,
  options: ImportOptions,
  at: { root: string; terminal: Terminal },
): Promise<ExitCode> {
  const { root, terminal } = at;
  const settings = findSettings(root, options.databaseUrl);
  const mayLackDatabase = options.dryRun === true && options.databaseUrl === undefined;
  if (!settings.ok && !mayLackDatabase) {
    await print(terminal.err, `${settings.problems.join('\n')}\n`);
    return 2;
  }
  if (options.return !== undefined && path.resolve(options.return) === path.resolve(file)) {
    await print(terminal.err, 'Le fichier de retour ne peut pas remplacer le fichier importé.\n');
    return 2;
  }
  const program = await composeImport(settings.ok ? settings.config : null);
  try {
    if (program.tools.store === null && options.dryRun !== true) {
      await print(
        terminal.err,
        'La base de données ne répond pas, ou n’est pas à jour (DATABASE_URL). Rien n’est entré.\n',
      );
      return 1;
    }
    return await importInto(program, file, { options, terminal });
  } finally {
    await program.close();
  }
}

async function importInto(
  program: ImportProgram,
  file: string,
  use: { options: ImportOptions; terminal: Terminal },
): Promise<ExitCode> {
  const { options, terminal } = use;
  const name = path.basename(file);
  const report = options.json === true ? jsonReport(terminal, name) : textReport(terminal, name);
  const opened = await program.openCaseload(file);
  if (opened.kind === 'unusable') {
    await report.end({ counts: NOTHING, error: opened.message, remarks: [] });
    return 1;
  }
  const returned = options.return === undefined ? null : await openReturnFile(options.return);
  try {
    const code = await run(program, opened.file, { ...use, report, returned });
    await returned?.keep();
    return code;
  } catch (error) {
    await returned?.drop();
    throw error;
  }
}

async function run(
  program: ImportProgram,
  file: CaseloadFile,
  use: {
    options: ImportOptions;
    terminal: Terminal;
    report: ImportReport;
    returned: ReturnFile | null;
  },
): Promise<ExitCode> {
  const { options, terminal, report, returned } = use;
  const dryRun = options.dryRun === true;
  const bar = progressBar(terminal.err, file.bytes);
  const result = await importCaseload(program.tools, {
    file,
    dryRun,
    operator: options.operateur?.trim() || null,
    onRow: async (row) => {
      await report.row(row);
      await returned?.row(row);
    },
    onProgress: bar.show,
  });
  bar.clear();
  const remarks: string[] = [];
  if (dryRun) remarks.push('Essai à blanc : rien n’a été écrit.');
  if (program.tools.store === null) {
    remarks.push('Sans base de données : seuls les doublons à l’intérieur du fichier sont vus.');
  }
  if (result.kind === 'done' && result.ignored.length > 0) {
    remarks.push(`Colonnes ignorées : ${result.ignored.join(', ')}.`);
  }
  const error = result.kind === 'unusable' ? messageOf(result, dryRun) : null;
  await report.end({ counts: result.counts, error, remarks });
  return error === null ? 0 : 1;
}

function messageOf(result: { message: string; counts: ImportCounts }, dryRun: boolean): string {
  const before = Object.values(result.counts).reduce((sum, count) => sum + count, 0);
  if (before === 0 || dryRun) return result.message;
  return `${result.message}\nLes ${before} lignes d’avant sont traitées : corrigez le fichier et relancez-le entier, rien ne sera doublé.`;
}
