import type { Twilio } from 'twilio';
import type { ProviderCall, Recording, Telephone } from '../../app/ports/telephone.js';
import { DAY, type E164, type Instant } from '../../domain/ids.js';
import { answeredByOf, numberOf, progressOf } from './call-words.js';
import { readProviderError } from './errors.js';
import { fetchRecording, type MediaAccess } from './recording-media.js';
import { addressOf, legStatusAddress } from './voice-doors.js';

/** `publicUrl` without final slash; `hotline` is shown unless the call says otherwise. */
export type TelephoneOptions = {
  readonly client: Twilio;
  readonly publicUrl: string;
  readonly hotline: E164;
  readonly media: MediaAccess;
};

const EVENTS = ['initiated', 'ringing', 'answered', 'completed'];
const PAGE_SIZE = 50;
const PAGES = 10;
const LARGEST_PAGE = 1000;
/** The provider tells seconds, and its clock is not ours. */
const SKEW_MS = 2_000;
const NOT_FOUND = 404;
/** « Call is not in-progress »: it ended before we could end it. */
const OVER_ALREADY = 21220;

/** Telephone calls by Twilio's Calls resource, each leg with our id in its addresses. */
export function createTelephone(options: TelephoneOptions): Telephone {
  const { client, publicUrl, hotline, media } = options;
  return {
    async ring({ leg, to, showing = hotline, seconds, hears, detectMachine }) {
      try {
        const { sid } = await client.calls.create({
          to,
          from: showing,
          url: publicUrl + addressOf({ at: hears, leg, turn: 0 }),
          statusCallback: publicUrl + legStatusAddress(leg),
          statusCallbackEvent: EVENTS,
          timeout: seconds,
          ...(detectMachine && { machineDetection: 'Enable' }),
        });
        return { kind: 'submitted', providerSid: sid };
      } catch (error) {
        return readProviderError(error);
      }
    },
    findRung: (to, since) => findRung(client, to, since).catch(() => ({ kind: 'unknown' })),
    async hangUp(providerSid) {
      try {
        // « completed » ends a call that rings as well as one that was answered.
        await client.calls(providerSid).update({ status: 'completed' });
        return true;
      } catch (error) {
        return (error as { code?: unknown } | null)?.code === OVER_ALREADY;
      }
    },
    async call(providerSid) {
      try {
        return providerCall(await client.calls(providerSid).fetch()) ?? { kind: 'unknown' };
      } catch (error) {
        return { kind: isMissing(error) ? 'gone' : 'unknown' };
      }
    },
    callsBetween: (from, to) => callsBetween(client, from, to).catch(() => null),
    recording: (recordingSid) => recording(client, media, recordingSid),
    async deleteRecording(recordingSid) {
      try {
        return await client.recordings(recordingSid).remove();
      } catch (error) {
        return isMissing(error);
      }
    },
  };
}

const isMissing = (error: unknown): boolean =>
  (error as { status?: unknown } | null)?.status === NOT_FOUND;

type Listed = {
  readonly direction: string;
  readonly dateCreated: Date | null;
  readonly sid: string;
};
type Page = { instances: Listed[]; nextPage(): Promise<Page> | undefined };

/**
 * Reads the calls to that number, newest first, back to `since`. No date filter is asked for: it
 * would be on the start, which a call still queued has not, and that is the very call sought.
 */
async function findRung(client: Twilio, to: E164, since: Instant) {
  const oldest = since - SKEW_MS;
  let page: Page = await client.calls.page({ to, pageSize: PAGE_SIZE });
  for (let read = 1; ; read += 1) {
    const ours = page.instances.find(
      (call) => call.direction === 'outbound-api' && createdAt(call) >= oldest,
    );
    if (ours) return { kind: 'submitted', providerSid: ours.sid } as const;
    const reachedPast = page.instances.every((call) => createdAt(call) < oldest);
    const next = reachedPast ? undefined : await page.nextPage();
    if (!next) return { kind: 'never-rung' } as const;
    if (read >= PAGES) return { kind: 'unknown' } as const;
    page = next;
  }
}

/** A call without a readable date counts as new: better not rung again than rung twice. */
function createdAt({ dateCreated }: Listed): Instant {
  return dateCreated?.getTime() || Number.POSITIVE_INFINITY;
}

/** Asked for generously, as the provider may read whole days, then cut to the span. */
async function callsBetween(client: Twilio, from: Instant, to: Instant): Promise<ProviderCall[]> {
  const calls = await client.calls.list({
    startTimeAfter: new Date(from),
    startTimeBefore: new Date(to + DAY),
    pageSize: LARGEST_PAGE,
  });
  const startOf = ({ startedAt }: ProviderCall) => startedAt ?? from;
  return calls
    .flatMap((call) => providerCall(call) ?? [])
    .filter((call) => startOf(call) >= from && startOf(call) <= to)
    .sort((a, b) => startOf(a) - startOf(b));
}

/** Null when the provider's word for its state is new to us. */
function providerCall(
  call: Awaited<ReturnType<Twilio['calls']['list']>>[number],
): ProviderCall | null {
  const progress = progressOf(call.status);
  return (
    progress && {
      providerSid: call.sid,
      parentSid: call.parentCallSid || null,
      direction: call.direction === 'inbound' ? 'in' : 'out',
      from: numberOf(call.from),
      to: call.to,
      progress,
      answeredBy: answeredByOf(call.answeredBy ?? ''),
      startedAt: call.startTime?.getTime() || null,
      seconds: /^\d+$/.test(call.duration ?? '') ? Number(call.duration) : null,
    }
  );
}

/** The sound comes a moment after its recording: gone is only what the provider no longer lists. */
async function recording(
  client: Twilio,
  media: MediaAccess,
  recordingSid: string,
): Promise<Recording | { kind: 'gone' | 'unknown' }> {
  const sound = await fetchRecording(media, recordingSid);
  if (!('kind' in sound) || sound.kind === 'unknown') return sound;
  try {
    const { status } = await client.recordings(recordingSid).fetch();
    return { kind: status === 'absent' || status === 'deleted' ? 'gone' : 'unknown' };
  } catch (error) {
    return { kind: isMissing(error) ? 'gone' : 'unknown' };
  }
}
