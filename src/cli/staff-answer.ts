import { composeRoster, type RosterProgram } from '../compose-cli.js';
import type { CliConfig } from '../config.js';
import { findSettings } from './find-settings.js';
import type { ExitCode } from './import-command.js';
import { print, type Terminal } from './terminal.js';

export const DATABASE_OPTION = [
  '--database-url <URL>',
  'base de données (par défaut DATABASE_URL, ou celle de npm start)',
] as const;

/** What every command about one territory asks for first. */
export const TERRITORY_OPTION = ['--territoire <CODE>', 'département : 93'] as const;

export type RosterOptions = { readonly databaseUrl?: string };
export type At = { readonly root: string; readonly terminal: Terminal };

/** What a command of the roster tells: `done` on the output; what prevents it, on the error output. */
export type Answer = { readonly done: string } | { readonly prevented: string };

/** Wrong use of an option: nothing was looked up. */
export async function tellMisuse({ terminal }: At, problems: readonly string[]): Promise<ExitCode> {
  await print(terminal.err, `${problems.join('\n')}\n`);
  return 2;
}

/** Runs one command of the roster on the database that the settings name. */
export async function answerWith(
  options: RosterOptions,
  at: At,
  act: (tools: RosterProgram['tools'], config: CliConfig) => Promise<Answer>,
): Promise<ExitCode> {
  const settings = findSettings(at.root, options.databaseUrl);
  if (!settings.ok) return tellMisuse(at, settings.problems);
  const program = composeRoster(settings.config);
  try {
    const answer = (await program.isReady())
      ? await act(program.tools, settings.config)
      : {
          prevented:
            'La base de données ne répond pas, ou n’est pas à jour (DATABASE_URL, npm run migrate). Rien n’a changé.',
        };
    const isDone = 'done' in answer;
    const { out, err } = at.terminal;
    await print(isDone ? out : err, `${isDone ? answer.done : answer.prevented}\n`);
    return isDone ? 0 : 1;
  } finally {
    await program.close();
  }
}
