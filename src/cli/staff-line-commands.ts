import type { Command } from 'commander';
import type { Person } from '../app/ports/roster.js';
import type { NotFound, Sought } from '../app/roster/find-person.js';
import {
  addAbsence,
  cancelAbsence,
  type PhoneSet,
  type PostChanged,
  setLineHours,
  setPhone,
} from '../app/roster/line-post.js';
import { formatLineHours, parseLineHours } from '../domain/hotline/line-hours.js';
import type { IsoDate } from '../domain/ids.js';
import type { ExitCode } from './import-command.js';
import { absenceWords, numberWords } from './line-words.js';
import {
  type Answer,
  type At,
  answerWith,
  DATABASE_OPTION,
  type RosterOptions,
  tellMisuse,
} from './staff-answer.js';
import { problemsOf, type Read, readDay, readName, readSought } from './staff-options.js';
import { notFoundWords } from './staff-words.js';

type One = RosterOptions & { readonly nom?: string; readonly slack?: string };
type PhoneOptions = One & { readonly numero?: string; readonly retirer?: boolean };
type HoursOptions = One & { readonly horaires?: string; readonly aucune?: boolean };
type AbsenceOptions = One & {
  readonly du: string;
  readonly au: string;
  readonly motif?: string;
  readonly annuler?: boolean;
};

/** `aller-vers equipe telephone …` and its kin: on what telephone, and when, calls reach someone. */
export function staffLineCommands(team: Command, at: At, done: (code: ExitCode) => void): void {
  const one = (name: string, what: string) =>
    team
      .command(name)
      .description(what)
      .option('--nom <NOM>', 'prénom et nom, entre guillemets : "Karima Benali"')
      .option('--slack <ID>', 'identifiant de membre Slack')
      .option(...DATABASE_OPTION);
  one('telephone', 'Dit sur quel téléphone la ligne appelle une personne.')
    .option('--numero <NUMERO>', 'téléphone professionnel, jamais montré aux ménages')
    .option('--retirer', 'la ligne ne l’appelle plus')
    .action(async (options: PhoneOptions) => done(await phone(options, at)));
  one('horaires', 'Dit quand une personne répond à la ligne.')
    .option('--horaires <HEURES>', 'par exemple "lun-ven 09:00-12:30 13:30-19:30; sam 09:30-13:00"')
    .option('--aucune', 'jamais')
    .action(async (options: HoursOptions) => done(await hours(options, at)));
  one('absence', 'Dit quels jours une personne n’est pas là, ou l’annule.')
    .requiredOption('--du <JOUR>', 'premier jour : 21/12/2026')
    .requiredOption('--au <JOUR>', 'dernier jour, compris')
    .option('--motif <MOTIF>', 'congés, formation…')
    .option('--annuler', 'cette absence n’a plus lieu')
    .action(async (options: AbsenceOptions) => done(await absence(options, at)));
}

/** One of two options, never both nor neither. */
function either(
  value: string | undefined,
  none: boolean | undefined,
  names: string,
): Read<string | null> {
  if ((value !== undefined) === (none === true))
    return { ok: false, problem: `Dites l’un des deux : ${names}.` };
  return { ok: true, value: value ?? null };
}

async function phone(options: PhoneOptions, at: At): Promise<ExitCode> {
  const sought = readSought(options);
  const written = either(options.numero, options.retirer, '--numero "06 39 98 91 01" ou --retirer');
  if (!sought.ok || !written.ok) return tellMisuse(at, problemsOf([sought, written]));
  return answerWith(options, at, async (tools) =>
    phoneWords(
      await setPhone(tools, { sought: sought.value, written: written.value }),
      sought.value,
    ),
  );
}

function phoneWords(set: PhoneSet, sought: Sought): Answer {
  switch (set.kind) {
    case 'unreadable':
      return { prevented: `--numero : ${set.why}. Rien n’a changé.` };
    case 'phone-taken':
      return { prevented: `--numero : c’est déjà le téléphone de ${set.by.fullName}.` };
    case 'changed': {
      const { person, post } = set;
      if (post.phone === null)
        return { done: `${person.fullName} n’a plus de téléphone : la ligne n’appelle plus ici.` };
      const lines = [`Téléphone de ${person.fullName} : ${numberWords(post.phone)}.`];
      if (formatLineHours(post.hours) === '')
        lines.push(
          `Il ne sonnera pour aucun appel reçu avant des heures de ligne : npx aller-vers equipe horaires --nom "${person.fullName}" --horaires "…"`,
        );
      return { done: lines.join('\n') };
    }
    default:
      return preventedWords(set, sought);
  }
}

