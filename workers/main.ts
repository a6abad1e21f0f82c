import { createLogger } from '../src/adapters/system/logger.js';
import { composeWork } from '../src/compose-work.js';
import { loadWorkerConfig } from '../src/config.js';
import { explainAndExit } from '../src/http/explain-and-exit.js';
import { stopOnSignal } from '../src/http/stop-on-signal.js';

/** The workers: outreach, answers, reminders, cards (`npm run work`). */
const loaded = loadWorkerConfig();
if (!loaded.ok) explainAndExit(loaded.problems);
const { config } = loaded;
const log = createLogger({ level: config.logLevel, name: 'work' });

try {
  const running = composeWork({ config, log }).start();
  log.info({}, 'workers ready');
  stopOnSignal(log, running.stop);
} catch (error) {
  explainAndExit([error instanceof Error ? error.message : String(error)]);
}
