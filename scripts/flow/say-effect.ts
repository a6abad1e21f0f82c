// What an effect is in a transcript: one line, in words that a social worker reads.
import type { TeamSettings } from '../../src/app/ports/settings.js';
import { renderText } from '../../src/app/wording/render-text.js';
import type { Effect } from '../../src/domain/conversation/effects.js';
import { assertNever, type Instant } from '../../src/domain/ids.js';
import { longSlot } from '../../src/domain/time/local-time.js';
import { ZONE } from './world.js';

const TEAM = { team: 'Logement Plus', hotline: '01 99 00 12 34' } as const;
const SENDERS = {
  twoWay: { kind: 'short-code', id: '38999', capability: 'two_way' },
  oneWay: { kind: 'alphanumeric', id: 'LogementPls', capability: 'one_way' },
} as const;

/** The team on paper, with a sender of either kind. */
export const paperTeam = (oneWay: boolean): TeamSettings => ({
  ...TEAM,
  sender: oneWay ? SENDERS.oneWay : SENDERS.twoWay,
});

type Telling = { readonly settings: TeamSettings; readonly visitAt: Instant | null };

/** The line of an effect; none for what only the program needs. */
export function sayEffect(effect: Effect, telling: Telling): string[] {
  switch (effect.do) {
    case 'send-text':
      return [`→ ${wordsOf(effect, { ...telling, slots: effect.slots })}`];
    case 'say-aloud':
      return [`♪ ${wordsOf(effect, { ...telling, slots: effect.slots })}`];
    case 'gather':
      return [`· attend une touche ${effect.seconds} s : ${effect.keys.join(' ')}`];
    case 'hold-slots':
      return [`· ${kept(effect.slots.length)}`];
    case 'book-visit':
      return [`· réserve ${longSlot(effect.slot.startsAt, ZONE)}`];
    case 'cancel-visit':
      return ['· annule la visite, s’il y en a une'];
    case 'late':
      return ['· retard dit au binôme'];
    case 'open-card':
      return [`· carte « ${effect.reason} »${effect.wish ? ` (${effect.wish})` : ''}`];
    case 'record':
      return [`· au registre : ${effect.code}`];
    case 'survey':
      return [`· note ${effect.mark}, sans le dossier (${effect.who})`];
    case 'opt-out':
      return ['· STOP : plus aucun SMS'];
    case 'opt-in':
      return ['· reprise des SMS'];
    case 'number-is':
      return [`· numéro : ${effect.standing}`];
    case 'freeze-number':
      return ['· numéro gelé'];
    case 'pause-cadence':
      return [`· relances en pause ${effect.days} jours`];
    case 'stop-cadence':
      return [`· fin des relances (${effect.reason})`];
    case 'wait':
      return [];
    default:
      return assertNever(effect);
  }
}

const kept = (count: number): string =>
  count === 1 ? '1 créneau gardé' : `${count} créneaux gardés`;

function wordsOf(
  { text, language }: Extract<Effect, { do: 'send-text' | 'say-aloud' }>,
  { slots, ...telling }: Telling & Pick<Extract<Effect, { do: 'send-text' }>, 'slots'>,
): string {
  const spoken = { ouverture: 'demain à 9 heures' };
  const context = { ...telling, worker: 'Karima', zone: ZONE, language, slots, spoken };
  return renderText(text, context)?.body ?? `(rien : ${text})`;
}
