// The people of the demonstration: a pair of workers in each territory, two supervisors, one coordinator,
// someone of the State, an administrator, the telephones on which the line rings them, and who is on
// call.
import { OIDC_PEOPLE } from '../../emulators/oidc/people.js';
import { addPair } from '../../src/app/roster/add-pair.js';
import { addPerson, type NewPerson } from '../../src/app/roster/add-person.js';
import { setDigests } from '../../src/app/roster/digest-hours.js';
import { setLineHours, setPhone } from '../../src/app/roster/line-post.js';
import { renewKey } from '../../src/app/roster/renew-key.js';
import { composeRoster, composeRota } from '../../src/compose-cli.js';
import { loadCliConfig } from '../../src/config.js';
import { USUAL_LINE_HOURS } from '../../src/domain/hotline/opening-hours.js';
import { TERRITORIES } from '../../src/domain/territories.js';
import { addDays, localDate, weekdayOf } from '../../src/domain/time/local-time.js';

const territories = TERRITORIES.map(({ code }) => code);

const person = (fullName: string, about: Pick<NewPerson, 'role' | 'profile'>): NewPerson => {
  const [firstName = fullName] = fullName.split(' ');
  return { firstName, fullName, territories, ...about };
};

const KARIMA = person('Karima Benali', { role: 'operateur', profile: 'CESF' });
const SAMIR = person('Samir Haddad', { role: 'operateur', profile: 'juriste' });
const AWA = person('Awa Diallo', { role: 'coordinateur', profile: null });
const JULIEN = person('Julien Morvan', { role: 'superviseur', profile: null });
/** Approves the texts that Julien proposes: nobody approves their own. */
const NADIA = person('Nadia Rousseau', { role: 'superviseur', profile: null });

const CLAIRE = person('Claire Fontanel', { role: 'pilote', profile: null });
const HELENE = person('Hélène Vasseur', { role: 'administrateur', profile: null });
/** Those who are in the emulated Slack. */
const IN_SLACK = [KARIMA, SAMIR, AWA, JULIEN, NADIA];

/** Whom the line rings, with numbers reserved for fiction: their telephones stand on the page of phones. */
const TELEPHONES = [
  [KARIMA, '06 39 98 91 01'],
  [SAMIR, '06 39 98 91 02'],
  [AWA, '06 39 98 91 03'],
  [JULIEN, '06 39 98 91 04'],
] as const;

/** So many weeks ahead somebody is on call everywhere: half an hour of the demonstration's days. */
const WEEKS = 12;

const loaded = loadCliConfig();
if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
const { tools, close } = composeRoster(loaded.config);
const rotas = composeRota(loaded.config);

try {
  const people = await tools.store.transaction((roster) => roster.people());
  if (people.length === 0) await seed();
  await answerTheLine();
  await keepRotas();
  // A fresh key at each start: the page of the demonstration signs in with it, nobody keeps it.
  const keys = {
    superviseur: await freshKey(JULIEN),
    relecture: await freshKey(NADIA),
    operateur: await freshKey(KARIMA),
  };
  await knowThemAtTheProvider();
  process.stdout.write(`${JSON.stringify(keys)}\n`);
} finally {
  await rotas.close();
  await close();
}

async function seed(): Promise<void> {
  for (const member of [CLAIRE, HELENE]) await addPerson(tools, member);
  for (const member of IN_SLACK) {
    const added = await addPerson(tools, member);
    if (added.kind !== 'added') throw new Error(`${member.fullName} is there already`);
    // As if they had typed /relier.
    const user = `U0${member.firstName.toUpperCase()}`;
    await tools.store.transaction(({ identities }) =>
      identities.setSlackUser(added.person.id, user),
    );
  }
  const workers = [{ name: KARIMA.fullName }, { name: SAMIR.fullName }] as const;
  for (const territory of territories) await addPair(tools, { territory, workers, hours: null });
  await keepDigestsToOne();
}

/** A day lasts twenty seconds here: the digests of one team are enough to see them. */
async function keepDigestsToOne(): Promise<void> {
  const hours = { morning: null, evening: null };
  for (const territory of TERRITORIES) {
    if (territory.code !== '93') await setDigests(tools, { territory, hours });
  }
}

/** As if each had followed their invitation; the provider may have moved to another port. */
async function knowThemAtTheProvider(): Promise<void> {
  const issuer = process.env.OIDC_ISSUER ?? '';
  await tools.store.transaction(async ({ people, identities }) => {
    for (const { id, active, fullName } of await people()) {
      const known = OIDC_PEOPLE.find(({ name }) => active && name === fullName);
      if (known) await identities.bind(id, { issuer, subject: known.subject });
    }
  });
}

/** What was set while the demonstration was tried stands: only those without a telephone get theirs. */
async function answerTheLine(): Promise<void> {
  for (const [member, written] of TELEPHONES) {
    const sought = { name: member.fullName };
    const hasPhone = await tools.store.transaction(async (roster) => {
      const person = (await roster.people()).find(
        ({ active, fullName }) => active && fullName === member.fullName,
      );
      return person ? (await roster.linePost(person.id)).phone !== null : true;
    });
    if (hasPhone) continue;
    await setPhone(tools, { sought, written });
    await setLineHours(tools, { sought, hours: USUAL_LINE_HOURS });
  }
}

/** Karima and Samir take turns on call, Awa stands in; where a rota is kept, it stands. */
async function keepRotas(): Promise<void> {
  const people = await tools.store.transaction((roster) => roster.people());
  const idOf = ({ fullName }: NewPerson) =>
    people.flatMap((one) => (one.active && one.fullName === fullName ? one : []))[0];
  const [karima, samir, awa] = [idOf(KARIMA), idOf(SAMIR), idOf(AWA)];
  if (!karima || !samir || !awa) return;
  for (const { code, zone } of TERRITORIES) {
    if (await rotas.store.transaction((tx) => tx.rota.isKept(code))) continue;
    const today = localDate(tools.clock.now(), zone);
    const day = addDays(today, 1 - weekdayOf(today));
    const plan = { by: awa, territory: code, day, clock: '09:00', weeks: WEEKS };
    await rotas.desk.plan({ ...plan, rank: 1, people: [karima.id, samir.id] });
    await rotas.desk.plan({ ...plan, rank: 2, people: [awa.id] });
  }
}

/** Whoever was retired while the demonstration was tried comes back. */
async function freshKey(member: NewPerson): Promise<string> {
  const renewed = await renewKey(tools, { name: member.fullName });
  if (renewed.kind === 'renewed') return renewed.key;
  const added = await addPerson(tools, member);
  if (added.kind !== 'added' || added.key === null)
    throw new Error(`${member.fullName} cannot sign in`);
  return added.key;
}
