import { createLogger, type Logger } from './adapters/system/logger.js';
import type { Parts } from './compose.js';
import type { Loaded, WorkerConfig } from './config.js';

/** Longer than the longest job and the slowest answer; past it the rows are rung again elsewhere. */
const DEADLINE_MS = 25_000;

/**
 * Runs one process of the service from its settings to its signal: says in plain French why it
 * cannot start, and on SIGTERM or Ctrl-C lets what is under way finish, within a deadline.
 */
export async function runProcess<C extends WorkerConfig>(
  name: string,
  loaded: Loaded<C>,
  start: (parts: Parts<C>) => Promise<{ stop(): Promise<void> }>,
): Promise<void> {
  if (!loaded.ok) return explain(loaded.problems);
  const { config } = loaded;
  const log = createLogger({ level: config.logLevel, name });
  try {
    const { stop } = await start({ config, log });
    stopOnSignal(log, stop);
  } catch (error) {
    explain([error instanceof Error ? error.message : String(error)]);
  }
}

/** Says on the error output why the program does not start, and ends it. */
export function explain(problems: readonly string[]): never {
  const lines = problems.map((problem) => `  - ${problem}\n`).join('');
  process.stderr.write(`Aller-vers ne peut pas démarrer :\n${lines}`);
  process.exit(1);
}

function stopOnSignal(log: Logger, stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), DEADLINE_MS).unref();
    stop().then(
      () => process.exit(0),
      (err: unknown) => {
        log.error({ err }, 'did not stop well');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
