import { Command, CommanderError } from 'commander';
import { digestCommands } from './digest-commands.js';
import { type ExitCode, type ImportOptions, importCommand } from './import-command.js';
import { lineCommands } from './line-commands.js';
import { pairCommands } from './pair-commands.js';
import { placeCommands } from './place-commands.js';
import { staffCommands } from './staff-commands.js';
import type { Terminal } from './terminal.js';
import { toursCommands } from './tours-command.js';
import { understandCommand } from './understand-command.js';
import { meetingCommand } from './visit-commands.js';

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
  'commander.excessArguments':
    'Il y a un mot de trop ; un nom de plusieurs mots se met entre guillemets.',
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
    .option(
      '--operateur <NOM>',
      'organisme à qui ces ménages sont confiés, s’il y en a plusieurs dans le département',
    )
    .option('--return <FICHIER.csv>', 'écrit le fichier de retour au secrétariat')
    .option(
      '--database-url <URL>',
      'base de données (par défaut DATABASE_URL, ou celle de npm start)',
    )
    .helpOption('-h, --help', 'affiche cette aide')
    .action(async (file: string, options: ImportOptions) => {
      done(await importCommand(file, options, at));
    });
  program
    .command('understand')
    .description('Lit des réponses, une par ligne, et dit ce que chacune veut dire (JSON).')
    .helpOption('-h, --help', 'affiche cette aide')
    .action(async () => done(await understandCommand(process.stdin, terminal)));
  toursCommands(program, at, done);
  staffCommands(program, at, done);
  pairCommands(program, at, done);
  lineCommands(program, at, done);
  digestCommands(program, at, done);
  placeCommands(program, at, done);
  meetingCommand(program, at, done);
  return program;
}

/** Commander names the option in its English sentence only. */
function missingOption({ code, message }: CommanderError): string | undefined {
  if (code !== 'commander.missingMandatoryOptionValue') return undefined;
  return `Il manque ${/'(.+)'/.exec(message)?.[1] ?? 'une option'}.`;
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
    const why = missingOption(error) ?? USAGE_ERRORS[error.code];
    if (why !== undefined) at.terminal.err.write(`${why} Aide : aller-vers --help\n`);
    return 2;
  }
}
