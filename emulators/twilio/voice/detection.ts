import { ask } from './fetch-document.js';
import type { Leg, Voice } from './leg.js';
import { announce, lasting } from './lines.js';
import { waitIn } from './scope.js';

/** Finds out who answered, and tells the callback of an asynchronous detection. */
export async function detect(voice: Voice, leg: Leg): Promise<void> {
  const { call, life } = leg;
  const { detection } = call;
  if (!detection) return;
  const since = voice.timeline.now();
  const isMessageEnd = detection.mode === 'DetectMessageEnd' && leg.answerer === 'machine';
  if (isMessageEnd) await beep(leg);
  else await lasting(voice, life, voice.world.delays.detection, 'certain');
  const machine = isMessageEnd ? 'machine_end_beep' : 'machine_start';
  call.answeredBy = leg.answerer === 'machine' ? machine : 'human';
  announce(voice, call);
  if (!detection.isAsync || !detection.callback) return;
  void ask(voice, {
    ...detection.callback,
    params: {
      AccountSid: voice.world.accountSid,
      AnsweredBy: call.answeredBy,
      CallSid: call.sid,
      MachineDetectionDuration: String(Math.round(voice.timeline.now() - since)),
    },
  });
}

function beep(leg: Leg): Promise<void> {
  return waitIn<void>(leg.life, (done) => {
    const watch = () => {
      if (leg.hasBeeped) done();
    };
    leg.listeners.add(watch);
    watch();
    return () => leg.listeners.delete(watch);
  });
}
