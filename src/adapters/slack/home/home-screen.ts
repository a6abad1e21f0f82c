import { createHash } from 'node:crypto';
import type { webApi } from '@slack/bolt';
import type { HomeScreen } from '../../../app/ports/home.js';
import type { Log } from '../../../app/ports/log.js';
import { createWebApiCall } from '../web-api-call.js';
import { homeBlocks } from './home-blocks.js';

export type ScreenOptions = {
  client: webApi.WebClient;
  token: string;
  publicUrl: string;
  log: Log;
};

/** After an error that only a person can mend (home tab switched off): the log says which. */
const MENDING_SECONDS = 300;
const NO_SUCH_USER = ['user_not_found', 'user_disabled', 'invalid_user_id'];

/**
 * People's pages in Slack (App Home). Slack's hash of the version last shown goes with each new
 * one, so that a call that was on its way for long cannot cover what was drawn after it.
 */
export function createHomeScreen({ client, token, publicUrl, log }: ScreenOptions): HomeScreen {
  const call = createWebApiCall(log);
  return {
    async publish(slackUserId, home, last) {
      const blocks = homeBlocks(home, publicUrl);
      const drawn = createHash('sha256').update(JSON.stringify(blocks)).digest('hex');
      if (drawn === last.drawn) return { kind: 'unchanged' };
      const hash = last.hash === null ? {} : { hash: last.hash };
      const view = { type: 'home' as const, blocks };
      const result = await call('views.publish', () =>
        client.views.publish({ token, user_id: slackUserId, view, ...hash }),
      );
      switch (result.kind) {
        case 'later':
          return result;
        case 'answer':
          return { kind: 'shown', hash: result.value.view?.hash ?? null, drawn };
        case 'refused': {
          if (result.error === 'hash_conflict') return { kind: 'conflict' };
          if (NO_SUCH_USER.includes(result.error)) return { kind: 'gone' };
          log.error({ method: 'views.publish', error: result.error }, 'Slack refuses the page');
          return { kind: 'later', afterSeconds: MENDING_SECONDS };
        }
      }
    },
  };
}
