import type { Alerts } from './alerts.js';
import type { Cells } from './columns.js';
import { readPhoneCell } from './phone-cell.js';
import { type Ban, banOfNote, bansIn } from './remarks.js';
import type { ParsePhone, PhoneEntry } from './row-reading.js';

type Found = { entry: PhoneEntry; cell: 1 | 2 };

function readCell(
  cell: 1 | 2,
  cells: Cells,
  tools: { parse: ParsePhone; alerts: Alerts },
): Found[] {
  const written = (cell === 1 ? cells.phone1 : cells.phone2) ?? '';
  return readPhoneCell(written).flatMap(({ candidate, note, why }) => {
    const parsed = candidate === null ? { ok: false as const, why } : tools.parse(candidate);
    if (!parsed.ok) {
      tools.alerts.push(`Téléphone ${cell} inutilisable : ${parsed.why}`);
      return [];
    }
    const ban = note === null ? null : banOfNote(note);
    const entry: PhoneEntry = {
      e164: parsed.e164,
      kind: parsed.kind,
      note,
      blockedReason: ban?.reason ?? null,
      violence: ban?.violence ?? false,
    };
    return [{ entry, cell }];
  });
}

function aims(ban: Ban, found: Found, parse: ParsePhone): boolean {
  switch (ban.target.kind) {
    case 'all':
      return true;
    case 'cell':
      return ban.target.cell === found.cell;
    case 'numbers':
      return ban.target.candidates.some((candidate) => {
        const parsed = parse(candidate);
        return parsed.ok && parsed.e164 === found.entry.e164;
      });
  }
}

function withBans(found: Found, bans: readonly Ban[], parse: ParsePhone): Found {
  const aimed = bans.filter((ban) => aims(ban, found, parse));
  const first = aimed[0];
  if (first === undefined) return found;
  const violence = found.entry.violence || aimed.some((ban) => ban.violence);
  const blockedReason = found.entry.blockedReason ?? first.reason;
  return { ...found, entry: { ...found.entry, blockedReason, violence } };
}

/**
 * The household's numbers in the order of the file, each once, with what forbids its use.
 * Says what could not be read, and when no text can be sent.
 */
export function readPhones(cells: Cells, parse: ParsePhone, alerts: Alerts): readonly PhoneEntry[] {
  const bans = bansIn(cells.remarks ?? '');
  const seen = new Set<string>();
  const entries: PhoneEntry[] = [];
  for (const cell of [1, 2] as const) {
    for (const found of readCell(cell, cells, { parse, alerts })) {
      if (seen.has(found.entry.e164)) continue;
      seen.add(found.entry.e164);
      const { entry } = withBans(found, bans, parse);
      if (entry.blockedReason !== null) {
        alerts.push(`Téléphone ${cell} bloqué : ${entry.blockedReason}`);
      } else if (entry.note !== null) {
        alerts.push(`Téléphone ${cell} : numéro d’un proche ? (${entry.note})`);
      }
      entries.push(entry);
    }
  }
  alertOnReach(entries, alerts);
  return entries;
}

function alertOnReach(entries: readonly PhoneEntry[], alerts: Alerts): void {
  const usable = entries.filter((entry) => entry.blockedReason === null);
  if (usable.length === 0) alerts.push('Aucun téléphone utilisable : courrier ou visite');
  else if (usable.every((entry) => entry.kind === 'landline')) {
    alerts.push('Téléphone fixe seulement : pas de SMS');
  }
}
