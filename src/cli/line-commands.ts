import type { Command } from 'commander';
import {
  type LineChanged,
  type ReminderSet,
  setDay,
  setOpening,
  setReminderNumber,
  showLine,
} from '../app/roster/territory-line.js';
import { parseDayHours } from '../domain/hotline/day-hours.js';
import { parseLineHours } from '../domain/hotline/line-hours.js';
import { MACHINE_RANGES } from '../domain/hotline/machine-numbers.js';
import type { LineException } from '../domain/hotline/opening-hours.js';
import { frenchDate } from '../domain/time/local-time.js';
import type { ExitCode } from './import-command.js';
import { dayWords, hoursWords, lineTitle, numberWords, shownWords } from './line-words.js';
import {
  type Answer,
  type At,
  answerWith,
  DATABASE_OPTION,
  type RosterOptions,
  TERRITORY_OPTION,
  tellMisuse,
} from './staff-answer.js';
import { problemsOf, type Read, readDay, readName, readTerritory } from './staff-options.js';

type Base = RosterOptions & { readonly territoire: string };
type HoursOptions = Base & { readonly horaires?: string; readonly usuels?: boolean };
type DayOptions = Base & { readonly jour: string; readonly motif?: string };
type OpenOptions = DayOptions & { readonly horaires: string };
type NumberOptions = Base & { readonly numero?: string; readonly arreter?: boolean };

/** `aller-vers ligne …`: when a territory's telephone line is open, and what its machine may do. */
export function lineCommands(program: Command, at: At, done: (code: ExitCode) => void): void {
  const line = program
    .command('ligne')
    .description('La ligne téléphonique d’un territoire : heures, jours à part, rappels.')
    .helpCommand(false);
  const one = (name: string, what: string) =>
    line
      .command(name)
      .description(what)
      .requiredOption(...TERRITORY_OPTION)
      .option(...DATABASE_OPTION);
  const onDay = (name: string, what: string) =>
    one(name, what).requiredOption('--jour <JOUR>', 'le jour : 24/12/2026');
  one('voir', 'Dit comment est réglée la ligne, et qui y est appelé.').action(
    async (options: Base) => done(await show(options, at)),
  );
  one('horaires', 'Change les heures de la semaine.')
    .option('--horaires <HEURES>', 'par exemple "lun-ven 09:00-12:30 13:30-19:30; sam 09:30-13:00"')
    .option('--usuels', 'revient aux heures usuelles')
    .action(async (options: HoursOptions) => done(await hours(options, at)));
  onDay('fermer', 'Ferme la ligne un jour.')
    .requiredOption('--motif <MOTIF>', 'pourquoi : formation, inventaire…')
    .action(async (options: DayOptions) => done(await close(options, at)));
  onDay('ouvrir', 'Ouvre la ligne un jour à d’autres heures, même férié.')
    .requiredOption('--horaires <HEURES>', 'heures de ce jour : "09:00-12:00 14:00-18:00"')
    .requiredOption('--motif <MOTIF>', 'pourquoi : permanence…')
    .action(async (options: OpenOptions) => done(await open(options, at)));
  onDay('retablir', 'Rend à un jour ses heures habituelles.').action(async (options: DayOptions) =>
    done(await restore(options, at)),
  );
  one('rappels', 'Dit depuis quel numéro la machine rappelle les visites, ou l’arrête.')
    .option('--numero <NUMERO>', 'un numéro des tranches réservées aux machines')
    .option('--arreter', 'la machine n’appelle plus')
    .action(async (options: NumberOptions) => done(await reminders(options, at)));
}

const territoryIn = ({ territoire }: Base) => readTerritory('--territoire', territoire);

/** What a reader of the domain could not read, as a problem of the option. */
const asOption = <T>(read: { ok: true; value: T } | { ok: false; problem: string }): Read<T> =>
  read.ok ? read : { ok: false, problem: `--horaires : ${read.problem}.` };

async function show(options: Base, at: At): Promise<ExitCode> {
  const territory = territoryIn(options);
  if (!territory.ok) return tellMisuse(at, [territory.problem]);
  return answerWith(options, at, async (tools) => ({
    done: shownWords(await showLine(tools, territory.value), tools.clock.now()),
  }));
}

