// Two supervisors of Seine-Saint-Denis and one of the Rhône, on a database of their own.
import { connectPostgres } from '../../src/adapters/postgres/connect.js';
import { poolSql } from '../../src/adapters/postgres/sql.js';
import { createStore } from '../../src/adapters/postgres/store.js';
import { createWordingView } from '../../src/adapters/postgres/views-wordings.js';
import { createIds } from '../../src/adapters/system/ids.js';
import type { TeamSettings } from '../../src/app/ports/settings.js';
import type { StaffMember } from '../../src/app/ports/staff.js';
import type { Variant } from '../../src/app/ports/wordings.js';
import type { Proposed, WordingWish } from '../../src/app/wording/propose-wording.js';
import { createWordingDesk } from '../../src/app/wording/wording-desk.js';
import type { StaffId, WordingId } from '../../src/domain/ids.js';
import type { Role } from '../../src/domain/roles.js';
import { addStaff } from '../statistics/household.js';
import { createTestClock } from '../support/clock.js';
import { createTestDatabase } from '../support/database.js';

export const SETTINGS: TeamSettings = {
  team: 'Logement Plus',
  hotline: '01 99 00 12 34',
  sender: { kind: 'short-code', id: '38123', capability: 'two_way' },
};

/** The first text of all, in French, by a sender that takes answers. */
export const OPENING: Variant = {
  text: 'premier-contact-amont/ouvrir',
  language: 'fr',
  sender: 'two_way',
};
export const OWN_WORDS =
  'Bonjour, ici {prenom}, {equipe}. On se voit tout près, au square ? Gratuit et confidentiel. Répondez OUI ou appelez le {telephone}.';
export const OTHER_WORDS =
  'Bonjour, ici {prenom}, {equipe}. On se voit chez vous ou au parc ? Gratuit et confidentiel. Répondez OUI ou appelez le {telephone}.';

export async function openOffice(settings: TeamSettings = SETTINGS) {
  const database = await createTestDatabase();
  const connection = connectPostgres({ url: database.url });
  const clock = createTestClock();
  const ids = createIds(clock);
  const store = createStore(connection.prisma, { clock, ids });
  const desk = createWordingDesk({ store, clock, ids, settings });
  const { pool } = connection;
  const member = async (firstName: string, territory: string, role: Role = 'superviseur') => {
    const { id } = await addStaff(pool, { firstName, role, territories: [territory] });
    const person: StaffMember = {
      id: id as StaffId,
      firstName,
      fullName: `${firstName} MARTEL`,
      role,
      territories: [territory],
      operator: null,
    };
    return person;
  };
  const [nadia, julien, rhone] = [
    await member('Nadia', '93'),
    await member('Julien', '93'),
    await member('Rose', '69'),
  ];
  const wish = (about: Partial<WordingWish> = {}): WordingWish => ({
    territory: '93',
    variant: OPENING,
    template: OWN_WORDS,
    why: 'Le square est mieux connu',
    by: nadia,
    ...about,
  });
  const propose = (about: Partial<WordingWish> = {}): Promise<Proposed> =>
    desk.propose(wish(about));
  return {
    clock,
    store,
    desk,
    pool,
    member,
    view: createWordingView(poolSql(pool)),
    nadia,
    julien,
    rhone,
    propose,
    /** Proposes, and answers the id; fails when it was not taken. */
    async proposed(about: Partial<WordingWish> = {}): Promise<WordingId> {
      const outcome = await propose(about);
      if (outcome.kind !== 'proposed') throw new Error(JSON.stringify(outcome));
      return outcome.id;
    },
    approve: (id: WordingId, by: StaffMember = julien) =>
      desk.decide({ id, verdict: { state: 'approved' }, by }),
    inForce: (territory: string, at = clock.now() + 1) =>
      store.transaction((tx) => tx.wordings.inForce(territory, at)),
    async rows<Row>(sql: string, ...values: unknown[]): Promise<Row[]> {
      return (await pool.query(sql, values)).rows as Row[];
    },
    async close() {
      await connection.close();
      await database.close();
    },
  };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;
