import { createServer } from 'node:http';
import { runProcess } from './compose-process.js';
import { composeWeb } from './compose-web.js';
import { loadWebConfig } from './config.js';

/** The web server: webhooks, Slack, pages (`npm run serve`). */
await runProcess('web', loadWebConfig(), async (parts) => {
  const web = composeWeb(parts);
  const server = createServer(web.handle);
  await web.start();
  const { port } = parts.config;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  parts.log.info({ port }, 'web ready');
  return {
    async stop() {
      await new Promise((resolve) => {
        server.close(resolve);
        web.leave();
        server.closeIdleConnections();
      });
      await web.close();
    },
  };
});
