import type { Command } from 'commander';
import type { RosterPlace } from '../app/ports/roster-visits.js';
import { setVisitRule, spotOf } from '../app/roster/visit-post.js';
import { formatWeekHours } from '../domain/time/week-hours.js';
import { PRECISION_WORDS } from '../domain/travel/spot.js';
import { COMPOSITION_WORDS, COMPOSITIONS, type Composition } from '../domain/visits/pair-rule.js';
import type { ExitCode } from './import-command.js';
import {
  type At,
  answerWith,
  DATABASE_OPTION,
  type RosterOptions,
  tellMisuse,
} from './staff-answer.js';
import { problemsOf, type Read, readName, readTerritory } from './staff-options.js';
import { given, readHours, readPosition, readWhole } from './visit-options.js';

type PlaceOptions = RosterOptions & {
  readonly territoire: string;
  readonly nom: string;
  readonly adresse: string;
  readonly codePostal?: string;
  readonly horaires: string;
  readonly position?: string;
};
type RuleOptions = RosterOptions & {
  readonly territoire: string;
  readonly composition?: string;
  readonly interpreteMinutes?: string;
  readonly interpreteJours?: string;
};

const line = ({ territory, label, address, spot, hours, active }: RosterPlace): string =>
  [
    `${label} (${territory})`,
    ...(active ? [] : ['retiré']),
    address,
    PRECISION_WORDS[spot?.precision ?? 'none'],
    formatWeekHours(hours),
  ].join(' · ');

/** `aller-vers lieu …`: where a household can be met when not at home. */
export function placeCommands(program: Command, at: At, done: (code: ExitCode) => void): void {
  const places = program
    .command('lieu')
    .description('Les lieux près de chez les ménages (CCAS, antennes), avec leurs heures.')
    .helpCommand(false);
  places
    .command('ajouter')
    .description('Ajoute un lieu, ou le change.')
    .requiredOption('--territoire <CODE>', 'département : 93')
    .requiredOption('--nom <NOM>', 'tel que l’équipe le nomme : "CCAS de Bobigny"')
    .requiredOption('--adresse <ADRESSE>', 'numéro, rue et commune')
    .requiredOption('--horaires <HEURES>', 'par exemple "lun-ven 09:00-17:00"')
    .option('--code-postal <CODE>', 'pour le situer')
    .option('--position <LAT,LON>', 'lue sur une carte')
    .option(...DATABASE_OPTION)
    .action(async (options: PlaceOptions) => done(await add(options, at)));
  places
    .command('lister')
    .description('Dit quels lieux sont connus.')
    .option(...DATABASE_OPTION)
    .action(async (options: RosterOptions) => done(await list(options, at)));
  places
    .command('retirer')
    .description('N’y donne plus de rendez-vous ; ceux qui sont pris restent.')
    .requiredOption('--territoire <CODE>', 'département : 93')
    .requiredOption('--nom <NOM>', 'nom du lieu')
    .option(...DATABASE_OPTION)
    .action(async (options: PlaceOptions) => done(await retire(options, at)));
}

async function add(options: PlaceOptions, at: At): Promise<ExitCode> {
  const territory = readTerritory('--territoire', options.territoire);
  const label = readName('--nom', options.nom);
  const address = readName('--adresse', options.adresse);
  const hours = readHours('--horaires', options.horaires);
  const position = given(options.position, readPosition);
  const isRead = territory.ok && label.ok && address.ok;
  if (!isRead || !hours.ok || !position.ok)
    return tellMisuse(at, problemsOf([territory, label, address, hours, position]));
  return answerWith(options, at, async (tools) => {
    const postal = {
      ...{ address: address.value, postcode: options.codePostal ?? null, commune: null },
    };
    const place = {
      ...{ territory: territory.value.code, label: label.value, address: address.value },
      ...{ hours: hours.value, active: true },
      spot: position.value ?? (await spotOf(tools, postal)),
    };
    await tools.store.transaction((roster) => roster.savePlace(place));
    return { done: `Lieu gardé : ${line(place)}` };
  });
}

function list(options: RosterOptions, at: At): Promise<ExitCode> {
  return answerWith(options, at, async ({ store }) => {
    const places = await store.transaction((roster) => roster.places());
    if (places.length === 0) return { done: 'Aucun lieu : les ménages sont rencontrés chez eux.' };
    return { done: places.map(line).join('\n') };
  });
}

function retire(options: PlaceOptions, at: At): Promise<ExitCode> {
  return answerWith(options, at, ({ store }) =>
    store.transaction(async (roster) => {
      const known = (await roster.places()).find(
        ({ territory, label }) => territory === options.territoire && label === options.nom,
      );
      if (!known)
        return { prevented: 'Pas de lieu de ce nom. La liste : npx aller-vers lieu lister' };
      await roster.savePlace({ ...known, active: false });
      return { done: `${known.label} n’est plus proposé.` };
    }),
  );
}

/** `aller-vers binome regle …`: how visits are made up in a territory. */
export function ruleCommand(pairs: Command, at: At, done: (code: ExitCode) => void): void {
  pairs
    .command('regle')
    .description(
      'Dit de qui un binôme est fait dans un territoire, et ce qu’un interprète demande.',
    )
    .requiredOption('--territoire <CODE>', 'département : 93')
    .option('--composition <REGLE>', `${Object.keys(RULES).join(', ')}`)
    .option('--interprete-minutes <MINUTES>', 'durée d’une visite avec interprète (90)')
    .option('--interprete-jours <JOURS>', 'jours ouvrés pour trouver l’interprète (3)')
    .option(...DATABASE_OPTION)
    .action(async (options: RuleOptions) => done(await rule(options, at)));
}

const RULES: Readonly<Record<string, Composition>> = {
  'social-et-juridique': COMPOSITIONS[0],
  'un-juridique': COMPOSITIONS[1],
  libre: COMPOSITIONS[2],
};

function readComposition(text: string): Read<Composition> {
  const value = RULES[text];
  if (value) return { ok: true, value };
  return { ok: false, problem: `--composition : ${Object.keys(RULES).join(', ')}.` };
}

async function rule(options: RuleOptions, at: At): Promise<ExitCode> {
  const territory = readTerritory('--territoire', options.territoire);
  const composition = given(options.composition, readComposition);
  const minutes = given(options.interpreteMinutes, (text) =>
    readWhole('--interprete-minutes', text, [60, 240]),
  );
  const days = given(options.interpreteJours, (text) =>
    readWhole('--interprete-jours', text, [0, 15]),
  );
  if (!territory.ok || !composition.ok || !minutes.ok || !days.ok)
    return tellMisuse(at, problemsOf([territory, composition, minutes, days]));
  const { code } = territory.value;
  return answerWith(options, at, async (tools) => {
    const isInterpreted = minutes.value !== undefined || days.value !== undefined;
    const set = await setVisitRule(tools, {
      territory: code,
      change: {
        ...(composition.value && { composition: composition.value }),
        ...(isInterpreted && {
          interpreter: { minutes: minutes.value ?? 90, workingDays: days.value ?? 3 },
        }),
      },
    });
    const { minutes: long, workingDays } = set.interpreter;
    return {
      done: `Dans le ${code}, un binôme : ${COMPOSITION_WORDS[set.composition]}. Avec un interprète : ${long} minutes, et ${workingDays} jours ouvrés pour le trouver.`,
    };
  });
}
