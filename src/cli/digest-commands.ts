import type { Command } from 'commander';
import { setDigests, showDigests } from '../app/roster/digest-hours.js';
import {
  type DigestHours,
  type DigestPart,
  parseDigestHour,
} from '../domain/escalation/digest-hours.js';
import { type Territory, territoryOf } from '../domain/territories.js';
import type { ExitCode } from './import-command.js';
import {
  type At,
  answerWith,
  DATABASE_OPTION,
  type RosterOptions,
  TERRITORY_OPTION,
  tellMisuse,
} from './staff-answer.js';
import { problemsOf, type Read, readTerritory } from './staff-options.js';

type Base = RosterOptions & { readonly territoire: string };
type HoursOptions = Base & { readonly matin?: string; readonly soir?: string };

/** `aller-vers bulletin …`: when the morning's and the evening's message to a team leave. */
export function digestCommands(program: Command, at: At, done: (code: ExitCode) => void): void {
  const digest = program
    .command('bulletin')
    .description('Les messages du matin et du soir à l’équipe d’un territoire, dans Slack.')
    .helpCommand(false);
  const one = (name: string, what: string) =>
    digest
      .command(name)
      .description(what)
      .requiredOption(...TERRITORY_OPTION)
      .option(...DATABASE_OPTION);
  one('voir', 'Dit à quelles heures ils partent.').action(async (options: Base) =>
    done(await show(options, at)),
  );
  one('heures', 'Change ces heures, à partir de demain.')
    .option('--matin <HEURE>', 'de 06:00 à 11:30, par exemple 08:45 ; ou jamais')
    .option('--soir <HEURE>', 'de 14:00 à 21:00, par exemple 17:45 ; ou jamais')
    .action(async (options: HoursOptions) => done(await change(options, at)));
}

async function show(options: Base, at: At): Promise<ExitCode> {
  const territory = readTerritory('--territoire', options.territoire);
  if (!territory.ok) return tellMisuse(at, [territory.problem]);
  return answerWith(options, at, async (tools) => ({
    done: digestWords(territory.value, await showDigests(tools, territory.value)),
  }));
}

async function change(options: HoursOptions, at: At): Promise<ExitCode> {
  const territory = readTerritory('--territoire', options.territoire);
  const morning = readHour('--matin', 'morning', options.matin);
  const evening = readHour('--soir', 'evening', options.soir);
  if (options.matin === undefined && options.soir === undefined)
    return tellMisuse(at, ['Dites au moins l’un des deux : --matin 08:45 ou --soir 17:45.']);
  if (!territory.ok || !morning.ok || !evening.ok)
    return tellMisuse(at, problemsOf([territory, morning, evening]));
  const wanted = { territory: territory.value, hours: { ...morning.value, ...evening.value } };
  return answerWith(options, at, async (tools) => ({
    done: `${digestWords(territory.value, await setDigests(tools, wanted))} À partir de demain.`,
  }));
}

/** Nothing said is nothing changed. */
function readHour(
  option: string,
  part: DigestPart,
  text: string | undefined,
): Read<Partial<DigestHours>> {
  if (text === undefined) return { ok: true, value: {} };
  const read = parseDigestHour(text, part);
  if (!read.ok) return { ok: false, problem: `${option} : ${read.problem}.` };
  return { ok: true, value: { [part]: read.value } };
}

function digestWords({ code }: Territory, { morning, evening }: DigestHours): string {
  const title = `Bulletins de ${territoryOf(code)?.name ?? code} (${code})`;
  return `${title} : matin ${morning ?? 'jamais'}, soir ${evening ?? 'jamais'} ; ni le dimanche, ni un jour férié, ni quand la ligne est fermée.`;
}
