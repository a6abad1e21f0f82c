import { bodyFields, type RouteContext, type Router, sendJson } from '../router.js';
import { callJson } from './call-json.js';
import { type CallDecision, decideCall, startCall } from './call-life.js';
import { createFaultOrder } from './fault-order.js';
import { listHandsets } from './handsets.js';
import { receiveSms, redeliverSms } from './inbound.js';
import { messageJson } from './message-json.js';
import { isE164 } from './numbers.js';
import {
  CALL_BEHAVIOURS,
  type Call,
  type CallBehaviour,
  PHONE_BEHAVIOURS,
  type Phone,
  type PhoneBehaviour,
} from './store.js';
import type { World } from './world.js';

const ROOT = '/_emulator/twilio';
const DECISIONS: readonly CallDecision[] = ['answer', 'busy', 'no-answer', 'fail', 'hang-up'];

/** Changes how a handset takes texts and calls. Throws RangeError for a word that means nothing. */
export function setPhone(
  world: World,
  number: string,
  change: { behaviour?: unknown; calls?: unknown },
): Phone {
  const phone = world.store.phone(number);
  if (change.behaviour !== undefined)
    phone.behaviour = oneOf<PhoneBehaviour>(PHONE_BEHAVIOURS, change.behaviour);
  if (change.calls !== undefined) phone.calls = oneOf<CallBehaviour>(CALL_BEHAVIOURS, change.calls);
  world.emit({ type: 'twilio.phone', phone: { ...phone } });
  return phone;
}

/** Lets a handset call the product's voice webhook. */
export function receiveCall(world: World, { from, to }: { from: string; to?: string }): Call {
  return startCall(world, {
    direction: 'inbound',
    from,
    to: to ?? world.number,
    url: `${world.productUrl()}/hooks/twilio/voice`,
    method: 'POST',
    twiml: null,
    statusCallback: null,
    statusCallbackMethod: 'POST',
    statusCallbackEvents: [],
  });
}

/** Registers the control API: what handsets do, what goes wrong, and what is to be seen. */
export function registerControl(router: Router, world: World, reset: () => void): void {
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
  registerCallControl(route, world);
  route('GET', '/messages', () =>
    store.messages.all().map((message) => messageJson(message, accountSid)),
  );
  route('GET', '/webhooks', () => world.webhooks.log());
  route('GET', '/faults', () => faults.list());
  route('POST', '/faults', (context) => faults.add(createFaultOrder(bodyFields(context))));
  route('DELETE', '/faults', () => faults.clear());
  route('POST', '/settle', () => world.pending.settle());
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

function registerCallControl(route: ControlRoute, world: World): void {
  const { store, accountSid } = world;
  route('GET', '/calls', () =>
    store.calls.all().map((call) => ({ ...callJson(call, accountSid), twiml: call.twiml })),
  );
  route('POST', '/calls', (context) => {
    const { from, to } = bodyFields(context);
    const ends = { from: phoneNumber(from), ...(to !== undefined && { to: String(to) }) };
    return callJson(receiveCall(world, ends), accountSid);
  });
  route('POST', '/calls/:sid', (context) => {
    const call = store.calls.get(context.params.sid ?? '');
    if (!call) throw new RangeError('no such call');
    const decision = oneOf<CallDecision>(DECISIONS, bodyFields(context).decision);
    if (!decideCall(world, call, decision))
      throw new RangeError(`a ${call.status} call cannot ${decision}`);
    return callJson(call, accountSid);
  });
}

function phoneNumber(value: unknown): string {
  const number = String(value ?? '');
  if (!isE164(number)) throw new RangeError(`not a number in E.164 form: ${number}`);
  return number;
}

function oneOf<T extends string>(words: readonly T[], value: unknown): T {
  const found = words.find((word) => word === value);
  if (!found) throw new RangeError(`expected one of ${words.join(', ')}, got ${String(value)}`);
  return found;
}
