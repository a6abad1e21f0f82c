import type { Twilio } from 'twilio';
import type { ProviderCall, Recording, Telephone } from '../../app/ports/telephone.js';
import type { E164, Instant } from '../../domain/ids.js';
import { answeredByOf, progressOf } from './call-words.js';
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
/** The provider tells seconds, and its clock is not ours. */
const SKEW_MS = 2_000;
/** A worker's telephone is not rung a hundred times in a minute. */
const LOOKED_AT = 100;
const NOT_FOUND = 404;

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
    async findRung(to, since) {
      try {
        return await findRung(client, to, since);
      } catch {
        return { kind: 'unknown' };
      }
    },
    async hangUp(providerSid) {
      return client
        .calls(providerSid)
        .update({ status: 'completed' })
        .then(() => true)
        .catch(() => false);
    },
    async call(providerSid) {
      try {
        return providerCall(await client.calls(providerSid).fetch());
      } catch (error) {
        return isGone(error) ? { kind: 'gone' } : { kind: 'unknown' };
      }
    },
    callsBetween: (from, to) => callsBetween(client, from, to).catch(() => null),
    recording: (recordingSid): Promise<Recording | { kind: 'gone' | 'unknown' }> =>
      fetchRecording(media, recordingSid),
    async deleteRecording(recordingSid) {
      try {
        return await client.recordings(recordingSid).remove();
      } catch (error) {
        return isGone(error);
      }
    },
  };
}

const isGone = (error: unknown): boolean =>
  (error as { status?: unknown } | null)?.status === NOT_FOUND;

/** No date filter is asked for: it would be on the start, which a call still queued has not. */
async function findRung(client: Twilio, to: E164, since: Instant) {
  const calls = await client.calls.list({ to, limit: LOOKED_AT });
  const ours = calls.find(
    ({ direction, dateCreated }) =>
      direction === 'outbound-api' && (dateCreated?.getTime() ?? 0) >= since - SKEW_MS,
  );
  return ours
    ? ({ kind: 'submitted', providerSid: ours.sid } as const)
    : ({ kind: 'never-rung' } as const);
}

async function callsBetween(client: Twilio, from: Instant, to: Instant): Promise<ProviderCall[]> {
  const calls = await client.calls.list({
    startTimeAfter: new Date(from),
    startTimeBefore: new Date(to),
  });
  return calls.map(providerCall).sort((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0));
}

type Listed = Awaited<ReturnType<Twilio['calls']['list']>>[number];

function providerCall(call: Listed): ProviderCall {
  return {
    providerSid: call.sid,
    parentSid: call.parentCallSid || null,
    direction: call.direction === 'inbound' ? 'in' : 'out',
    from: call.from,
    to: call.to,
    progress: progressOf(call.status) ?? 'submitted',
    answeredBy: answeredByOf(call.answeredBy ?? ''),
    startedAt: call.startTime?.getTime() ?? null,
    seconds: call.duration ? Number(call.duration) : null,
  };
}
