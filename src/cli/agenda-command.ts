import type { Command } from 'commander';
import type { OutsideAgenda } from '../app/ports/outside-agendas.js';
import type { Person } from '../app/ports/roster.js';
import { outsideAgendas, setOutsideAgenda } from '../app/roster/outside-agenda.js';
import { hostOf, isLoopback, readOutsideAddress } from '../app/visits/outside-address.js';
import type { CliConfig } from '../config.js';
import { deskZone } from '../domain/escalation/desk-zone.js';
import { frenchDateTime } from '../domain/time/local-time.js';
import { outsideProblemWords } from '../domain/visits/outside-agenda.js';
import type { ExitCode } from './import-command.js';
import {
  type Answer,
  type At,
  answerWith,
  DATABASE_OPTION,
  type RosterOptions,
  tellMisuse,
} from './staff-answer.js';
import { readSought } from './staff-options.js';
import { notFoundWords } from './staff-words.js';

type AgendaOptions = RosterOptions & {
  readonly nom?: string;
  readonly slack?: string;
  readonly adresse?: string;
};

/** Takes the address away. */
const NONE = 'aucune';

/** `aller-vers equipe agenda …`: whose other agenda is read, and how that goes. */
export function agendaCommand(team: Command, at: At, done: (code: ExitCode) => void): void {
  team
    .command('agenda')
    .description('Dit quel agenda d’une personne est suivi ; sans personne, comment vont tous.')
    .option('--nom <NOM>', 'prénom et nom, entre guillemets : "Karima Benali"')
    .option('--slack <ID>', 'identifiant de membre Slack')
    .option('--adresse <ADRESSE>', `adresse secrète au format iCal ; « ${NONE} » la retire`)
    .option(...DATABASE_OPTION)
    .action(async (options: AgendaOptions) => done(await agenda(options, at)));
}

async function agenda(options: AgendaOptions, at: At): Promise<ExitCode> {
  const { nom, slack, adresse } = options;
  if (nom === undefined && slack === undefined && adresse === undefined) return list(options, at);
  const sought = readSought(options);
  if (!sought.ok) return tellMisuse(at, [sought.problem]);
  return answerWith(options, at, async (tools, config): Promise<Answer> => {
    const url = urlOf(adresse, config);
    if (url && !url.ok) return { prevented: `--adresse : ${url.problem}` };
    const set = await setOutsideAgenda(tools, { sought: sought.value, url: url?.url });
    if (set.kind !== 'set') return { prevented: notFoundWords(sought.value, set) };
    return { done: `${set.person.fullName} : ${words(set.person, set.agenda)}.` };
  });
}

function urlOf(adresse: string | undefined, { publicUrl }: CliConfig) {
  if (adresse === undefined) return undefined;
  if (adresse === NONE) return { ok: true, url: null } as const;
  const allowsLoopback = publicUrl !== undefined && isLoopback(new URL(publicUrl).hostname);
  return readOutsideAddress(adresse, { allowsLoopback });
}

function list(options: RosterOptions, at: At): Promise<ExitCode> {
  return answerWith(options, at, async (tools) => {
    const followed = await outsideAgendas(tools);
    if (followed.length === 0) return { done: 'Aucun agenda n’est suivi.' };
    return {
      done: followed
        .map(({ person, agenda: one }) => `${person.fullName} : ${words(person, one)}`)
        .join('\n'),
    };
  });
}

/** Never the address: whoever reads it reads the agenda. */
function words({ territories }: Person, followed: OutsideAgenda | null): string {
  if (!followed) return 'aucun agenda suivi';
  const { url, readAt, problem, times } = followed;
  return [
    `agenda suivi chez ${hostOf(url)}`,
    readAt === null
      ? 'pas encore lu'
      : `lu le ${frenchDateTime(readAt, deskZone(territories[0]))}, ${times} rendez-vous à venir`,
    ...(problem === null ? [] : [outsideProblemWords(problem).replace(/\.$/, '')]),
  ].join(' · ');
}
