import { expect, test } from 'vitest';
import { checkMessageBlocks, checkView } from '../../emulators/slack/blocks/check-surface.js';
import { cardBlocks } from '../../src/adapters/slack/card-blocks.js';
import {
  closeModal,
  dangerModal,
  passModal,
  pauseModal,
  queuedModal,
  textModal,
  visitModal,
} from '../../src/adapters/slack/modals.js';
import { outcomeModal } from '../../src/adapters/slack/outcome-modal.js';
import { bookModal, cancelModal, TAKEN } from '../../src/adapters/slack/visit-modals.js';
import type { Card } from '../../src/app/ports/cards.js';
import { CARD_REASONS } from '../../src/domain/escalation/card.js';
import { PAUSE_REASONS } from '../../src/domain/escalation/card-pause.js';
import { checkDeskText } from '../../src/domain/escalation/desk-text.js';
import { CALL_OUTCOMES } from '../../src/domain/hotline/call-outcome.js';
import { TERRITORIES } from '../../src/domain/territories.js';
import { VISIT_OUTCOMES } from '../../src/domain/visits/visit-outcome.js';

const NOW = Date.parse('2026-11-23T09:00:00Z');
const LONG_NAME = 'Marie-Élisabeth-Guillemette-Anne-Sophiee'.slice(0, 40);
const longest = TERRITORIES.reduce((a, b) => (b.name.length > a.name.length ? b : a));

const owner = { id: '01990000-0000-7000-8000-00000000000c', firstName: LONG_NAME };
const states: Partial<Card>[] = [
  { state: 'open' },
  { state: 'taken', owner: owner as Card['owner'], takenAt: NOW },
  ...Object.keys(PAUSE_REASONS).map((pauseReason) => ({
    ...{ state: 'taken' as const, owner: owner as Card['owner'], takenAt: NOW },
    ...{ pausedUntil: NOW, pauseReason },
  })),
  { state: 'closed', owner: owner as Card['owner'], closedAt: NOW, closeReason: 'mistake' },
];

function cards(): Card[] {
  return CARD_REASONS.flatMap((reason) =>
    states.flatMap((state) =>
      (['open', 'stopped', 'never'] as const).flatMap((texting) =>
        [true, false].flatMap((hasCase) =>
          (hasCase ? [null, NOW] : [null]).map((visitAt) =>
            cardOf({ reason, texting, visitAt, ...state }, hasCase),
          ),
        ),
      ),
    ),
  );
}

function cardOf(about: Partial<Card> & Pick<Card, 'reason' | 'texting'>, hasCase: boolean): Card {
  const card = {
    ...{ id: '01990000-0000-7000-8000-00000000000b', caseId: null, e164: null, urgency: 'now' },
    ...{ wish: '& < > '.repeat(20), state: 'open', owner: null, closeReason: null },
    ...{
      openedAt: NOW,
      asked: Array.from({ length: 130 }, () => LONG_NAME),
      freeSince: NOW,
      takenAt: null,
      closedAt: null,
      pausedUntil: null,
    },
    ...{ pauseReason: null, reopened: 3, version: 1, shownVersion: 0, slack: null },
    territory: longest.code,
    about: hasCase
      ? {
          ...{ reference: `974-2026-${'9'.repeat(60)}`, stage: 'ASSIGNATION', territory: '974' },
          ...{ deadlineOn: '2027-12-31', deadlineKind: 'concours de la force publique attendu' },
        }
      : null,
    ...about,
  };
  return card as unknown as Card;
}

const everyone = Array.from({ length: 130 }, (_, n) => ({
  id: `01990000-0000-7000-8000-${String(n).padStart(12, '0')}` as never,
  firstName: LONG_NAME,
}));

test('every card that can be is within what Slack takes, at its longest', () => {
  const pages = {
    publicUrl: `https://${'aller-vers'.repeat(12)}.example`,
    now: NOW + 1e9,
    due: NOW,
  };
  for (const card of cards()) {
    const { blocks, text } = cardBlocks(card, pages);
    expect(checkMessageBlocks(blocks), `${card.reason} ${card.state}`).toEqual([]);
    expect(text.length).toBeLessThan(3000);
  }
});

test('every form is within what Slack takes: a hundred people, the longest names, every word', () => {
  const fault = checkDeskText('é😀ÿ'.repeat(200), 0);
  const slots = Array.from({ length: 90 }, (_, n) => ({
    ...{ pairId: owner.id as never, startsAt: NOW + n * 3_600_000 },
    workers: [LONG_NAME, LONG_NAME] as const,
  }));
  const scene = { zone: 'Indian/Reunion', visitAt: NOW, slots };
  for (const card of cards()) {
    const checked = {
      ...({ kind: 'checked', card, segments: 3, most: 3, letters: 459, fault } as const),
    };
    const forms = [
      ...[textModal(card), textModal(card, checked), closeModal(card), visitModal(card)],
      ...[passModal(card, everyone), passModal(card, []), pauseModal(card, NOW)],
      ...[cancelModal(card), bookModal(card, scene), bookModal(card, scene, TAKEN)],
      ...[bookModal(card, { ...scene, visitAt: null, slots: [] })],
      ...[dangerModal(card), outcomeModal(card), outcomeModal(card, 'informed'), queuedModal()],
    ];
    for (const form of forms) expect(checkView(form, 'modal')).toMatchObject({ ok: true });
  }
});

test('every word of a list is within the 75 letters of a choice', () => {
  for (const list of [CALL_OUTCOMES, VISIT_OUTCOMES])
    for (const { label } of Object.values(list)) expect(label.length).toBeLessThanOrEqual(75);
  for (const label of Object.values(PAUSE_REASONS)) expect(label.length).toBeLessThanOrEqual(75);
});
