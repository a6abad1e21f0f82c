import { Command, CommanderError } from 'commander';
import { type ExitCode, type ImportOptions, importCommand } from './import-command.js';
import type { Terminal } from './terminal.js';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Usage :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
};

const USAGE_ERRORS: Readonly<Record<string, string>> = {
  'commander.missingArgument': 'Il manque le fichier à importer.',
  'commander.unknownOption': 'Option inconnue.',
  'commander.unknownCommand': 'Commande inconnue.',
  'commander.excessArguments': 'Un seul fichier à la fois.',
  'commander.optionMissingArgument': 'Une option attend une valeur.',
};

function buildProgram(
  at: { root: string; terminal: Terminal },
  done: (code: ExitCode) => void,
): Command {
  const { terminal } = at;
  const program = new Command('aller-vers')
    .description('Commandes de la plateforme téléphonique Aller-vers.')
    .helpOption('-h, --help', 'affiche cette aide')
    .helpCommand(false)
    .exitOverride()
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .configureOutput({
      writeOut: (text) => terminal.out.write(text),
      writeErr: (text) => terminal.err.write(text),
      outputError: () => undefined,
    });
  program
    .command('import')
    .description('Importe le fichier CSV d’un secrétariat de CCAPEX.')
    .argument(
      '<FICHIER>',
      'fichier CSV (UTF-8 ou Windows-1252 ; séparateur « ; », tabulation ou « , »)',
    )
    .option('--dry-run', 'essai à blanc : dit ce que deviendrait chaque ligne, n’écrit rien')
    .option('--json', 'écrit un document JSON au lieu du tableau')
    .option('--return <FICHIER.csv>', 'écrit le fichier de retour au secrétariat')
    .option(
      '--database-url <URL>',
      'base de données (par défaut DATABASE_URL, ou celle de npm start)',
    )
    .helpOption('-h, --help', 'affiche cette aide')
    .action(async (file: string, options: ImportOptions) => {
      done(await importCommand(file, options, at));
    });
  return program;
}

/** Runs one command line; `root` is the folder of the clone. Returns the exit code. */
export async function main(
  args: readonly string[],
  at: { root: string; terminal: Terminal },
): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = buildProgram(at, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    const why = USAGE_ERRORS[error.code];
    if (why !== undefined) at.terminal.err.write(`${why} Aide : aller-vers --help\n`);
    return 2;
  }
}
