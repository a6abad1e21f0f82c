import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, ExpressReceiver, LogLevel } from '@slack/bolt';
import { realClock } from '../../../emulators/clock.js';
import { createRouter, listen } from '../../../emulators/router.js';
import { createSlackEmulator, type SlackEmulator } from '../../../emulators/slack/server.js';

export const TOKEN = 'xoxb-emulated';
export const SECRET = 'signing-secret-of-tests';
export const CHANNEL = 'C0ALLERVERS';

/** An emulated workspace and a real Bolt app talking to it, both on loopback ports. */
export type Workspace = {
  slack: SlackEmulator;
  app: App;
  url: string;
  post(path: string, body: unknown): Promise<Record<string, unknown>>;
  close(): Promise<void>;
};

/** Starts both; the app is the unmodified Bolt App on an ExpressReceiver at /hooks/slack. */
export async function openWorkspace({ token = TOKEN } = {}): Promise<Workspace> {
  let product = '';
  let self = '';
  const router = createRouter();
  const slack = createSlackEmulator({
    botToken: TOKEN,
    signingSecret: SECRET,
    clock: realClock(),
    productUrl: () => product,
    selfUrl: () => self,
  });
  slack.register(router);
  const emulator = await listen(router);
  self = emulator.url;
  const receiver = new ExpressReceiver({
    signingSecret: SECRET,
    endpoints: '/hooks/slack',
    logLevel: LogLevel.ERROR,
  });
  const app = new App({
    token,
    receiver,
    tokenVerificationEnabled: false,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: `${emulator.url}/api/`, retryConfig: { retries: 0 } },
  });
  const server = createServer(receiver.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  product = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    slack,
    app,
    url: emulator.url,
    post: (path, body) => postJson(`${emulator.url}${path}`, body),
    close: async () => {
      await emulator.close();
      await closeServer(server);
    },
  };
}

/** What Slack's SDK throws when the API refuses. */
export async function refusalOf(call: Promise<unknown>): Promise<Record<string, unknown>> {
  return call.then(
    () => ({ error: 'was accepted' }),
    (error) => error.data ?? { error: String(error), code: error.code, ...error },
  );
}

async function postJson(url: string, body: unknown): Promise<Record<string, unknown>> {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await answer.json()) as Record<string, unknown>;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
