import type { Command } from 'commander';
import type { Person } from '../app/ports/roster.js';
import { addPerson, invite } from '../app/roster/add-person.js';
import { renewKey } from '../app/roster/renew-key.js';
import { retirePerson } from '../app/roster/retire-person.js';
import { ROLES } from '../domain/roles.js';
import { agendaCommand } from './agenda-command.js';
import type { ExitCode } from './import-command.js';
import { leftWords } from './pair-words.js';
import {
  type Answer,
  type At,
  answerWith,
  DATABASE_OPTION,
  type RosterOptions,
  tellMisuse,
} from './staff-answer.js';
import { staffLineCommands } from './staff-line-commands.js';
import { problemsOf, readName, readRole, readSought, readTerritories } from './staff-options.js';
import { count, notFoundWords, roleWords, territoryWords } from './staff-words.js';
import { visitPostCommand } from './visit-commands.js';
import { invitationWords, keyWords, waysInWords } from './ways-in-words.js';

type AddOptions = RosterOptions & {
  readonly prenom: string;
  readonly nom: string;
  readonly role: string;
  readonly territoires: string;
  readonly profil?: string;
  readonly operateur?: string;
};
type OneOptions = RosterOptions & { readonly nom?: string; readonly slack?: string };

const NAME_OPTION = ['--nom <NOM>', 'prénom et nom, entre guillemets : "Karima Benali"'] as const;

/** `aller-vers equipe …`: who may sign in and press buttons. */
export function staffCommands(program: Command, at: At, done: (code: ExitCode) => void): void {
  const team = program
    .command('equipe')
    .description('Les personnes qui travaillent avec la plateforme.')
    .helpCommand(false);
  team
    .command('ajouter')
    .description('Ajoute une personne et montre, une seule fois, comment elle se connecte.')
    .requiredOption('--prenom <PRENOM>', 'prénom, dont les SMS aux ménages sont signés')
    .requiredOption(...NAME_OPTION)
    .requiredOption('--role <ROLE>', ROLES.join(', '))
    .requiredOption(
      '--territoires <CODES>',
      'départements, séparés par des virgules : 93,75 ; ou tous',
    )
    .option('--profil <METIER>', 'métier : CESF, juriste…')
    .option('--operateur <NOM>', 'organisme, s’il y en a plusieurs : seuls ses ménages sont vus')
    .option(...DATABASE_OPTION)
    .action(async (options: AddOptions) => done(await add(options, at)));
  team
    .command('lister')
    .description('Dit qui est dans l’équipe.')
    .option(...DATABASE_OPTION)
    .action(async (options: RosterOptions) => done(await list(options, at)));
  const one = (
    name: string,
    what: string,
    act: (options: OneOptions, at: At) => Promise<ExitCode>,
  ) =>
    team
      .command(name)
      .description(what)
      .option(...NAME_OPTION)
      .option('--slack <ID>', 'identifiant de membre Slack')
      .option(...DATABASE_OPTION)
      .action(async (options: OneOptions) => done(await act(options, at)));
  one('cle', 'Donne une nouvelle clé ; l’ancienne et ses connexions cessent.', renew);
  one('inviter', 'Donne une nouvelle invitation ; la précédente cesse.', inviteAgain);
  one('retirer', 'Retire une personne : sa clé, ses connexions et ses binômes cessent.', retire);
  staffLineCommands(team, at, done);
  visitPostCommand(team, at, done);
  agendaCommand(team, at, done);
}

