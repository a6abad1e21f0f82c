import type { ImportCounts } from '../app/intake/import-caseload.js';
import type { RowRecord } from '../app/ports/intake.js';
import { OUTCOME_LABELS, type Reason, type RowOutcome } from '../domain/intake/outcome.js';
import { print, type Terminal } from './terminal.js';

/** Rows named one by one; beyond, the return file or --json has them all. */
const LISTED = 500;
const LISTED_OUTCOMES: ReadonlySet<RowOutcome> = new Set(['to-verify', 'merged', 'refused']);

export type ImportEnd = {
  readonly counts: ImportCounts;
  readonly error: string | null;
  /** What the operator should know besides: trial, ignored columns. */
  readonly remarks: readonly string[];
};

/** Tells an import as it goes; `end` is called once. */
export type ImportReport = {
  row(row: RowRecord): Promise<void> | void;
  end(end: ImportEnd): Promise<void>;
};

/** « refusé », or « doublon » for the refusal that blames no one. */
export function decisionLabel(row: { outcome: RowOutcome; reasons: readonly Reason[] }): string {
  const twin = row.outcome === 'refused' && row.reasons.every(({ code }) => code === 'doublon');
  return twin ? 'doublon' : OUTCOME_LABELS[row.outcome];
}

/** What a line of the report says of a row; null when it was accepted and nothing is to be known. */
function sentence({ outcome, reasons, alerts }: RowRecord): string | null {
  if (LISTED_OUTCOMES.has(outcome)) return reasons.map(({ label }) => label).join(' ; ');
  if (outcome !== 'accepted' || alerts.length === 0) return null;
  return `à savoir : ${alerts.join(' ; ')}`;
}

/** Counts by outcome, then each row that was not simply accepted. */
export function textReport(terminal: Terminal, file: string): ImportReport {
  const listed: string[] = [];
  let more = 0;
  return {
    row(row) {
      const why = sentence(row);
      if (why === null) return;
      if (listed.length === LISTED) {
        more += 1;
        return;
      }
      const reference = row.reference ?? 'sans référence';
      listed.push(`ligne ${row.line} · ${reference} · ${OUTCOME_LABELS[row.outcome]} · ${why}`);
    },
    async end({ counts, error, remarks }) {
      const entries = Object.entries(counts) as [RowOutcome, number][];
      const total = entries.reduce((sum, [, count]) => sum + count, 0);
      const table = entries.map(
        ([outcome, count]) =>
          `  ${OUTCOME_LABELS[outcome].padEnd(10)} ${count.toLocaleString('fr-FR').padStart(8)}`,
      );
      const lines = [`${file} : ${total.toLocaleString('fr-FR')} lignes`, '', ...table, ''];
      lines.push(...listed);
      if (more > 0)
        lines.push(`… et ${more.toLocaleString('fr-FR')} autres : --return FICHIER.csv`);
      if (listed.length > 0) lines.push('');
      if (total > 0 || error === null) await print(terminal.out, `${lines.join('\n')}\n`);
      for (const remark of remarks) await print(terminal.out, `${remark}\n`);
      if (error !== null) await print(terminal.err, `${error}\n`);
    },
  };
}

/** One JSON document, written as it goes: rows first, counts last. */
export function jsonReport(terminal: Terminal, file: string): ImportReport {
  let opened = false;
  const opening = (): string => {
    const text = opened ? ',\n' : `{"file":${JSON.stringify(file)},"rows":[\n`;
    opened = true;
    return text;
  };
  return {
    row({ line, reference, outcome, reasons, alerts, phones }) {
      const row = { line, reference, outcome, reasons, alerts, phones };
      return print(terminal.out, opening() + JSON.stringify(row));
    },
    async end({ counts, error, remarks }) {
      const head = opened ? '' : opening();
      const rest = { counts, remarks, ...(error === null ? {} : { error }) };
      await print(terminal.out, `${head}\n],${JSON.stringify(rest).slice(1)}\n`);
      if (error !== null) await print(terminal.err, `${error}\n`);
    },
  };
}
