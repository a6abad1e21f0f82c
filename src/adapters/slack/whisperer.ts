import type { RespondFn, webApi } from '@slack/bolt';
import { plain } from './modals.js';

/**
 * How the person who pressed is told, and nobody else: under the message they pressed; on their own
 * page, where Slack gives no place to answer, in a small window over it.
 */
export function whisperer(
  respond: RespondFn | undefined,
  { client, triggerId }: { client: webApi.WebClient; triggerId: string },
): (text: string) => Promise<unknown> {
  return (text) =>
    respond
      ? respond({ response_type: 'ephemeral', replace_original: false, text })
      : client.views.open({
          trigger_id: triggerId,
          view: {
            type: 'modal',
            title: plain('Aller-vers'),
            close: plain('Fermer'),
            blocks: [{ type: 'section', text: plain(text) }],
          },
        });
}
