import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { TourSolver } from '../app/ports/tours.js';
import { composeTours } from '../compose-cli.js';
import type { TourPlan } from '../domain/tours/problem.js';
import { readSolomon, type SolomonInstance } from '../domain/tours/solomon.js';
import type { ExitCode } from './import-command.js';
import { print, type Terminal } from './terminal.js';

export type ToursOptions = {
  readonly solomon: string;
  readonly seconds?: string;
  readonly seed?: string;
};

const MOST_SECONDS = 3_600;
const LARGEST_SEED = 2 ** 32 - 1;
/** However late it is when the file is read, something is looked for. */
const LEAST_SECONDS = 0.05;

/** `aller-vers tours`: the tours of a fleet, from a file of Solomon's benchmark. */
export function toursCommands(
  program: Command,
  { terminal }: { terminal: Terminal },
  done: (code: ExitCode) => void,
): void {
  program
    .command('tours')
    .description('Cherche les tournées d’un fichier de Solomon et les écrit sur une ligne (JSON).')
    .requiredOption('--solomon <FICHIER>', 'fichier au format de Solomon (VRPTW)')
    .option('--seconds <S>', 'durée de la recherche, en secondes (par défaut 10)')
    .option('--seed <N>', 'graine du hasard : la même cherche de même (par défaut 1)')
    .helpOption('-h, --help', 'affiche cette aide')
    .action(async (options: ToursOptions) => done(await toursCommand(options, terminal)));
}

/** Reads, searches, prints one line. What is wrong is told in French, without JSON. */
export async function toursCommand(
  { solomon, seconds: duration = '10', seed: seedling = '1' }: ToursOptions,
  terminal: Terminal,
  solver: TourSolver = composeTours(),
): Promise<ExitCode> {
  const began = performance.now();
  const seconds = Number(duration);
  const seed = Number(seedling);
  const misuse = [
    seconds > 0 && seconds <= MOST_SECONDS
      ? []
      : `--seconds : « ${duration} » ; attendu un nombre de secondes, jusqu’à ${MOST_SECONDS}.`,
    seedling.trim() !== '' && Number.isInteger(seed) && seed >= 0 && seed <= LARGEST_SEED
      ? []
      : `--seed : « ${seedling} » ; attendu un entier de 0 à ${LARGEST_SEED}.`,
  ].flat();
  if (misuse.length > 0) return fail(terminal, misuse, 2);
  const read = await readInstance(solomon);
  if (!read.ok) return fail(terminal, read.problems, 1);
  const used = (performance.now() - began) / 1000;
  const limits = { seconds: Math.max(seconds - used, LEAST_SECONDS), seed };
  const plan = await solver.plan(read.instance.problem, limits);
  await print(terminal.out, `${JSON.stringify(answerOf(read.instance, plan))}\n`);
  if (plan.unserved.length === 0) return 0;
  const left = numbersOf(read.instance, plan.unserved).join(', ');
  return fail(terminal, [`${solomon} : aucune tournée trouvée pour les clients ${left}.`], 1);
}

async function fail(terminal: Terminal, problems: readonly string[], code: ExitCode) {
  await print(terminal.err, `${problems.join('\n')}\n`);
  return code;
}

const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'ce fichier n’existe pas.',
  EISDIR: 'c’est un dossier, il faut un fichier.',
  EACCES: 'ce fichier n’est pas lisible avec vos droits.',
};

async function readInstance(file: string): Promise<ReturnType<typeof readSolomon>> {
  try {
    return readSolomon(await readFile(file, 'utf8'), file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why = FILE_ERRORS[code] ?? `ce fichier n’a pas pu être lu (${code}).`;
    return { ok: false, problems: [`${file} : ${why}`] };
  }
}

const numbersOf = ({ customers }: SolomonInstance, stops: readonly number[]): number[] =>
  stops.map((stop) => customers[stop] ?? stop);

function answerOf(instance: SolomonInstance, plan: TourPlan): object {
  const routes = plan.tours.map(({ stops }) =>
    numbersOf(
      instance,
      stops.map(({ stop }) => stop),
    ),
  );
  return {
    instance: instance.name,
    vehicles: routes.length,
    distance: plan.distance,
    routes,
    ...(plan.unserved.length > 0 && { unserved: numbersOf(instance, plan.unserved) }),
  };
}
