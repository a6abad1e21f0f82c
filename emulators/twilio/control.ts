import { bodyFields, type RouteContext, type Router, sendJson } from '../router.js';
import { registerCallControl } from './calls-control.js';
import { oneOf, phoneNumber } from './control-fields.js';
import { createFaultOrder } from './fault-order.js';
import { listHandsets } from './handsets.js';
import { receiveSms, redeliverSms } from './inbound.js';
import { messageJson } from './message-json.js';
import { readScript } from './script-field.js';
import {
  CALL_BEHAVIOURS,
  type CallBehaviour,
  PHONE_BEHAVIOURS,
  type Phone,
  type PhoneBehaviour,
} from './store.js';
import { settleVoice } from './voice/create-voice.js';
import type { Voice } from './voice/leg.js';
import type { World } from './world.js';

const ROOT = '/_emulator/twilio';

/** Changes how a handset takes texts and calls. Throws RangeError for a word that means nothing. */
export function setPhone(
  world: World,
  number: string,
  change: { behaviour?: unknown; calls?: unknown; script?: unknown; greeting?: unknown },
): Phone {
  const phone = world.store.phone(number);
  if (change.behaviour !== undefined)
    phone.behaviour = oneOf<PhoneBehaviour>(PHONE_BEHAVIOURS, change.behaviour);
  if (change.calls !== undefined) phone.calls = oneOf<CallBehaviour>(CALL_BEHAVIOURS, change.calls);
  if (change.script === null) delete phone.script;
  else if (change.script !== undefined) phone.script = readScript(change.script);
  if (change.greeting !== undefined) phone.greeting = String(change.greeting);
  world.emit({ type: 'twilio.phone', phone: { ...phone } });
  return phone;
}

/** Registers the control API: what handsets do, what goes wrong, and what is to be seen. */
export function registerControl(router: Router, voice: Voice, reset: () => void): void {
  const { world } = voice;
  const { store, faults, accountSid } = world;
  const route = (method: string, path: string, answer: (context: RouteContext) => unknown) =>
    router.route(method, ROOT + path, async (context) => {
      try {
        sendJson(context.res, 200, (await answer(context)) ?? { ok: true });
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        sendJson(context.res, 400, { error: 'invalid', message: error.message });
      }
    });

  registerHandsets(route, world);
  registerCallControl(route, voice);
  route('GET', '/messages', () =>
    store.messages.all().map((message) => messageJson(message, accountSid)),
  );
  route('GET', '/webhooks', () => world.webhooks.log());
  route('GET', '/faults', () => faults.list());
  route('POST', '/faults', (context) => faults.add(createFaultOrder(bodyFields(context))));
  route('DELETE', '/faults', () => faults.clear());
  route('POST', '/settle', () => settleVoice(voice));
  route('DELETE', '', reset);
}

type ControlRoute = (
  method: string,
  path: string,
  answer: (context: RouteContext) => unknown,
) => void;

function registerHandsets(route: ControlRoute, world: World): void {
  const { store, accountSid } = world;
  route('GET', '/phones', () => listHandsets(store));
  route('GET', '/phones/:number', ({ params }) => {
    const found = listHandsets(store).find(({ number }) => number === params.number);
    return found ?? { number: params.number, behaviour: 'normal', calls: 'answer', messages: [] };
  });
  route('POST', '/phones/:number', (context) =>
    setPhone(world, phoneNumber(context.params.number), bodyFields(context)),
  );
  route('POST', '/inbound', (context) => {
    const { from, to, body } = bodyFields(context);
    const sms = { from: phoneNumber(from), body: String(body ?? '') };
    const message = receiveSms(world, to === undefined ? sms : { ...sms, to: String(to) });
    return messageJson(message, accountSid);
  });
  route('POST', '/messages/:sid/redeliver', (context) => {
    const message = store.messages.get(context.params.sid ?? '');
    if (message?.direction !== 'inbound') throw new RangeError('no such inbound message');
    redeliverSms(world, message, Number(bodyFields(context).times ?? 1));
  });
}
