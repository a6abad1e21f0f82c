import { App, ExpressReceiver } from '@slack/bolt';
import { type IRouter, Router } from 'express';
import type { DeskChannel } from '../../app/ports/cards.js';
import type { DeskActs } from '../../app/ports/desk.js';
import type { HomeScreen } from '../../app/ports/home.js';
import type { Log } from '../../app/ports/log.js';
import type { Clock } from '../../app/ports/time-and-chance.js';
import { boltLogger } from './bolt-logger.js';
import { hangButtons } from './buttons.js';
import { type CommandDeps, takeCommands } from './commands/take-commands.js';
import { createDeskChannel } from './desk-channel.js';
import { takeForms } from './forms.js';
import { createHomeScreen } from './home/home-screen.js';
import { type HomeDoor, takeHome } from './home/take-home.js';
import { type LinkDeps, takeLinkCommand } from './link-command.js';
import { countWhileTyping } from './live-count.js';
import { type ReadRota, takeRotaCommand } from './rota-command.js';
import { createWebApiCall } from './web-api-call.js';

export type SlackDeskOptions = {
  /** Bot token; needs chat:write and channels:history (groups:history in a private channel). */
  token: string;
  signingSecret: string;
  /** Base of the Web API with its last slash; Slack's own when absent. */
  apiUrl?: string | undefined;
  /** Id of the desk's channel. */
  channel: string;
  /** Where people open the pages, without a last slash. */
  publicUrl: string;
  useCases: DeskActs;
  clock: Clock;
  askLink: LinkDeps['askLink'];
  readRota: ReadRota;
  questions: CommandDeps['questions'];
  /** Given the screen that this desk draws pages on. */
  openHome(screen: HomeScreen): HomeDoor['openHome'];
  log: Log;
};

export type SlackDesk = {
  /** Mount at /hooks/slack, before any body parser: the signature is over the raw body. */
  router: IRouter;
  desk: DeskChannel;
  screen: HomeScreen;
  /** Says in the log whether Slack knows us; an outage does not stop the program. */
  start(): Promise<void>;
  /** Waits for acts already acknowledged. */
  stop(): Promise<void>;
};

/** Two calls fit in the life of the transaction that shows a card. */
const TIMEOUT_MS = 2000;

/** The desk on the real Bolt app; requests without Slack's signature end at 401. */
export function createSlackDesk(options: SlackDeskOptions): SlackDesk {
  const { token, signingSecret, log } = options;
  const logger = boltLogger(log);
  const router = Router();
  const receiver = new ExpressReceiver({ signingSecret, endpoints: '/', router, logger });
  const app = new App({
    receiver,
    logger,
    // Known without asking Slack: a click is served while its Web API is down.
    authorize: async () => ({ botToken: token }),
    ignoreSelf: false,
    clientOptions: {
      ...(options.apiUrl === undefined ? {} : { slackApiUrl: options.apiUrl }),
      // The diary tries again; a hidden retry of a post would show a card twice.
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: TIMEOUT_MS,
    },
  });
  const underWay = new Set<Promise<unknown>>();
  const track = <T>(work: Promise<T>): Promise<T> => {
    const done = () => underWay.delete(work);
    underWay.add(work);
    work.then(done, done);
    return work;
  };
  app.use(async ({ context, next }) => {
    // Harmless: every act knows its second delivery. Said, because many of them mean slowness.
    const { retryNum, retryReason } = context;
    if (retryNum !== undefined) log.info({ retryNum, retryReason }, 'Slack delivered again');
    await next();
  });
  const { useCases, askLink, publicUrl, clock } = options;
  const deps = { useCases, askLink, publicUrl, clock, log, track };
  hangButtons(app, deps);
  takeForms(app, deps);
  countWhileTyping(app, deps);
  takeLinkCommand(app, deps);
  takeRotaCommand(app, { ...deps, readRota: options.readRota });
  takeCommands(app, { ...deps, questions: options.questions });
  const screen = createHomeScreen({ ...options, client: app.client });
  takeHome(app, { ...deps, openHome: options.openHome(screen) });
  return {
    router,
    desk: createDeskChannel({ ...options, client: app.client }),
    screen,
    async start() {
      const asked = await createWebApiCall(log)('auth.test', () => app.client.auth.test({ token }));
      if (asked.kind === 'refused')
        log.error({ error: asked.error }, 'Slack refuses the bot token');
      else log.info({ known: asked.kind === 'answer' }, 'Slack desk ready');
    },
    async stop() {
      await Promise.allSettled(underWay);
    },
  };
}
