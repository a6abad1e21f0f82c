import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY } from '../../src/domain/ids.js';
import { workByHand } from '../journeys/by-hand.js';
import { sentTo } from '../journeys/story.js';
import { household, phoneOf, receiveFile } from '../support/caseload.js';
import { openTeam } from '../support/team.js';
import { openWorld, type World } from '../support/world.js';

const CONFIRMATION = /^C'est noté, vous ne recevrez plus de SMS/;

/** What may happen in a household's life with us. */
type Happening = { says: string } | { daysPass: number };

const STOPS = ['STOP', 'arretez de m ecrire', 'stop svp'];
const REPLIES = [
  ...['oui', '1', 'le 2 svp', 'autre', 'annuler', 'rappelez moi', 'non merci', 'ok merci'],
  ...['qui etes vous', 'bla bla', 'mauvais numero', 'j ai deja une assistante sociale'],
];

const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...REPLIES).map((says) => ({ says })) },
  { weight: 2, arbitrary: fc.constantFrom(...STOPS).map((says) => ({ says })) },
  { weight: 1, arbitrary: fc.constant({ says: 'REPRENDRE' }) },
  { weight: 4, arbitrary: fc.constantFrom(1, 4, 8).map((daysPass) => ({ daysPass })) },
);
/** A life in which STOP is said at least once. */
const anyLife = fc
  .tuple(
    fc.array(anyHappening, { maxLength: 3 }),
    fc.constantFrom(...STOPS),
    fc.array(anyHappening, { minLength: 2, maxLength: 8 }),
  )
  .map(([before, stop, after]) => [...before, { says: stop }, ...after]);

/** Lives that once went wrong: a conversation begun after STOP, held back, and taken up again. */
const FOUND: [Happening[]][] = [
  [[{ says: 'STOP' }, { daysPass: 4 }, { says: 'REPRENDRE' }, { says: 'oui' }]],
  [[{ says: 'STOP' }, { says: 'bla bla' }, { daysPass: 4 }, { says: 'stop svp' }]],
];

/** The model: whether texts may leave, and how many confirmations may have. */
type Model = { stopped: boolean; confirmations: number };

function expected({ stopped, confirmations }: Model, happening: Happening): Model {
  if (!('says' in happening)) return { stopped, confirmations };
  if (STOPS.includes(happening.says)) {
    return { stopped: true, confirmations: confirmations + (stopped ? 0 : 1) };
  }
  return { stopped: stopped && happening.says !== 'REPRENDRE', confirmations };
}

describe('after STOP, whatever the household writes and however long it is silent', () => {
  let world: World;
  let lives = 0;

  beforeAll(async () => {
    world = await openWorld({ workers: false });
    await openTeam(world, '93');
  });
  afterAll(() => world.close());

  async function happen(number: string, happening: Happening): Promise<void> {
    if ('says' in happening) {
      world.emulators.twilio.receiveSms({ from: number, body: happening.says });
    } else {
      // Noon each day: the ladder's steps fall due one after another.
      for (let day = 0; day < happening.daysPass; day++) {
        world.clock.advance(DAY);
        await workByHand(world);
      }
    }
    await workByHand(world);
  }

  it('nothing leaves but one confirmation, until REPRENDRE', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        lives += 1;
        const number = phoneOf(lives);
        world.clock.set(Date.parse('2026-11-23T09:00:00Z'));
        await receiveFile(world, [household(lives)]);
        await workByHand(world);

        let model: Model = { stopped: false, confirmations: 0 };
        for (const happening of life) {
          const before = sentTo(world, number).length;
          const already = model.stopped;
          model = expected(model, happening);
          await happen(number, happening);
          const left = sentTo(world, number).slice(before);
          const confirming = left.filter((text) => CONFIRMATION.test(text));
          if (model.stopped) expect(left).toEqual(already ? [] : confirming);
          const all = sentTo(world, number).filter((text) => CONFIRMATION.test(text));
          expect(all.length).toBeLessThanOrEqual(model.confirmations);
        }
        expect(sentTo(world, number).some((text) => CONFIRMATION.test(text))).toBe(true);
      }),
      { numRuns: 12, endOnFailure: true, examples: FOUND },
    );
  }, 180_000);
});
