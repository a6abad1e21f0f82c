import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkMessageBlocks, checkView } from '../../emulators/slack/blocks/check-surface.js';
import { cardBlocks } from '../../src/adapters/slack/card-blocks.js';
import { closeModal, queuedModal, textModal } from '../../src/adapters/slack/modals.js';
import { outcomeModal } from '../../src/adapters/slack/outcome-modal.js';
import { reminderText, silentText } from '../../src/adapters/slack/reminder-text.js';
import type { Card } from '../../src/app/ports/cards.js';
import { CARD_REASONS, type CardReason } from '../../src/domain/escalation/card.js';
import { neutralWish } from '../../src/domain/escalation/wish.js';
import type { CardId, CaseId, E164, StaffId } from '../../src/domain/ids.js';

const NOW = Date.parse('2026-11-23T09:00:00Z');
const PAGE = { publicUrl: 'https://aller-vers.example', now: NOW, due: NOW };

type Household = Record<string, string>;

/** The 60 households of the sample file, by column name; no cell of it holds a `;`. */
function households(): Household[] {
  const [header = '', ...lines] = readFileSync('data/sample-caseload.csv', 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  const columns = header.split(';');
  return lines.map((line) =>
    Object.fromEntries(line.split(';').map((cell, i) => [columns[i] ?? '', cell.trim()])),
  );
}

function cardOf(row: Household, about: Partial<Card> & { reason: CardReason }): Card {
  return {
    id: '01990000-0000-7000-8000-00000000000b' as CardId,
    caseId: '01990000-0000-7000-8000-00000000000a' as CaseId,
    e164: `+33${(row['Téléphone 1'] ?? '').replace(/\D/g, '').slice(-9)}` as E164,
    urgency: 'today',
    wish: neutralWish(`rappeler au ${row['Téléphone 1']} demain`),
    state: 'open',
    owner: null,
    closeReason: null,
    openedAt: NOW,
    takenAt: null,
    closedAt: null,
    pausedUntil: null,
    pauseReason: null,
    reopened: 0,
    freeSince: NOW,
    asked: [],
    territory: row.Dépt ?? '',
    texting: 'open',
    visitAt: null,
    version: 1,
    shownVersion: 0,
    slack: null,
    about: {
      reference: row['N° dossier CCAPEX'] ?? '',
      stage: 'CDP',
      territory: row.Dépt ?? '',
      deadlineOn: '2026-12-01',
      deadlineKind: 'audience',
    },
    ...about,
  };
}

const owner = { id: 'x' as StaffId, firstName: 'Équipière' };
const states: Partial<Card>[] = [
  { state: 'open' },
  { state: 'taken', owner, takenAt: NOW },
  { state: 'closed', owner, closedAt: NOW, closeReason: 'called-back' },
];

function everything(card: Card): string {
  const rungs = ['person', 'team', 'supervisors', 'channel'] as const;
  const reminder = rungs.map((rung) =>
    reminderText(card, { round: 1, rung, call: ['U0KARIMA'], names: ['Équipière'] }),
  );
  const forms = [textModal(card), closeModal(card), outcomeModal(card)];
  const surfaces = [cardBlocks(card, PAGE), reminder, silentText(card), ...forms];
  return JSON.stringify(surfaces);
}

/** The figures of a text, without those of the card's own id. */
const digits = (text: string) =>
  text.replaceAll('01990000-0000-7000-8000-00000000000b', '').replace(/\D/g, '');

test('no card of the sample caseload carries a name, a number or an address', () => {
  const rows = households();
  expect(rows.length).toBeGreaterThanOrEqual(60);
  for (const row of rows) {
    for (const reason of CARD_REASONS) {
      const said = everything(cardOf(row, { reason }));
      const personal = [
        'Nom',
        'Prénom',
        'Adresse',
        'Complément',
        'Commune',
        'Co-titulaire du bail',
      ];
      const words = personal.map((column) => row[column] ?? '').filter((word) => word.length > 2);
      for (const word of words) {
        expect(said, `${row['N° dossier CCAPEX']} ${reason}`).not.toMatch(wholeWord(word));
      }
      for (const column of ['Téléphone 1', 'Téléphone 2']) {
        const number = digits(row[column] ?? '').slice(-8);
        if (number.length === 8) expect(digits(said)).not.toContain(number);
      }
    }
  }
});

const wholeWord = (word: string) =>
  new RegExp(`(?<!\\p{L})${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'iu');

test('an unknown number is a card without number, that leads to the desk page', () => {
  const card = cardOf({ 'Téléphone 1': '0639981099' }, { reason: 'unknown-number', about: null });
  const said = everything({ ...card, caseId: null });
  expect(said).toContain('Numéro inconnu');
  expect(said).toContain(`https://aller-vers.example/bureau/${card.id}`);
  expect(digits(said)).not.toContain('639981099');
  expect(JSON.stringify(cardBlocks(card, PAGE))).not.toContain('card_text');
});

