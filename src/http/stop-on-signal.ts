import type { Log } from '../app/ports/log.js';

/** Longer than the longest job and the slowest answer; past it the rows are rung again elsewhere. */
const DEADLINE_MS = 25_000;

/** Ends the process well on SIGTERM or Ctrl-C: what is under way finishes, within a deadline. */
export function stopOnSignal(log: Log, stop: () => Promise<void>): void {
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
