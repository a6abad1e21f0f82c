// Plays a flow on paper: the real engine, the real words, a small world of slots. No service needed.
import { BOOK } from '../../flows/index.js';
import type { Place } from '../../src/domain/conversation/place.js';
import type { Session } from '../../src/domain/conversation/session.js';
import { step } from '../../src/domain/conversation/step.js';
import type { Input } from '../../src/domain/conversation/turn.js';
import type { Instant } from '../../src/domain/ids.js';
import { understand } from '../../src/domain/understanding/understand.js';
import { LANGUAGE_NAMES } from '../../src/domain/wording/languages.js';
import { paperTeam, sayEffect } from './say-effect.js';
import { factsOf, STANDING, type World, ZONE } from './world.js';

export type Move =
  | { kind: 'begin'; door: string }
  | { kind: 'reply'; text: string }
  | { kind: 'key'; key: string }
  | { kind: 'silence' };

export type Rehearsal = {
  /** Plays one move and answers the lines that it makes, without their time. */
  play(move: Move, now: Instant): string[];
  session(): Session | null;
  /** Nodes of the flows passed so far. */
  passed(): readonly Place[];
};

/** A household on paper. The session passes through JSON at every turn, as it does in the store. */
export function rehearse(world: World): Rehearsal {
  let session: Session | null = null;
  let taken: Instant | null = null;
  let visitAt = world.visitBooked ? STANDING : null;
  const passed: Place[] = [];
  const settings = paperTeam(world.oneWay);

  const facts = (
    now: Instant,
    more: { moments?: readonly string[]; taken?: Instant | null } = {},
  ) => factsOf({ ...world, visitBooked: visitAt !== null }, now, { taken: visitAt, ...more });

  function turn(input: Input, now: Instant): string[] {
    const spoken = session?.language;
    const result = step(BOOK, session, input, now);
    const next = JSON.parse(JSON.stringify(result.session)) as Session;
    session = next;
    passed.push(...result.path);
    const lines = result.effects.flatMap((effect) => {
      const line = sayEffect(effect, {
        settings,
        visitAt: visitAt ?? next.chosen?.startsAt ?? null,
      });
      if (effect.do === 'cancel-visit') visitAt = null;
      return line;
    });
    if (spoken !== undefined && spoken !== next.language) {
      lines.unshift(`· langue : ${LANGUAGE_NAMES[next.language]}`);
    }
    return next.status === 'booking' ? [...lines, ...book(next, now)] : [...lines, ...ending(next)];
  }

  function book({ chosen }: Session, now: Instant): string[] {
    const lost = world.takenAlways || (world.takenOnce && taken === null);
    taken = chosen?.startsAt ?? null;
    if (!lost) visitAt = taken;
    const heard = lost ? 'slot-taken' : 'booked';
    const said = `· ${lost ? 'créneau déjà pris' : 'visite prise'}`;
    return [said, ...turn({ kind: heard, facts: facts(now, { taken }) }, now)];
  }

  return {
    session: () => session,
    passed: () => passed,
    play(move, now) {
      switch (move.kind) {
        case 'begin':
          return turn({ kind: 'begin', door: move.door, facts: facts(now) }, now);
        case 'silence':
          return turn({ kind: 'silence', facts: facts(now) }, now);
        case 'key':
          return turn({ kind: 'key', key: move.key, facts: facts(now) }, now);
        case 'reply': {
          const meaning = understand(move.text, {
            slots: session?.slots ?? [],
            now,
            zone: ZONE,
            language: session?.speaks ?? session?.language ?? 'fr',
          });
          const understood = `${meaning.intent}${meaning.slot === null ? '' : ` ${meaning.slot}`}`;
          const moments = meaning.dates;
          const input = {
            kind: 'reply',
            said: move.text,
            meaning,
            facts: facts(now, { moments }),
          } as const;
          return [`· compris : ${understood}`, ...turn(input, now)];
        }
      }
    },
  };
}

function ending({ flow, ending: reached }: Session): string[] {
  return reached === null ? [] : [`fin : ${flow}/${reached}`];
}
