import { runProcess } from '../src/compose-process.js';
import { composeWork } from '../src/compose-work.js';
import { loadWorkerConfig } from '../src/config.js';

/** The workers: outreach, answers, reminders, cards (`npm run work`). */
await runProcess('work', loadWorkerConfig(), async (parts) => {
  const running = composeWork(parts).start();
  parts.log.info({}, 'workers ready');
  return running;
});
