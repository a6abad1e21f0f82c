import { rfc2822 } from '../dates.js';
import { newSid } from '../sids.js';
import type { LiveConference, Seat, Voice } from './leg.js';
import { addLine, stir } from './lines.js';
import type { ConferenceEnd, Participant } from './records.js';
import { openRoom } from './room.js';

/** The words of `statusCallbackEvent` and the events they stand for. */
const EVENTS = {
  'conference-start': 'start',
  'conference-end': 'end',
  'participant-join': 'join',
  'participant-leave': 'leave',
  'participant-mute': 'mute',
  'participant-unmute': 'mute',
  'participant-hold': 'hold',
  'participant-unhold': 'hold',
} as const;
export type ConferenceEvent = keyof typeof EVENTS;

/** The conference of that name which is not over; a new one when there is none. */
export function conferenceNamed(voice: Voice, name: string): LiveConference {
  for (const known of voice.conferences.values())
    if (known.record.name === name && known.record.status !== 'completed') return known;
  const now = voice.timeline.now();
  const live: LiveConference = {
    record: {
      sid: newSid('CF'),
      name,
      status: 'init',
      createdAt: now,
      updatedAt: now,
      reasonEnded: null,
      endedBy: null,
      participants: [],
    },
    room: openRoom(),
    news: null,
    sequence: 0,
    seats: new Set(),
  };
  voice.world.store.conferences.add(live.record);
  voice.conferences.set(live.record.sid, live);
  return live;
}

/** Takes a seat; the second one begins a conference in which somebody may begin it. */
export function sitDown(voice: Voice, conference: LiveConference, seat: Seat): void {
  const { record, seats } = conference;
  seats.add(seat);
  record.participants.push(seat.participant);
  tell(voice, conference, { event: 'participant-join', participant: seat.participant });
  if (record.status === 'in-progress' && seat.beeps.onEnter) beep(voice, conference);
  if (record.status !== 'init' || seats.size < 2) return;
  if (!record.participants.some(({ startsConference }) => startsConference)) return;
  record.status = 'in-progress';
  record.updatedAt = voice.timeline.now();
  tell(voice, conference, { event: 'conference-start' });
  for (const { waiting } of seats) waiting?.cut({ why: 'conference-started' });
}

/** Leaves a seat; the last one, or one that ends the conference, ends it. */
export function standUp(voice: Voice, conference: LiveConference, seat: Seat): void {
  const { record, seats } = conference;
  if (!seats.delete(seat)) return;
  record.participants = record.participants.filter((one) => one !== seat.participant);
  tell(voice, conference, { event: 'participant-leave', participant: seat.participant });
  if (seat.beeps.onExit) beep(voice, conference);
  const { callSid, endsConference } = seat.participant;
  const wasKicked = seat.scope.reason?.why === 'removed';
  if (endsConference && record.status === 'in-progress') {
    const how = wasKicked ? 'kicked' : 'left';
    endConference(voice, conference, `participant-with-end-conference-on-exit-${how}`, callSid);
  }
  if (seats.size > 0) return;
  endConference(
    voice,
    conference,
    wasKicked ? 'last-participant-kicked' : 'last-participant-left',
    callSid,
  );
  voice.conferences.delete(record.sid);
  tell(voice, conference, { event: 'conference-end' });
}

/** Ends a conference: everybody leaves it. Its end is told when they have. */
export function endConference(
  voice: Voice,
  { record, seats }: LiveConference,
  reason: ConferenceEnd,
  endedBy: string | null,
): void {
  if (record.status === 'completed') return;
  Object.assign(record, {
    status: 'completed',
    reasonEnded: reason,
    endedBy,
    updatedAt: voice.timeline.now(),
  });
  for (const { scope } of [...seats]) scope.cut({ why: 'removed' });
}

/** Tells the conference's callback, if it asked for that event. */
export function tell(
  voice: Voice,
  conference: LiveConference,
  { event, participant }: { event: ConferenceEvent; participant?: Participant },
): void {
  const { news, record } = conference;
  if (!news?.events.includes(EVENTS[event])) return;
  const isEnd = event === 'conference-end';
  conference.sequence += 1;
  const params = {
    AccountSid: voice.world.accountSid,
    ConferenceSid: record.sid,
    FriendlyName: record.name,
    SequenceNumber: String(conference.sequence),
    StatusCallbackEvent: event,
    Timestamp: rfc2822(voice.timeline.now()),
    ...(participant && participantParams(participant)),
    ...(isEnd && record.reasonEnded && { ReasonConferenceEnded: record.reasonEnded }),
    ...(isEnd && record.endedBy && { CallSidEndingConference: record.endedBy }),
  };
  voice.world.teller.tell(record.sid, { url: news.url, method: news.method, params }, isEnd);
}

function participantParams(participant: Participant): Record<string, string> {
  return {
    CallSid: participant.callSid,
    Coaching: 'false',
    EndConferenceOnExit: String(participant.endsConference),
    Hold: String(participant.isHeld),
    Muted: String(participant.isMuted),
    ...(participant.label && { ParticipantLabel: participant.label }),
    StartConferenceOnEnter: String(participant.startsConference),
  };
}

function beep(voice: Voice, { room }: LiveConference): void {
  for (const leg of room.legs) {
    addLine(voice, leg.call, { from: 'line', kind: 'beep', text: 'bip' });
    leg.heard += ' [bip]';
    stir(leg);
  }
}
