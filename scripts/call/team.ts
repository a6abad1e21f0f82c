import { addPair } from '../../src/app/roster/add-pair.js';
import { addPerson } from '../../src/app/roster/add-person.js';
import { setLineHours, setPhone } from '../../src/app/roster/line-post.js';
import { composeRoster } from '../../src/compose-cli.js';
import type { CliConfig } from '../../src/config.js';
import { USUAL_LINE_HOURS } from '../../src/domain/hotline/opening-hours.js';

const TERRITORY = '93';

/** Who answers the line. */
export const KARIMA = {
  number: '+33639989101',
  name: 'Karima Benali',
  slack: 'U0KARIMA',
};
const SAMIR = { name: 'Samir Haddad', slack: 'U0SAMIR' };

/** A pair of workers, of whom one answers the line. */
export async function hireTeam(config: CliConfig): Promise<void> {
  const { tools, close } = composeRoster(config);
  try {
    for (const { name: fullName, slack } of [KARIMA, SAMIR]) {
      const added = await addPerson(tools, {
        ...{ fullName, firstName: fullName.split(' ')[0] ?? fullName },
        ...{ role: 'operateur', territories: [TERRITORY], profile: null },
      });
      if (added.kind !== 'added') throw new Error(`${fullName} is there already`);
      const { id } = added.person;
      await tools.store.transaction(({ identities }) => identities.setSlackUser(id, slack));
    }
    const workers = [{ name: KARIMA.name }, { name: SAMIR.name }] as const;
    await addPair(tools, { territory: TERRITORY, workers, hours: null });
    const sought = { name: KARIMA.name };
    await setPhone(tools, { sought, written: KARIMA.number });
    await setLineHours(tools, { sought, hours: USUAL_LINE_HOURS });
  } finally {
    await close();
  }
}
