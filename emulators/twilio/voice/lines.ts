import { callJson } from '../call-json.js';
import type { Span } from './agenda.js';
import type { Leg, Voice } from './leg.js';
import type { Call, CallLine } from './records.js';
import { audienceOf } from './room.js';
import { type Scope, waitIn } from './scope.js';

/** A call on hold for hours would fill the memory with its music. */
const MOST_LINES = 400;

/** Waits a span of emulated time on a call; throws `Cut` when the scope is cut. */
export function lasting(voice: Voice, scope: Scope, ms: number, span: Span): Promise<void> {
  return waitIn<void>(scope, (done) => voice.timeline.after(ms, span, done));
}

/** Writes a line into what happened on a call, and shows it. */
export function addLine(voice: Voice, call: Call, line: Omit<CallLine, 'at'>): void {
  const whole = { at: new Date(voice.timeline.now()).toISOString(), ...line };
  call.lines.push(whole);
  if (call.lines.length > MOST_LINES) call.lines.shift();
  voice.world.emit({ type: 'twilio.call-line', sid: call.sid, line: whole });
  for (const watcher of [...voice.watchers]) watcher(call);
}

/** Says in French, on the screen, what nobody hears. */
export function addNote(voice: Voice, call: Call, text: string): void {
  addLine(voice, call, { from: 'system', kind: 'note', text });
}

/** Shows a call as it stands now. */
export function announce(voice: Voice, call: Call): void {
  const { emit, accountSid } = voice.world;
  emit({ type: 'twilio.call', call: callJson(call, accountSid) });
  for (const watcher of [...voice.watchers]) watcher(call);
}

/** Lets a handset hear words for as long as they last. */
export async function speakTo(
  { voice, leg, scope, span }: { voice: Voice; leg: Leg; scope: Scope; span: Span },
  line: Omit<CallLine, 'at'>,
  ms: number,
): Promise<void> {
  addLine(voice, leg.call, line);
  leg.heard += ` ${line.kind === 'beep' ? '[bip]' : line.text}`;
  leg.voices += 1;
  stir(leg);
  try {
    await lasting(voice, scope, ms, span);
  } finally {
    leg.voices -= 1;
    stir(leg);
  }
}

/** How long words take to be said. */
export function sayingTime(voice: Voice, text: string): number {
  return text.length * voice.world.delays.say;
}

/** What a handset says or presses reaches those it is connected with. */
export function relay(voice: Voice, leg: Leg, kind: CallLine['kind'], text: string): void {
  for (const other of audienceOf(leg)) {
    addLine(voice, other.call, { from: 'other', kind, text });
    other.heard += kind === 'digits' ? ` [${text}]` : ` ${kind === 'beep' ? '[bip]' : text}`;
    stir(other);
  }
}

/** Tells those who watch a leg's sounds that they changed. */
export function stir(leg: Leg): void {
  for (const listener of [...leg.listeners]) listener();
}