async function hours(options: HoursOptions, at: At): Promise<ExitCode> {
  const territory = territoryIn(options);
  const { horaires, usuels } = options;
  const read: Read<ReturnType<typeof parseLineHours> | null> =
    (horaires !== undefined) === (usuels === true)
      ? { ok: false, problem: 'Dites l’un des deux : --horaires "…" ou --usuels.' }
      : { ok: true, value: horaires === undefined ? null : parseLineHours(horaires) };
  const parsed = read.ok && read.value ? asOption(read.value) : null;
  if (!territory.ok || !read.ok || parsed?.ok === false)
    return tellMisuse(at, problemsOf([territory, read, ...(parsed ? [parsed] : [])]));
  const wanted = { territory: territory.value, hours: parsed?.ok ? parsed.value : null };
  return answerWith(options, at, async (tools) => {
    const { setting } = await setOpening(tools, wanted);
    return { done: `${lineTitle(setting.territory)} : ${hoursWords(setting)}.` };
  });
}

async function close(options: DayOptions, at: At): Promise<ExitCode> {
  const why = readName('--motif', options.motif ?? '');
  return day(options, at, why.ok ? { ok: true, value: { spans: [], why: why.value } } : why);
}

async function open(options: OpenOptions, at: At): Promise<ExitCode> {
  const why = readName('--motif', options.motif ?? '');
  const on = readDay('--jour', options.jour);
  // Hours are read for their day; a wrong day is told by itself.
  const spans = on.ok ? asOption(parseDayHours(options.horaires, on.value)) : on;
  if (why.ok && spans.ok)
    return day(options, at, { ok: true, value: { spans: spans.value, why: why.value } });
  const problem = problemsOf(on.ok ? [spans, why] : [why]).join('\n');
  return day(options, at, { ok: false, problem });
}

const restore = (options: DayOptions, at: At): Promise<ExitCode> =>
  day(options, at, { ok: true, value: null });

async function day(
  options: DayOptions,
  at: At,
  exception: Read<Omit<LineException, 'day'> | null>,
): Promise<ExitCode> {
  const territory = territoryIn(options);
  const on = readDay('--jour', options.jour);
  if (!territory.ok || !on.ok || !exception.ok) {
    const problems = problemsOf([territory, on, exception]);
    return tellMisuse(
      at,
      problems.filter((problem) => problem !== ''),
    );
  }
  const wanted = { territory: territory.value, day: on.value, exception: exception.value };
  return answerWith(options, at, async (tools) => dayAnswer(await setDay(tools, wanted), wanted));
}

function dayAnswer(
  { kind, setting }: LineChanged,
  { day: on, exception }: { day: string; exception: Omit<LineException, 'day'> | null },
): Answer {
  if (kind === 'past') return { prevented: `--jour : le ${frenchDate(on)} est passé.` };
  const title = lineTitle(setting.territory);
  if (exception === null) return { done: `${title}, ${frenchDate(on)} : comme d’habitude.` };
  return { done: `${title}, ${dayWords({ day: on, ...exception })}.` };
}

async function reminders(options: NumberOptions, at: At): Promise<ExitCode> {
  const territory = territoryIn(options);
  const { numero, arreter } = options;
  const isOne = (numero !== undefined) !== (arreter === true);
  const choice: Read<string | null> = isOne
    ? { ok: true, value: numero ?? null }
    : { ok: false, problem: 'Dites l’un des deux : --numero "09 48 …" ou --arreter.' };
  if (!territory.ok || !choice.ok) return tellMisuse(at, problemsOf([territory, choice]));
  const wanted = { territory: territory.value, written: choice.value };
  return answerWith(options, at, async (tools) =>
    remindersWords(await setReminderNumber(tools, wanted)),
  );
}

function remindersWords(set: ReminderSet): Answer {
  switch (set.kind) {
    case 'unreadable':
      return { prevented: `--numero : ${set.why}. Rien n’a changé.` };
    case 'not-for-machines':
      return {
        prevented: `--numero : une machine n’a le droit d’appeler que depuis un numéro commençant par ${MACHINE_RANGES} (plan de numérotation de l’Arcep). Rien n’a changé.`,
      };
    default: {
      const { territory, reminderNumber } = set.setting;
      const title = lineTitle(territory);
      return reminderNumber === null
        ? { done: `${title} : la machine n’appelle plus personne.` }
        : {
            done: `${title} : la machine rappelle les visites depuis le ${numberWords(reminderNumber)}.`,
          };
    }
  }
}
