import { dateFilter, rfc2822 } from '../../dates.js';
import { pageOf } from '../../paging.js';
import type { Rest } from '../../rest.js';
import type { Voice } from '../leg.js';
import type { Recording } from '../records.js';
import { toWav } from '../wav.js';
import { named } from './answers.js';

/** Registers recordings: list, fetch, media, delete, and those of one call. */
export function registerRecordings(rest: Rest, voice: Voice): void {
  const { store, accountSid } = voice.world;
  const find = ({ sid = '' }: Record<string, string>) => store.recordings.get(sid);
  const media = named(find, ({ text, seconds }) => ({
    status: 200,
    media: { type: 'audio/x-wav', bytes: toWav(text, seconds) },
  }));

  rest.route('GET', '/Recordings.json', ({ url }) => {
    const page = pageOf(store.recordings, url, recordingFilter(url.searchParams));
    const recordings = page.items.map((one) => recordingJson(voice, one));
    return { status: 200, body: { ...page.frame, recordings } };
  });
  rest.route('GET', '/Calls/:call/Recordings.json', (context) =>
    named(
      ({ call = '' }) => store.calls.get(call),
      ({ sid }) => {
        const ofCall = new URLSearchParams([...context.url.searchParams, ['CallSid', sid]]);
        const page = pageOf(store.recordings, context.url, recordingFilter(ofCall));
        const recordings = page.items.map((one) => callRecordingJson(one, accountSid));
        return { status: 200, body: { ...page.frame, recordings } };
      },
    )(context),
  );
  rest.route(
    'GET',
    '/Recordings/:sid.json',
    named(find, (one) => ({ status: 200, body: recordingJson(voice, one) })),
  );
  rest.route('GET', '/Recordings/:sid.wav', media);
  rest.route('GET', '/Recordings/:sid', media);
  rest.route(
    'DELETE',
    '/Recordings/:sid.json',
    named(find, ({ sid }) => {
      store.recordings.remove(sid);
      return { status: 204 };
    }),
  );
}

function recordingFilter(query: URLSearchParams): (recording: Recording) => boolean {
  const isCreated = dateFilter(query, 'DateCreated');
  const ofCall = query.getAll('CallSid');
  return ({ callSid, createdAt }) =>
    ofCall.every((sid) => sid === callSid) && isCreated(createdAt) && !query.get('ConferenceSid');
}

function shared(recording: Recording, accountSid: string) {
  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    call_sid: recording.callSid,
    channels: 1,
    conference_sid: null,
    date_created: rfc2822(recording.createdAt),
    date_updated: rfc2822(recording.updatedAt),
    duration: String(recording.seconds),
    encryption_details: null,
    error_code: null,
    price_unit: 'USD',
    sid: recording.sid,
    source: 'RecordVerb',
    start_time: rfc2822(recording.startedAt),
    status: 'completed',
  };
}

function recordingJson(voice: Voice, recording: Recording) {
  const { accountSid } = voice.world;
  const uri = `/2010-04-01/Accounts/${accountSid}/Recordings/${recording.sid}`;
  return {
    ...shared(recording, accountSid),
    media_url: `${voice.selfUrl()}${uri}`,
    price: null,
    subresource_uris: {
      add_on_results: `${uri}/AddOnResults.json`,
      transcriptions: `${uri}/Transcriptions.json`,
    },
    uri: `${uri}.json`,
  };
}

function callRecordingJson(recording: Recording, accountSid: string) {
  const root = `/2010-04-01/Accounts/${accountSid}/Calls/${recording.callSid}`;
  return {
    ...shared(recording, accountSid),
    price: null,
    track: 'both',
    uri: `${root}/Recordings/${recording.sid}.json`,
  };
}