test('Slack takes every surface: all reasons, all states', () => {
  const [row] = households();
  for (const reason of CARD_REASONS) {
    for (const state of states) {
      const card = cardOf(row!, { reason, ...state, wish: `${'é & <b> '.repeat(20)}` });
      expect(checkMessageBlocks(cardBlocks(card, PAGE).blocks)).toEqual([]);
      expect(checkView(textModal(card), 'modal')).toMatchObject({ ok: true });
      expect(checkView(closeModal(card), 'modal')).toMatchObject({ ok: true });
      expect(checkView(outcomeModal(card), 'modal')).toMatchObject({ ok: true });
    }
  }
  expect(checkView(queuedModal(), 'modal')).toMatchObject({ ok: true });
});

test('after a violence flag no card offers to write', () => {
  const [row] = households();
  const said = JSON.stringify(cardBlocks(cardOf(row!, { reason: 'violence' }), PAGE));
  expect(said).not.toContain('card_text');
});

const buttonsOf = (card: Card) => {
  const { blocks } = cardBlocks(card, PAGE);
  const found = blocks.find((block) => block.type === 'actions');
  return (found?.elements ?? []).map((element) =>
    'action_id' in element ? element.action_id : '',
  );
};
const [firstRow] = households();
const buttonsFor = (reason: CardReason, state: Partial<Card> = {}) =>
  buttonsOf(cardOf(firstRow!, { reason, ...state }));

test.each<CardReason>([
  ...(['call-due', 'callback', 'voicemail', 'distress', 'violence', 'eviction'] as const),
  ...(['unclear-reply', 'household-asks', 'other-time', 'no-slot', 'unreachable'] as const),
  ...(['interpreter', 'third-party', 'refusal'] as const),
])('from a card « %s » the household can be called', (reason) => {
  expect(buttonsFor(reason)).toContain('card_call');
  expect(buttonsFor(reason, states[2])).toEqual(['card_look']);
});

test.each<CardReason>(['deceased', 'landlord', 'to-verify', 'call-outcome'])(
  'from a card « %s » nobody is called',
  (reason) => expect(buttonsFor(reason)).not.toContain('card_call'),
);

test('what came of a call is noted on its own card, and on one that somebody holds', () => {
  expect(buttonsFor('call-outcome')).toContain('card_outcome');
  expect(buttonsFor('callback')).not.toContain('card_outcome');
  expect(buttonsFor('callback', states[1])).toContain('card_outcome');
  expect(buttonsFor('deceased', states[1])).not.toContain('card_outcome');
});

test('a call to make says when it is likeliest to be answered', () => {
  const said = (reason: CardReason) =>
    JSON.stringify(cardBlocks(cardOf(firstRow!, { reason }), PAGE));
  for (const reason of ['call-due', 'callback'] as const) {
    expect(said(reason)).toContain(
      '*Meilleures heures*\\n12 h 15 – 13 h, 18 h – 20 h ; samedi 10 h – 13 h',
    );
  }
  expect(said('refusal')).not.toContain('Meilleures heures');
});

test('a message of an unknown caller leads to where it is listened to', () => {
  const card = cardOf(firstRow!, { reason: 'voicemail', about: null, caseId: null });
  expect(everything(card)).toContain('https://aller-vers.example/appels#messages');
});

test("a wish cannot speak to Slack in Slack's own signs", () => {
  const [row] = households();
  const card = cardOf(row!, { reason: 'callback', wish: '<!channel> & <@U1>' });
  const said = JSON.stringify(cardBlocks(card, PAGE));
  expect(said).toContain('&lt;!channel&gt; &amp; &lt;@U1&gt;');
});
