import { bodyFields, type RouteContext } from '../router.js';
import { callJson } from './call-json.js';
import { oneOf, phoneNumber } from './control-fields.js';
import { readScript } from './script-field.js';
import type { Call } from './store.js';
import { DECISIONS, decideCall } from './voice/decisions.js';
import { receiveCall } from './voice/handset-call.js';
import type { Voice } from './voice/leg.js';
import { screenOf } from './voice/screen.js';
import { press, speak } from './voice/speaking.js';

type ControlRoute = (
  method: string,
  path: string,
  answer: (context: RouteContext) => unknown,
) => void;

/** Registers what is done with calls in the place of handsets. */
export function registerCallControl(route: ControlRoute, voice: Voice): void {
  const { store, accountSid } = voice.world;
  const named = ({ params }: RouteContext): Call => {
    const call = store.calls.get(params.sid ?? '');
    if (!call) throw new RangeError('no such call');
    return call;
  };
  route('GET', '/calls', () =>
    store.calls.all().map((call) => ({ ...callJson(call, accountSid), twiml: call.twiml })),
  );
  route('POST', '/calls', (context) => {
    const { from, to, script } = bodyFields(context);
    const call = receiveCall(voice, {
      from: from === 'anonymous' ? from : phoneNumber(from),
      ...(to !== undefined && { to: String(to) }),
      ...(script !== undefined && { script: readScript(script) }),
    });
    return callJson(call, accountSid);
  });
  route('GET', '/calls/:sid/screen', (context) => screenOf(voice, named(context)));
  route('POST', '/calls/:sid', (context) => {
    const call = named(context);
    act(voice, call, bodyFields(context));
    return callJson(call, accountSid);
  });
}

function act(voice: Voice, call: Call, fields: Record<string, unknown>): void {
  const leg = voice.legs.get(call.sid);
  const { digits, speech, decision } = fields;
  const isDone =
    digits !== undefined
      ? leg && press(voice, leg, String(digits))
      : speech !== undefined
        ? leg && speak(voice, leg, String(speech))
        : decideCall(voice, call, oneOf(DECISIONS, decision));
  if (!isDone) throw new RangeError(`a ${call.status} call cannot do that`);
}
