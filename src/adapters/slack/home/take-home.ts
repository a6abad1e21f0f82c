import type { App } from '@slack/bolt';
import type { Log } from '../../../app/ports/log.js';
import { createOnce } from '../once.js';

export type HomeDoor = {
  /** Draws the page of whoever opened it; `seen` is Slack's hash of what they have before them. */
  openHome(opened: { slackUserId: string; seen: string | null }): Promise<unknown>;
  log: Log;
  track<T>(work: Promise<T>): Promise<T>;
};

/** `app_home_opened`: the page is drawn for whoever looks; delivered twice, it is drawn once. */
export function takeHome(app: App, { openHome, log, track }: HomeDoor): void {
  const once = createOnce<unknown>();
  app.event('app_home_opened', async ({ event, body }) => {
    // The messages tab of the same place is no page of ours.
    if (event.tab !== 'home') return;
    // Slack sends the view with its hash, which the SDK's type does not know.
    const { hash = null } = (event.view ?? {}) as { hash?: string };
    const opened = { slackUserId: event.user, seen: hash };
    await track(once(body.event_id, () => openHome(opened))).catch((error: unknown) => {
      log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'Slack page failed');
    });
  });
}
