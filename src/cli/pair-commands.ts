import type { Command } from 'commander';
import { addPair, type PairAdded } from '../app/roster/add-pair.js';
import { type PairWanted, retirePair } from '../app/roster/retire-pair.js';
import { formatPairHours, parsePairHours, USUAL_PAIR_HOURS } from '../domain/visits/pair-hours.js';
import type { PairHours } from '../domain/visits/slots.js';
import type { ExitCode } from './import-command.js';
import { leftWords, pairLine, pairRemarks, pairWords } from './pair-words.js';
import { ruleCommand } from './place-commands.js';
import {
  type Answer,
  type At,
  answerWith,
  DATABASE_OPTION,
  type RosterOptions,
  TERRITORY_OPTION,
  tellMisuse,
} from './staff-answer.js';
import { problemsOf, type Read, readPerson, readTerritory } from './staff-options.js';
import { notFoundWords, territoryWords } from './staff-words.js';

type PairOptions = RosterOptions & {
  readonly territoire: string;
  readonly premier: string;
  readonly second: string;
  readonly horaires?: string;
};

/** `aller-vers binome …`: pairs of workers, whose free slots households are offered. */
export function pairCommands(program: Command, at: At, done: (code: ExitCode) => void): void {
  const pairs = program
    .command('binome')
    .description('Les binômes, dont les créneaux sont proposés aux ménages.')
    .helpCommand(false);
  const one = (name: string, what: string) =>
    pairs
      .command(name)
      .description(what)
      .requiredOption(...TERRITORY_OPTION)
      .requiredOption('--premier <NOM>', 'prénom et nom de qui signe pour le binôme')
      .requiredOption('--second <NOM>', 'prénom et nom de l’autre personne')
      .option(...DATABASE_OPTION);
  one('ajouter', 'Ajoute un binôme, ou change ses heures.')
    .option(
      '--horaires <HEURES>',
      `heures de visite (par défaut "${formatPairHours(USUAL_PAIR_HOURS)}")`,
    )
    .action(async (options: PairOptions) => done(await add(options, at)));
  pairs
    .command('lister')
    .description('Dit quels binômes visitent, où et quand.')
    .option(...DATABASE_OPTION)
    .action(async (options: RosterOptions) => done(await list(options, at)));
  ruleCommand(pairs, at, done);
  one('retirer', 'Ne propose plus les créneaux d’un binôme ; ses visites prises restent.').action(
    async (options: PairOptions) => done(await retire(options, at)),
  );
}

function readPair(
  options: PairOptions,
): { ok: true; value: PairWanted } | { ok: false; problems: string[] } {
  const territory = readTerritory('--territoire', options.territoire);
  const first = readPerson('--premier', options.premier);
  const second = readPerson('--second', options.second);
  if (territory.ok && first.ok && second.ok) {
    const workers = [first.value, second.value] as const;
    return { ok: true, value: { territory: territory.value.code, workers } };
  }
  return { ok: false, problems: problemsOf([territory, first, second]) };
}

function readHours(text: string | undefined): Read<PairHours | null> {
  if (text === undefined) return { ok: true, value: null };
  const read = parsePairHours(text);
  return read.ok ? read : { ok: false, problem: `--horaires : ${read.problem}.` };
}

async function add(options: PairOptions, at: At): Promise<ExitCode> {
  const pair = readPair(options);
  const hours = readHours(options.horaires);
  if (!pair.ok || !hours.ok) {
    return tellMisuse(at, [...(pair.ok ? [] : pair.problems), ...problemsOf([hours])]);
  }
  return answerWith(options, at, async (tools) =>
    addedWords(await addPair(tools, { ...pair.value, hours: hours.value })),
  );
}

const BEGINNING = {
  added: 'Binôme ajouté',
  changed: 'Binôme changé',
  unchanged: 'Binôme déjà là, rien ne change',
} as const;

function addedWords(added: PairAdded): Answer {
  switch (added.kind) {
    case 'not-found':
      return { prevented: notFoundWords(added.sought, added.why) };
    case 'same-person':
      return {
        prevented: `Un binôme est fait de deux personnes : ${added.person.fullName} y est deux fois.`,
      };
    case 'not-theirs':
      return {
        prevented: `${added.person.fullName} n’a pas ce territoire (${territoryWords(added.person)}).`,
      };
    case 'may-not-read':
      return {
        prevented: `${added.person.fullName} ne peut pas visiter : le rôle ${added.person.role} ne lit pas les dossiers.`,
      };
    default: {
      const { pair, shared, signer } = added;
      const head = `${BEGINNING[added.kind]} : ${pairWords(pair)} · ${formatPairHours(pair.hours)}`;
      const signs = `Dans le ${pair.territory}, les SMS sont signés ${signer.firstName}.`;
      return { done: [head, signs, ...pairRemarks(pair, shared)].join('\n') };
    }
  }
}

function list(options: RosterOptions, at: At): Promise<ExitCode> {
  return answerWith(options, at, async ({ store }) => {
    const pairs = await store.transaction((roster) => roster.pairs());
    if (pairs.length === 0) {
      return {
        done: 'Aucun binôme : aucun créneau n’est proposé. Pour commencer : npx aller-vers binome ajouter --help',
      };
    }
    const width = Math.max(...pairs.map((pair) => pairWords(pair).length));
    return {
      done: pairs.map((pair) => `${pairWords(pair).padEnd(width)}  ${pairLine(pair)}`).join('\n'),
    };
  });
}

async function retire(options: PairOptions, at: At): Promise<ExitCode> {
  const pair = readPair(options);
  if (!pair.ok) return tellMisuse(at, pair.problems);
  return answerWith(options, at, async (tools) => {
    const retired = await retirePair(tools, pair.value);
    if (retired.kind === 'retired') return { done: leftWords(retired).join('\n') };
    return {
      prevented: `Pas de binôme actif de ces deux personnes dans le ${pair.value.territory}. La liste : npx aller-vers binome lister`,
    };
  });
}
