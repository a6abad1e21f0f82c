import { endCall } from './call-moves.js';
import type { Leg, Voice } from './leg.js';
import { addLine, lasting, relay, sayingTime, stir } from './lines.js';
import { speak } from './speaking.js';

const GREETING =
  'Bonjour, vous êtes bien sur la messagerie du numéro que vous avez appelé. Laissez un message après le bip.';
/** A voicemail box takes no longer message. */
const LONGEST_MESSAGE = 120_000;

/** Answers as a voicemail box: greets, gives the signal, keeps what is said to it. */
export async function useMailbox(voice: Voice, leg: Leg): Promise<void> {
  const { call, life } = leg;
  const phone = voice.world.store.phone(call.to);
  const greeting = phone.greeting ?? GREETING;
  speak(voice, leg, greeting);
  await lasting(voice, life, sayingTime(voice, greeting), 'certain');
  addLine(voice, call, { from: 'handset', kind: 'beep', text: 'bip' });
  relay(voice, leg, 'beep', 'bip');
  leg.hasBeeped = true;
  leg.heard = '';
  stir(leg);
  const at = new Date(voice.timeline.now()).toISOString();
  life.onCut(() => {
    const text = leg.heard.replace(/\s+/g, ' ').trim();
    if (text === '') return;
    phone.voicemails = [...(phone.voicemails ?? []), { at, from: call.from, text }];
    voice.world.emit({ type: 'twilio.phone', phone: { ...phone } });
  });
  await lasting(voice, life, LONGEST_MESSAGE, 'open');
  endCall(voice, call, 'completed');
}
