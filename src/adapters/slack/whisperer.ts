import type { RespondFn, webApi } from '@slack/bolt';
import type { Log } from '../../app/ports/log.js';
import { noticeModal } from './modals.js';

/**
 * How the person who pressed is told, and nobody else: under the message they pressed; on their own
 * page, where Slack gives no place to answer, in a small window over it. What was done stays done
 * when nobody can be told of it: the card itself shows it.
 */
export function whisperer(
  { log }: { log: Log },
  respond: RespondFn | undefined,
  { client, triggerId }: { client: webApi.WebClient; triggerId: string },
): (text: string) => Promise<void> {
  return async (text) => {
    const told = respond
      ? respond({ response_type: 'ephemeral', replace_original: false, text })
      : client.views.open({ trigger_id: triggerId, view: noticeModal('Aller-vers', text) });
    await told.catch(() => log.warn({}, 'nobody could be told'));
  };
}
