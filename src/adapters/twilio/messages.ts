import type { Twilio } from 'twilio';
import type { Messages, OutgoingText } from '../../app/ports/messages.js';
import type { Instant } from '../../domain/ids.js';
import { readProviderError } from './errors.js';

/** `from` is the sender id or number; `publicUrl` the product's address, without final slash. */
export type TwilioMessagesOptions = {
  readonly client: Twilio;
  readonly from: string;
  readonly publicUrl: string;
};

type Read = { instances: Listed[]; nextPage(): Promise<Read> | undefined };
type Listed = { sid: string; body: string; direction: string; dateCreated: Date | null };

const PAGE_SIZE = 50;
const PAGES = 10;
/** The provider tells seconds, and its clock is not ours. */
const SKEW_MS = 2_000;

/** Text messages by Twilio's Messages resource, each with our id in its callback's address. */
export function createTwilioMessages({ client, from, publicUrl }: TwilioMessagesOptions): Messages {
  return {
    async send({ attemptId, to, body }) {
      const statusCallback = `${publicUrl}/hooks/twilio/status?attempt=${attemptId}`;
      try {
        const { sid } = await client.messages.create({ to, from, body, statusCallback });
        return { kind: 'submitted', providerSid: sid };
      } catch (error) {
        return readProviderError(error);
      }
    },
    async find(text, since) {
      try {
        return await find(client, text, since);
      } catch {
        return { kind: 'unknown' };
      }
    },
  };
}

/**
 * Reads the person's messages, newest first, back to `since`. No date filter is asked for: it
 * would be on the date of sending, which a message still queued has not, and that is the very
 * message sought.
 */
async function find(client: Twilio, text: OutgoingText, since: Instant) {
  const oldest = since - SKEW_MS;
  let page: Read = await client.messages.page({ to: text.to, pageSize: PAGE_SIZE });
  for (let read = 1; ; read += 1) {
    const found = page.instances.find((message) => isSame(message, text, oldest));
    if (found) return { kind: 'submitted', providerSid: found.sid } as const;
    const reachedPast = page.instances.every((message) => createdAt(message) < oldest);
    const next = reachedPast ? undefined : await page.nextPage();
    if (!next) return { kind: 'never-sent' } as const;
    if (read >= PAGES) return { kind: 'unknown' } as const;
    page = next;
  }
}

function isSame(message: Listed, text: OutgoingText, oldest: Instant): boolean {
  return (
    message.direction === 'outbound-api' &&
    message.body.trim() === text.body.trim() &&
    createdAt(message) >= oldest
  );
}

/** A message without a readable date counts as new: better not sent again than sent twice. */
function createdAt({ dateCreated }: Listed): Instant {
  return dateCreated?.getTime() || Number.POSITIVE_INFINITY;
}