async function add(options: AddOptions, at: At): Promise<ExitCode> {
  const firstName = readName('--prenom', options.prenom);
  const fullName = readName('--nom', options.nom);
  const role = readRole(options.role);
  const territories = readTerritories(options.territoires);
  const profile = optional(options.profil, (text) => readName('--profil', text));
  const operator = optional(options.operateur, (text) => readName('--operateur', text));
  const isRead = firstName.ok && fullName.ok && role.ok && territories.ok && profile.ok;
  if (!isRead || !operator.ok) {
    return tellMisuse(at, problemsOf([firstName, fullName, role, territories, profile, operator]));
  }
  const wish = {
    firstName: firstName.value,
    fullName: fullName.value,
    role: role.value,
    profile: profile.value,
    territories: territories.value,
    operator: operator.value,
  };
  return answerWith(options, at, async (tools, config): Promise<Answer> => {
    const added = await addPerson(tools, wish);
    switch (added.kind) {
      case 'added':
        return {
          done: `${added.person.fullName} est dans l’équipe.\n${line(added.person)}\n\n${waysInWords(added, config)}`,
        };
      case 'name-taken':
        return {
          prevented: `--nom : ${added.by.fullName} est déjà dans l’équipe (${roleWords(added.by)}, ${territoryWords(added.by)}). Pour deux personnes du même nom, distinguez-les : "${wish.fullName} (2)".`,
        };
    }
  });
}

function optional<T>(
  text: string | undefined,
  read: (text: string) => { ok: true; value: T } | { ok: false; problem: string },
) {
  return text === undefined ? ({ ok: true, value: null } as const) : read(text);
}

const line = (person: Person): string =>
  [
    person.active ? 'active' : 'retirée',
    roleWords(person),
    territoryWords(person),
    ...(person.operator === null ? [] : [person.operator]),
    person.slackUserId === null ? 'Slack non lié' : `Slack ${person.slackUserId}`,
  ].join(' · ');

function list(options: RosterOptions, at: At): Promise<ExitCode> {
  return answerWith(options, at, async ({ store }) => {
    const people = await store.transaction((roster) => roster.people());
    if (people.length === 0) {
      return {
        done: 'Personne dans l’équipe. Pour commencer : npx aller-vers equipe ajouter --help',
      };
    }
    const width = Math.max(...people.map(({ fullName }) => fullName.length));
    return {
      done: people.map((person) => `${person.fullName.padEnd(width)}  ${line(person)}`).join('\n'),
    };
  });
}

async function renew(options: OneOptions, at: At): Promise<ExitCode> {
  const sought = readSought(options);
  if (!sought.ok) return tellMisuse(at, [sought.problem]);
  return answerWith(options, at, async (tools) => {
    const renewed = await renewKey(tools, sought.value);
    if (renewed.kind === 'no-key') {
      return {
        prevented: `${renewed.person.fullName} se connecte chez le fournisseur d’identité, sans clé (ACCESS_KEYS). Une nouvelle invitation : npx aller-vers equipe inviter --nom "${renewed.person.fullName}"`,
      };
    }
    if (renewed.kind !== 'renewed') return { prevented: notFoundWords(sought.value, renewed) };
    return {
      done: `L’ancienne clé et les connexions de ${renewed.person.fullName} ont cessé.\n\n${keyWords(renewed)}`,
    };
  });
}

async function inviteAgain(options: OneOptions, at: At): Promise<ExitCode> {
  const sought = readSought(options);
  if (!sought.ok) return tellMisuse(at, [sought.problem]);
  return answerWith(options, at, async (tools, config) => {
    const invited = await invite(tools, sought.value);
    if (invited.kind === 'no-provider') {
      return {
        prevented:
          'Aucun fournisseur d’identité n’est réglé (OIDC_ISSUER) : npx aller-vers equipe cle',
      };
    }
    if (invited.kind !== 'invited') return { prevented: notFoundWords(sought.value, invited) };
    return { done: invitationWords(invited, config) };
  });
}

async function retire(options: OneOptions, at: At): Promise<ExitCode> {
  const sought = readSought(options);
  if (!sought.ok) return tellMisuse(at, [sought.problem]);
  return answerWith(options, at, async (tools) => {
    const retired = await retirePerson(tools, sought.value);
    if (retired.kind !== 'retired') return { prevented: notFoundWords(sought.value, retired) };
    const { person, cardsInHand, pairs } = retired;
    const lines = [
      `${person.fullName} n’est plus dans l’équipe : sa clé, ses connexions et ses boutons Slack ne servent plus.`,
    ];
    if (cardsInHand > 0) {
      lines.push(`${count(cardsInHand, 'carte')} à clore, toujours à son nom dans Slack.`);
    }
    return { done: [...lines, ...pairs.flatMap(leftWords)].join('\n') };
  });
}
