import { rfc2822 } from '../dates.js';
import type { WebhookParams } from '../signing.js';
import { ask } from './fetch-document.js';
import type { Voice } from './leg.js';
import { addNote, lasting } from './lines.js';
import { live } from './open-leg.js';
import type { Call, HttpMethod, Recording } from './records.js';
import { openScope } from './scope.js';

/** Keeps what was said, at least as long as saying it takes. */
export function keepRecording(
  voice: Voice,
  call: Call,
  taken: { sid: string; text: string; startedAt: number; speaking: number },
): Recording {
  const { sid, text, startedAt, speaking } = taken;
  const now = voice.timeline.now();
  const recording: Recording = {
    sid,
    callSid: call.sid,
    text,
    seconds: Math.max(
      Math.round(Math.max((now - startedAt) / voice.timeline.pace, speaking) / 1000),
      1,
    ),
    startedAt,
    createdAt: now,
    updatedAt: now,
  };
  voice.world.store.recordings.add(recording);
  addNote(voice, call, `Message enregistré (${recording.seconds} s)`);
  return recording;
}

/** How a recording is told of: where it is, and how long. */
export function recordingParams(voice: Voice, recording: Recording): WebhookParams {
  const { accountSid } = voice.world;
  return {
    RecordingUrl: `${voice.selfUrl()}/2010-04-01/Accounts/${accountSid}/Recordings/${recording.sid}`,
    RecordingSid: recording.sid,
    RecordingDuration: String(recording.seconds),
  };
}

/** Tells a recording's own callback where it stands; that it is done, once the audio stands. */
export function tellRecording(
  voice: Voice,
  call: Call,
  about: {
    sid: string;
    status: 'in-progress' | 'completed' | 'absent';
    startedAt: number;
    callback: { url: string; method: HttpMethod };
  },
): void {
  const { accountSid, delays, store } = voice.world;
  const recording = store.recordings.get(about.sid);
  const params: WebhookParams = {
    AccountSid: accountSid,
    CallSid: call.sid,
    RecordingSid: about.sid,
    RecordingStatus: about.status,
    RecordingChannels: '1',
    RecordingStartTime: rfc2822(about.startedAt),
    RecordingSource: 'RecordVerb',
    RecordingTrack: 'both',
    ...(recording && recordingParams(voice, recording)),
  };
  const wait = about.status === 'in-progress' ? 0 : delays.processing;
  live(voice, async () => {
    await lasting(voice, openScope(), wait, 'certain');
    await ask(voice, { ...about.callback, params });
  });
}