async function hours(options: HoursOptions, at: At): Promise<ExitCode> {
  const sought = readSought(options);
  const text = either(options.horaires, options.aucune, '--horaires "…" ou --aucune');
  const read = text.ok && text.value !== null ? parseLineHours(text.value) : null;
  const problem: Read<null> =
    read && !read.ok
      ? { ok: false, problem: `--horaires : ${read.problem}.` }
      : { ok: true, value: null };
  if (!sought.ok || !text.ok || !problem.ok)
    return tellMisuse(at, problemsOf([sought, text, problem]));
  return answerWith(options, at, async (tools) => {
    const wanted = { sought: sought.value, hours: read?.ok ? read.value : {} };
    return hoursWords(await setLineHours(tools, wanted), sought.value);
  });
}

function hoursWords(set: PostChanged, sought: Sought): Answer {
  if (set.kind !== 'changed') return preventedWords(set, sought);
  const { person, post } = set;
  const words = formatLineHours(post.hours);
  if (words === '') return { done: `${person.fullName} ne répond plus à la ligne.` };
  const lines = [`${person.fullName} répond à la ligne : ${words}.`];
  if (post.phone === null)
    lines.push(
      `Il manque un téléphone : npx aller-vers equipe telephone --nom "${person.fullName}" --numero "…"`,
    );
  return { done: lines.join('\n') };
}

async function absence(options: AbsenceOptions, at: At): Promise<ExitCode> {
  const sought = readSought(options);
  const from = readDay('--du', options.du);
  const to = readDay('--au', options.au);
  const { motif } = options;
  const reason: Read<string | null> =
    motif === undefined ? { ok: true, value: null } : readName('--motif', motif);
  if (!sought.ok || !from.ok || !to.ok || !reason.ok)
    return tellMisuse(at, problemsOf([sought, from, to, reason]));
  if (to.value < from.value) return tellMisuse(at, ['--au : finit avant de commencer (--du).']);
  const away = { from: from.value, to: to.value, reason: reason.value };
  const wanted = { sought: sought.value, away };
  if (options.annuler) return cancel(options, at, wanted);
  return answerWith(options, at, async (tools) => {
    const added = await addAbsence(tools, { sought: sought.value, absence: away });
    if (added.kind !== 'changed') return preventedWords(added, sought.value);
    return { done: `Absence de ${added.person.fullName} ${absenceWords(away)}.` };
  });
}

type Away = { readonly sought: Sought; readonly away: { from: IsoDate; to: IsoDate } };

function cancel(options: RosterOptions, at: At, { sought, away }: Away): Promise<ExitCode> {
  const { from, to } = away;
  return answerWith(options, at, async (tools) => {
    const cancelled = await cancelAbsence(tools, { sought, from, to });
    const days = absenceWords({ from, to, reason: null });
    if (cancelled.kind === 'changed')
      return { done: `L’absence de ${cancelled.person.fullName} ${days} est annulée.` };
    if (cancelled.kind !== 'unknown-absence') return preventedWords(cancelled, sought);
    const known = cancelled.post.absences.map((one) => `\n  ${absenceWords(one)}`).join('');
    return {
      prevented: `${cancelled.person.fullName} n’a pas d’absence ${days}.${known === '' ? '' : ` Les siennes :${known}`}`,
    };
  });
}

function preventedWords(
  why: NotFound | { readonly kind: 'not-on-line'; readonly person: Person },
  sought: Sought,
): Answer {
  if (why.kind !== 'not-on-line') return { prevented: notFoundWords(sought, why) };
  const { fullName, role } = why.person;
  return { prevented: `${fullName} ne répond pas à la ligne : ce n’est pas du rôle ${role}.` };
}
