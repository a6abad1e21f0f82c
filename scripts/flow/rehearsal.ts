// Plays a flow on paper: the real engine, the real words, a small world of slots. No service needed.
import { OUTREACH } from '../../flows/index.js';
import { renderText } from '../../src/app/conversation/render-text.js';
import type { TeamSettings } from '../../src/app/ports/settings.js';
import type { Effect } from '../../src/domain/conversation/effects.js';
import type { Session } from '../../src/domain/conversation/session.js';
import { type Facts, type Input, step } from '../../src/domain/conversation/step.js';
import { assertNever, HOUR, type Instant, type PairId } from '../../src/domain/ids.js';
import { at, longSlot } from '../../src/domain/time/local-time.js';
import { understand } from '../../src/domain/understanding/understand.js';
import type { AppointmentSlot } from '../../src/domain/visits/slots.js';

export const ZONE = 'Europe/Paris';
const SETTINGS: TeamSettings = {
  team: 'Logement Plus',
  hotline: '01 99 00 12 34',
  sender: { kind: 'short-code', id: '38999', capability: 'two_way' },
};
const PAIR = 'paire' as PairId;

/** What the paper world holds; a scenario may change it with lines « monde : … ». */
export type World = { freeSlots: boolean; teamClosed: boolean; takenOnce: boolean };

export const PLAIN_WORLD: World = { freeSlots: true, teamClosed: false, takenOnce: false };

export type Move =
  | { kind: 'begin'; entry: string }
  | { kind: 'reply'; text: string }
  | { kind: 'silence' };

export type Rehearsal = {
  /** Plays one move and answers the lines that it makes, without their time. */
  play(move: Move, now: Instant): string[];
  session(): Session | null;
  /** Nodes of the flow passed so far. */
  nodes(): readonly string[];
};

/** A household on paper. The session passes through JSON at every turn, as it does in the store. */
export function rehearse(world: World): Rehearsal {
  let session: Session | null = null;
  let taken: Instant | null = null;
  const passed: string[] = [];

  function turn(input: Input, now: Instant): string[] {
    const result = step(OUTREACH, session, input, now);
    session = JSON.parse(JSON.stringify(result.session)) as Session;
    passed.push(...result.path);
    const lines = result.effects.flatMap(sayEffect);
    if (session.status !== 'booking') return [...lines, ...ending(session)];
    const lost = world.takenOnce && taken === null;
    taken = session.chosen?.startsAt ?? null;
    const facts = factsOf(world, now, lost ? taken : null);
    const heard = { kind: lost ? 'slot-taken' : 'booked', facts } as const;
    return [...lines, `· ${lost ? 'créneau déjà pris' : 'visite prise'}`, ...turn(heard, now)];
  }

  return {
    session: () => session,
    nodes: () => passed,
    play(move, now) {
      const facts = factsOf(world, now);
      switch (move.kind) {
        case 'begin':
          return turn({ kind: 'begin', entry: move.entry, facts }, now);
        case 'silence':
          return turn({ kind: 'silence', facts }, now);
        case 'reply': {
          const meaning = understand(move.text, { slots: session?.slots ?? [], now, zone: ZONE });
          const said = meaning.slot === null ? meaning.intent : `${meaning.intent} ${meaning.slot}`;
          return [`· compris : ${said}`, ...turn({ kind: 'reply', meaning, facts }, now)];
        }
      }
    },
  };
}

/** `taken`: a slot that another household has just had. */
function factsOf(world: World, now: Instant, taken: Instant | null = null): Facts {
  const days = ['2026-12-08T10:00', '2026-12-09T17:30', '2026-12-12T10:30'];
  const slots = days.map((text, index): AppointmentSlot => {
    const startsAt = at(text.slice(0, 10), text.slice(11), ZONE);
    return { number: index + 1, pairId: PAIR, startsAt, endsAt: startsAt + HOUR };
  });
  const coming = slots.filter((slot) => slot.startsAt > now && slot.startsAt !== taken);
  return { slots: world.freeSlots ? coming : [], teamClosed: world.teamClosed };
}

function sayEffect(effect: Effect): string[] {
  switch (effect.do) {
    case 'send-text': {
      const visitAt = effect.chosen?.startsAt ?? null;
      const context = { settings: SETTINGS, worker: 'Karima', zone: ZONE, slots: effect.slots };
      const text = renderText(effect.text, { ...context, visitAt });
      return [`→ ${text?.body ?? `(rien : ${effect.text})`}`];
    }
    case 'hold-slots':
      return [`· ${effect.slots.length} créneaux gardés`];
    case 'book-visit':
      return [`· réserve ${longSlot(effect.slot.startsAt, ZONE)}`];
    case 'cancel-visit':
      return ['· annule la visite, s’il y en a une'];
    case 'open-card':
      return [`· carte « ${effect.reason} »${effect.wish ? ` (${effect.wish})` : ''}`];
    case 'record':
      return [`· au registre : ${effect.code}`];
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

function ending(session: Session): string[] {
  return session.ending === null ? [] : [`fin : ${session.ending}`];
}
