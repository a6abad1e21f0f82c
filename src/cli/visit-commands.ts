import type { Command } from 'commander';
import type { Meeting, VisitPost } from '../app/ports/roster-visits.js';
import { setVisitPost, spotOf } from '../app/roster/visit-post.js';
import { formatWeekHours } from '../domain/time/week-hours.js';
import { PRECISION_WORDS } from '../domain/travel/spot.js';
import type { ExitCode } from './import-command.js';
import {
  type At,
  answerWith,
  DATABASE_OPTION,
  type RosterOptions,
  tellMisuse,
} from './staff-answer.js';
import { problemsOf, readName, readSought } from './staff-options.js';
import { notFoundWords } from './staff-words.js';
import {
  given,
  readEtp,
  readHours,
  readLanguages,
  readPosition,
  readSkills,
  skillWords,
} from './visit-options.js';

type PostOptions = RosterOptions & {
  readonly nom?: string;
  readonly slack?: string;
  readonly etp?: string;
  readonly competences?: string;
  readonly langues?: string;
  readonly base?: string;
  readonly codePostal?: string;
  readonly position?: string;
  readonly travail?: string;
};
type MeetingOptions = RosterOptions & {
  readonly reference: string;
  readonly horaires?: string;
  readonly interprete?: string;
  readonly lieu?: string;
};

/** Takes what was said away. */
const NONE = 'aucun';

/** `aller-vers equipe visites …`: how someone visits. */
export function visitPostCommand(team: Command, at: At, done: (code: ExitCode) => void): void {
  team
    .command('visites')
    .description('Dit comment une personne visite ; ce qui n’est pas dit reste.')
    .option('--nom <NOM>', 'prénom et nom, entre guillemets : "Karima Benali"')
    .option('--slack <ID>', 'identifiant de membre Slack')
    .option('--etp <PART>', 'part d’un temps plein : 0,8')
    .option('--competences <LISTE>', 'social, juridique, ou les deux')
    .option('--langues <CODES>', 'langues parlées, outre le français : ar,tr')
    .option('--base <ADRESSE>', 'd’où la journée commence et où elle finit')
    .option('--code-postal <CODE>', 'code postal de la base')
    .option('--position <LAT,LON>', 'position de la base, lue sur une carte')
    .option(
      '--travail <HEURES>',
      `heures de travail, route comprise ; « ${NONE} » : celles du binôme`,
    )
    .option(...DATABASE_OPTION)
    .action(async (options: PostOptions) => done(await post(options, at)));
}

async function post(options: PostOptions, at: At): Promise<ExitCode> {
  const sought = readSought(options);
  const etp = given(options.etp, readEtp);
  const skills = given(options.competences, readSkills);
  const languages = given(options.langues, readLanguages);
  const label = given(options.base, (text) => readName('--base', text));
  const position = given(options.position, readPosition);
  const hours =
    options.travail === NONE
      ? ({ ok: true, value: null } as const)
      : given(options.travail, (text) => readHours('--travail', text));
  const reads = [sought, etp, skills, languages, label, position, hours];
  const isRead = sought.ok && etp.ok && skills.ok && languages.ok && label.ok;
  if (!isRead || !position.ok || !hours.ok) return tellMisuse(at, problemsOf(reads));
  return answerWith(options, at, async (tools) => {
    const { codePostal: postcode = null } = options;
    const address = { address: label.value ?? null, postcode, commune: null };
    const base = label.value && {
      label: label.value,
      spot: position.value ?? (await spotOf(tools, address)),
    };
    const change: Partial<VisitPost> = {
      ...(etp.value !== undefined && { etp: etp.value }),
      ...(skills.value && { skills: skills.value }),
      ...(languages.value && { languages: languages.value }),
      ...(base && { base }),
      ...(hours.value !== undefined && { hours: hours.value }),
    };
    const set = await setVisitPost(tools, { sought: sought.value, change });
    if (set.kind !== 'set') return { prevented: notFoundWords(sought.value, set) };
    return { done: `${set.person.fullName} : ${postWords(set.post)}.` };
  });
}

function postWords({ etp, skills, languages, base, hours }: VisitPost): string {
  return [
    `${String(etp).replace('.', ',')} ETP`,
    skills.length > 0 ? `compétence ${skillWords(skills)}` : 'compétences non dites',
    ...(languages.length > 0 ? [`parle ${languages.join(', ')}`] : []),
    base ? `base ${base.label} (${PRECISION_WORDS[base.spot?.precision ?? 'none']})` : 'sans base',
    hours ? `travaille ${formatWeekHours(hours)}` : 'aux heures du binôme',
  ].join(' · ');
}

/** `aller-vers dossier rencontre …`: when, where and with whom a household can be met. */
export function meetingCommand(program: Command, at: At, done: (code: ExitCode) => void): void {
  program
    .command('dossier')
    .description('Ce qu’une personne sait d’un ménage, et que le fichier ne dit pas.')
    .helpCommand(false)
    .command('rencontre')
    .description(`Dit quand et où un ménage peut être rencontré ; « ${NONE} » l’efface.`)
    .requiredOption('--reference <REFERENCE>', 'référence du dossier')
    .option('--horaires <HEURES>', 'quand il est là : "lun-ven 17:00-20:00"')
    .option('--interprete <LANGUE>', 'langue de l’interprète qu’il faut : tr')
    .option('--lieu <NOM>', 'lieu où il préfère venir (aller-vers lieu lister)')
    .option(...DATABASE_OPTION)
    .action(async (options: MeetingOptions) => done(await meet(options, at)));
}

async function meet(options: MeetingOptions, at: At): Promise<ExitCode> {
  const hours =
    options.horaires === NONE
      ? ({ ok: true, value: null } as const)
      : given(options.horaires, (text) => readHours('--horaires', text));
  if (!hours.ok) return tellMisuse(at, problemsOf([hours]));
  const { reference, interprete, lieu } = options;
  const meeting: Meeting = {
    ...(hours.value !== undefined && { hours: hours.value }),
    ...(interprete && { interpreter: interprete === NONE ? null : interprete.toLowerCase() }),
    ...(lieu && { place: lieu === NONE ? null : lieu }),
  };
  return answerWith(options, at, async ({ store, clock }) => {
    const now = await store.transaction((roster) =>
      roster.setMeeting(reference, meeting, clock.now()),
    );
    if (!now)
      return {
        prevented: `Pas de dossier ${reference}, ou pas de lieu de ce nom dans son territoire.`,
      };
    const words = [
      now.hours ? `rencontré ${formatWeekHours(now.hours)}` : 'à toute heure de visite',
      now.place === null ? `chez lui (${PRECISION_WORDS[now.precision]})` : `à ${now.place}`,
      ...(now.interpreter === null ? [] : [`interprète : ${now.interpreter}`]),
    ];
    return { done: `${reference} : ${words.join(' · ')}.` };
  });
}
