import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ending, type Imported, importFile, SAMPLE } from './caseload.js';
import { type IntakeDatabase, intakeDatabase } from './intake-database.js';

// The sample of domain 6: 44 accepted, 8 refused, 6 to verify, 1 double, 1 merged.
const SPECIAL: Record<number, string> = {
  10: 'refused parc-social',
  11: 'refused parc-social',
  12: 'refused deja-suivi',
  13: 'to-verify suivi-a-verifier',
  14: 'refused doublon',
  15: 'merged conjoint',
  18: 'to-verify audience-passee',
  26: 'refused parc-social',
  33: 'refused deja-suivi',
  35: 'to-verify deces-a-verifier',
  38: 'to-verify bail-a-verifier',
  40: 'to-verify parc-a-verifier',
  41: 'refused deja-suivi',
  46: 'refused parc-social',
  56: 'to-verify adresse-contradictoire',
  60: 'refused pas-locataire',
};
const LINES = Array.from({ length: 60 }, (_, index) => index + 2);

/** Numbers of rows whose phone cells are special; `!` blocked, `L` landline. */
const PHONES: Record<number, string[]> = {
  4: ['+33639981003', '+33639981004'],
  5: ['+33199001105L'],
  6: ['+33639981006'],
  7: [],
  8: [],
  9: ['+33639981008'],
  19: ['+33639981018'],
  20: ['+33639981019', '+33199001119L'],
  23: ['+33639981022', '+33639981023!'],
  28: ['+33465711302L!'],
  29: [],
  32: ['+33639981306'],
  34: [],
  35: ['+33639981309'],
  47: ['+33639986701', '+33353016701L!'],
  49: ['+33639989701'],
  52: ['+33639989704'],
  54: ['+33261915902L!'],
  58: ['+33639980601'],
  59: ['+33639987601'],
};

const ALERTS: [number, RegExp][] = [
  [8, /numéro incomplet/],
  [16, /audience le lundi 14 décembre 2026/],
  [17, /audience le mardi 1er décembre 2026/],
  [19, /Assignation 38 jours avant l’audience/],
  [20, /SMS de préférence/],
  [21, /31\/02\/1984.*n'existe pas/],
  [23, /Téléphone 2 bloqué : Ne pas contacter : ex-conjoint/],
  [28, /Téléphone 1 bloqué : Ligne d’un proche/],
  [31, /Téléphone 1 partagé avec le dossier 13-2026-00954/],
  [34, /notation scientifique/],
  [37, /Dette au CDP.*négatif/],
  [44, /Téléphone fixe seulement/],
  [47, /Téléphone 2 bloqué : Ne pas appeler sur le lieu de travail/],
  [53, /Formule dans « Observations »/],
  [54, /Téléphone 2 bloqué : Ligne d’un voisin/],
  [58, /code postal : 06000/],
  [61, /Adresse à ne communiquer à personne/],
];

/** Raw legal dates (domain 2.4), without the extension of art. 642 CPC. */
const KEY_DATES: [string, string, string][] = [
  ['93-2026-01874', '2026-12-07', 'fin du délai du CDP'],
  ['93-2026-01875', '2027-01-05', 'fin du délai du CDP'],
  ['31-2026-00699', '2026-12-15', 'fin du délai du CDP'],
  ['93-2026-01403', '2026-12-01', 'audience'],
  ['93-2025-03310', '2026-12-05', 'fin du délai du CQL'],
  ['67-2025-00774', '2026-12-26', 'réponse du préfet'],
  ['93-2024-02919', '2027-03-31', 'fin de la trêve hivernale'],
];

describe('the sample caseload of sixty rows', () => {
  let database: IntakeDatabase;
  let real: Imported;
  beforeAll(async () => {
    database = await intakeDatabase();
    real = await importFile(SAMPLE, database.store);
  });
  afterAll(() => database.close());

  const row = (line: number) => real.rows.find((one) => one.line === line);

  it('counts 44 accepted, 6 to verify, 1 merged, 8 refused and 1 double', () => {
    expect(real.result).toMatchObject({
      kind: 'done',
      counts: { accepted: 44, 'to-verify': 6, merged: 1, refused: 9, unchanged: 0 },
      ignored: [],
    });
  });

  it.each(LINES)('ends line %i as the domain expects', (line) => {
    expect(ending(row(line))).toBe(SPECIAL[line] ?? 'accepted');
  });

  it.each(Object.entries(PHONES))('reads the numbers of line %s', (line, expected) => {
    const found = row(Number(line))?.phones.map(
      ({ e164, kind, blockedReason }) =>
        `${e164}${kind === 'landline' ? 'L' : ''}${blockedReason === null ? '' : '!'}`,
    );
    expect(found).toEqual(expected);
  });

  it.each(ALERTS)('warns on line %i of what a person should know', (line, alert) => {
    expect(row(line)?.alerts.join('\n')).toMatch(alert);
  });

  it.each(KEY_DATES)('dates %s', async (reference, on, kind) => {
    const [found] = await database.rows<{ on: string; kind: string }>(
      'SELECT deadline_on::text AS on, deadline_kind AS kind FROM case_file WHERE reference = $1',
      reference,
    );
    expect(found).toEqual({ on, kind });
  });

  it('opens 44 cases with one first step each, and keeps the 6 doubtful ones still', async () => {
    const found = await database.rows(
      `SELECT c.status, count(*)::int AS cases, count(d.id)::int AS steps,
              bool_and(d.key = 'cadence:' || c.id || ':0' AND d.payload = '{"step": 0}') AS begun
       FROM case_file c LEFT JOIN diary d ON d.case_id = c.id AND d.kind = 'cadence-step'
       GROUP BY c.status ORDER BY c.status`,
    );
    expect(found).toEqual([
      { status: 'open', cases: 44, steps: 44, begun: true },
      { status: 'to-verify', cases: 6, steps: 0, begun: null },
    ]);
  });

  it('joins the wife and her number to her husband’s case', async () => {
    const members = await database.rows(
      `SELECT c.reference, m.last_name, m.reference AS own FROM case_member m
       JOIN case_file c ON c.id = m.case_id`,
    );
    expect(members).toEqual([
      { reference: '93-2026-01876', last_name: 'DIABY', own: '93-2026-01886' },
    ]);
  });

  it('marks the number of two households as shared, and freezes the violent man’s', async () => {
    const numbers = await database.rows(
      `SELECT e164, standing, discretion, blocked_reason, frozen_at IS NOT NULL AS frozen
       FROM phone_number WHERE standing <> 'unverified' ORDER BY e164`,
    );
    expect(numbers).toEqual([
      {
        e164: '+33639981023',
        standing: 'compromised',
        discretion: 0,
        blocked_reason: 'Ne pas contacter : ex-conjoint ou violences',
        frozen: true,
      },
      {
        e164: '+33639981304',
        standing: 'shared',
        discretion: 0,
        blocked_reason: null,
        frozen: false,
      },
    ]);
  });

  it('tells the same story in a trial run, with a database or without', async () => {
    const empty = await intakeDatabase();
    const withDatabase = await importFile(SAMPLE, empty.store, { dryRun: true });
    const written = await empty.rows('SELECT FROM import_batch');
    await empty.close();
    const without = await importFile(SAMPLE, null);
    const tell = ({ rows }: Imported) =>
      rows.map((one) => `${one.line} ${ending(one)} ${one.alerts}`);
    expect(tell(withDatabase)).toEqual(tell(real));
    expect(tell(without)).toEqual(tell(real));
    expect(written).toEqual([]);
  });
});
