import { dateFilter, rfc2822 } from '../../dates.js';
import { pageOf } from '../../paging.js';
import type { Rest } from '../../rest.js';
import { endConference } from '../conferences.js';
import type { Voice } from '../leg.js';
import type { Conference } from '../records.js';
import { named } from './answers.js';

/** Registers the Conference resource: list, fetch, and update, which ends one. */
export function registerConferences(rest: Rest, voice: Voice): void {
  const { store, accountSid } = voice.world;
  const find = ({ sid = '' }: Record<string, string>) => store.conferences.get(sid);
  const show = (conference: Conference) => ({
    status: 200,
    body: conferenceJson(conference, accountSid),
  });

  rest.route('GET', '/Conferences.json', ({ url }) => {
    const page = pageOf(store.conferences, url, conferenceFilter(url.searchParams));
    const conferences = page.items.map((conference) => conferenceJson(conference, accountSid));
    return { status: 200, body: { ...page.frame, conferences } };
  });
  rest.route('GET', '/Conferences/:sid.json', named(find, show));
  rest.route(
    'POST',
    '/Conferences/:sid.json',
    named(find, (conference, form) => {
      const live = voice.conferences.get(conference.sid);
      if (live && form.get('Status') === 'completed')
        endConference(voice, live, 'conference-ended-via-api', null);
      return show(conference);
    }),
  );
}

function conferenceFilter(query: URLSearchParams): (conference: Conference) => boolean {
  const same = (name: string, value: string) => !query.get(name) || query.get(name) === value;
  const isCreated = dateFilter(query, 'DateCreated');
  const isUpdated = dateFilter(query, 'DateUpdated');
  return (conference) =>
    same('FriendlyName', conference.name) &&
    same('Status', conference.status) &&
    isCreated(conference.createdAt) &&
    isUpdated(conference.updatedAt);
}

function conferenceJson(conference: Conference, accountSid: string) {
  const uri = `/2010-04-01/Accounts/${accountSid}/Conferences/${conference.sid}`;
  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    call_sid_ending_conference: conference.endedBy,
    date_created: rfc2822(conference.createdAt),
    date_updated: rfc2822(conference.updatedAt),
    friendly_name: conference.name,
    reason_conference_ended: conference.reasonEnded,
    region: 'ie1',
    sid: conference.sid,
    status: conference.status,
    subresource_uris: {
      participants: `${uri}/Participants.json`,
      recordings: `${uri}/Recordings.json`,
    },
    uri: `${uri}.json`,
  };
}
