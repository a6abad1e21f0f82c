import { rfc2822 } from '../../dates.js';
import { pageOf } from '../../paging.js';
import type { Rest } from '../../rest.js';
import { tell } from '../conferences.js';
import type { LiveConference, Seat, Voice } from '../leg.js';
import { addNote, announce } from '../lines.js';
import type { Participant } from '../records.js';
import { named, pageableByCall } from './answers.js';

const ROOT = '/Conferences/:conference/Participants';

type Place = { conference: LiveConference; seat: Seat };

/** Registers a conference's participants: list, fetch, update (mute, hold), remove. */
export function registerParticipants(rest: Rest, voice: Voice): void {
  const { store, accountSid } = voice.world;
  const find = (params: Record<string, string>): Place | undefined => {
    const conference = voice.conferences.get(params.conference ?? '');
    const isNamed = ({ participant: { callSid, label } }: Seat) =>
      callSid === params.sid || label === params.sid;
    const seat = conference && [...conference.seats].find(isNamed);
    return conference && seat && { conference, seat };
  };
  const json = ({ conference, seat }: Place) =>
    participantJson(seat.participant, { accountSid, conference });
  const show = (place: Place) => ({ status: 200, body: json(place) });

  rest.route('GET', `${ROOT}.json`, (context) =>
    named(
      ({ conference = '' }) => store.conferences.get(conference),
      ({ sid, participants }) => {
        const conference = voice.conferences.get(sid);
        const fits = participantFilter(context.url.searchParams);
        const page = pageOf(pageableByCall(participants), context.url, fits);
        const shown = page.items.flatMap((participant) =>
          conference ? [participantJson(participant, { accountSid, conference })] : [],
        );
        return { status: 200, body: { ...page.frame, participants: shown } };
      },
    )(context),
  );
  rest.route('GET', `${ROOT}/:sid.json`, named(find, show));
  rest.route(
    'POST',
    `${ROOT}/:sid.json`,
    named(find, (place, form) => {
      update(voice, place, form);
      return show(place);
    }),
  );
  rest.route(
    'DELETE',
    `${ROOT}/:sid.json`,
    named(find, ({ seat }) => {
      seat.scope.cut({ why: 'removed' });
      return { status: 204 };
    }),
  );
}

function update(voice: Voice, { conference, seat }: Place, form: URLSearchParams): void {
  const { participant, leg } = seat;
  const { muted, held } = conference.room;
  const flag = (name: string) => form.get(name)?.toLowerCase();
  const set = (legs: Set<typeof leg>, isIn: boolean) => (isIn ? legs.add(leg) : legs.delete(leg));
  if (flag('Muted')) {
    participant.isMuted = flag('Muted') === 'true';
    set(muted, participant.isMuted);
    const event = participant.isMuted ? 'participant-mute' : 'participant-unmute';
    tell(voice, conference, { event, participant });
  }
  if (flag('Hold')) {
    participant.isHeld = flag('Hold') === 'true';
    set(held, participant.isHeld);
    addNote(voice, leg.call, participant.isHeld ? 'Mis en attente' : 'De retour');
    const event = participant.isHeld ? 'participant-hold' : 'participant-unhold';
    tell(voice, conference, { event, participant });
  }
  if (flag('EndConferenceOnExit'))
    participant.endsConference = flag('EndConferenceOnExit') === 'true';
  participant.updatedAt = voice.timeline.now();
  announce(voice, leg.call);
}

function participantFilter(query: URLSearchParams): (participant: Participant) => boolean {
  const same = (name: string, value: boolean) =>
    !query.get(name) || (query.get(name) === 'true') === value;
  return ({ isMuted, isHeld }) =>
    same('Muted', isMuted) && same('Hold', isHeld) && same('Coaching', false);
}

function participantJson(
  participant: Participant,
  { accountSid, conference }: { accountSid: string; conference: LiveConference },
) {
  const { sid } = conference.record;
  const root = `/2010-04-01/Accounts/${accountSid}/Conferences/${sid}`;
  return {
    account_sid: accountSid,
    call_sid: participant.callSid,
    call_sid_to_coach: null,
    coaching: false,
    conference_sid: sid,
    date_created: rfc2822(participant.createdAt),
    date_updated: rfc2822(participant.updatedAt),
    end_conference_on_exit: participant.endsConference,
    hold: participant.isHeld,
    label: participant.label,
    muted: participant.isMuted,
    queue_time: null,
    start_conference_on_enter: participant.startsConference,
    status: 'connected',
    uri: `${root}/Participants/${participant.callSid}.json`,
  };
}
