import { callbackIn, sourceIn } from '../addresses.js';
import { conferenceNamed, sitDown, standUp } from '../conferences.js';
import { waitOnHold } from '../hold.js';
import type { LiveConference, Run, Seat } from '../leg.js';
import { addNote } from '../lines.js';
import { meet } from '../meeting.js';
import { partOf, waitIn } from '../scope.js';
import { type Element, flagIn, numberIn, wordsIn } from '../twiml.js';
import type { Dialled, DialTerms } from './dial-result.js';

const MOST_PARTICIPANTS = 250;
type Parts = { terms: DialTerms; dialled: Dialled };

/** Takes part in a conference until one leaves it, is taken out, or it ends. */
export async function dialConference(
  run: Run,
  noun: Element,
  { terms, dialled }: Parts,
): Promise<void> {
  const { voice, leg } = run;
  const conference = conferenceNamed(voice, noun.text.trim());
  const most = numberIn(noun, 'maxParticipants', MOST_PARTICIPANTS);
  if (conference.seats.size >= most) return;
  dialled.status = 'answered';
  listenToNews(run, noun, conference);
  addNote(voice, leg.call, 'Entrée en conférence');
  const { hangupOnStar, timeLimit } = terms;
  await partOf(run.scope, async (scope) => {
    const seat = createSeat(run, noun, scope);
    const inside: Run = { ...run, scope };
    sitDown(voice, conference, seat);
    try {
      if (conference.record.status === 'init')
        await awaitBeginning(inside, noun, { conference, seat });
      if (seat.participant.isMuted) conference.room.muted.add(leg);
      if (seat.participant.isHeld) conference.room.held.add(leg);
      dialled.isBridged = true;
      await meet(inside, conference.room, { endsAlone: false, hangupOnStar, timeLimit });
    } finally {
      standUp(voice, conference, seat);
    }
  });
}

function createSeat({ voice, leg }: Run, noun: Element, scope: Run['scope']): Seat {
  const now = voice.timeline.now();
  const beep = noun.attributes.beep ?? 'true';
  return {
    leg,
    scope,
    waiting: null,
    beeps: { onEnter: /^(true|onEnter)$/i.test(beep), onExit: /^(true|onExit)$/i.test(beep) },
    participant: {
      callSid: leg.call.sid,
      label: noun.attributes.participantLabel ?? null,
      isMuted: flagIn(noun, 'muted', false),
      isHeld: false,
      startsConference: flagIn(noun, 'startConferenceOnEnter', true),
      endsConference: flagIn(noun, 'endConferenceOnExit', false),
      createdAt: now,
      updatedAt: now,
    },
  };
}

function listenToNews(run: Run, noun: Element, conference: LiveConference): void {
  const callback = callbackIn(run, noun, 'statusCallback');
  if (!callback || conference.news) return;
  const events = wordsIn(noun, 'statusCallbackEvent');
  conference.news = { ...callback, events: events.length > 0 ? events : ['start', 'end'] };
}

/** Music, the wait's own document, or silence when its address is empty. */
async function awaitBeginning(
  run: Run,
  noun: Element,
  { conference, seat }: { conference: LiveConference; seat: Seat },
): Promise<void> {
  const isSilent = noun.attributes.waitUrl?.trim() === '';
  const source = sourceIn(run, noun, { attribute: 'waitUrl', method: 'waitMethod' });
  const { sid, name } = conference.record;
  const extra = () => ({ ConferenceSid: sid, FriendlyName: name });
  await partOf(run.scope, async (scope) => {
    seat.waiting = scope;
    if (!isSilent) await waitOnHold({ ...run, scope, place: 'conference', extra }, source);
    // A document that ended otherwise than by running out leaves silence.
    await waitIn(scope, () => undefined);
  });
  seat.waiting = null;
}
