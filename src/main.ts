import { createServer } from 'node:http';
import { createLogger } from './adapters/system/logger.js';
import { composeWeb } from './compose-web.js';
import { loadWebConfig } from './config.js';
import { explainAndExit } from './http/explain-and-exit.js';
import { stopOnSignal } from './http/stop-on-signal.js';

/** The web server: webhooks, Slack, pages (`npm run serve`). */
const loaded = loadWebConfig();
if (!loaded.ok) explainAndExit(loaded.problems);
const { config } = loaded;
const log = createLogger({ level: config.logLevel, name: 'web' });

try {
  const web = composeWeb({ config, log });
  const server = createServer(web.handle);
  await web.start();
  server.listen(config.port, () => log.info({ port: config.port }, 'web ready'));
  stopOnSignal(log, async () => {
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeIdleConnections();
    });
    await web.close();
  });
} catch (error) {
  explainAndExit([error instanceof Error ? error.message : String(error)]);
}
