import { callJson, callSeconds } from './call-json.js';
import { rfc2822 } from './dates.js';
import { countryOf } from './numbers.js';
import type { Task } from './pending.js';
import { newSid } from './sids.js';
import type { WebhookParams } from './signing.js';
import type { Call, CallBehaviour, CallStatus } from './store.js';
import { isSuccess } from './webhooks.js';
import type { World } from './world.js';

/** What a new call is made of. */
export type CallDraft = Pick<
  Call,
  | 'direction'
  | 'from'
  | 'to'
  | 'url'
  | 'method'
  | 'twiml'
  | 'statusCallback'
  | 'statusCallbackMethod'
  | 'statusCallbackEvents'
>;

/** What a handset, or a test in its place, does with a call. */
export type CallDecision = 'answer' | 'busy' | 'no-answer' | 'fail' | 'hang-up';

type Told = 'initiated' | 'ringing' | 'answered' | 'completed';

const OVER: readonly CallStatus[] = ['completed', 'busy', 'no-answer', 'failed', 'canceled'];
const SIP_CODES: Partial<Record<CallStatus, string>> = {
  completed: '200',
  busy: '486',
  'no-answer': '487',
  canceled: '487',
  failed: '404',
};

/** Whether a call has ended. */
export function isOver(call: Call): boolean {
  return OVER.includes(call.status);
}

/** Places an outbound call, or brings an inbound one to the product's voice webhook. */
export function startCall(world: World, draft: CallDraft): Call {
  const now = world.clock.now();
  const call: Call = {
    ...draft,
    sid: newSid('CA'),
    status: draft.direction === 'inbound' ? 'ringing' : 'queued',
    createdAt: now,
    updatedAt: now,
    startedAt: null,
    answeredAt: null,
    endedAt: null,
    sequence: 0,
  };
  world.store.calls.add(call);
  announce(world, call);
  world.pending.run((task) =>
    draft.direction === 'inbound' ? connect(world, call, task) : dial(world, call, task),
  );
  return call;
}

/** Decides for the handset; false when the call's state does not allow it. */
export function decideCall(world: World, call: Call, decision: CallDecision): boolean {
  if (isOver(call)) return false;
  if (decision === 'answer') {
    if (call.status !== 'ringing' || call.direction === 'inbound') return false;
    world.pending.run((task) => connect(world, call, task));
    return true;
  }
  const ends = { busy: 'busy', 'no-answer': 'no-answer', fail: 'failed' } as const;
  const isAnswered = call.status === 'in-progress';
  if (decision === 'hang-up') endCall(world, call, isAnswered ? 'completed' : 'no-answer');
  else if (isAnswered) return false;
  else endCall(world, call, ends[decision]);
  return true;
}

/** Ends a call with its last status. */
export function endCall(world: World, call: Call, status: CallStatus): void {
  if (isOver(call)) return;
  call.endedAt = world.clock.now();
  move(world, call, { status, told: 'completed' });
}

/** Fetches the TwiML of a call's URL and keeps it; false when the product did not give it. */
export async function fetchTwiml(world: World, call: Call, task: Task): Promise<boolean> {
  if (call.url === null) return true;
  const params = voiceParams(call, world.accountSid);
  const outcome = await world.webhooks.send({ url: call.url, method: call.method, params }, task);
  if (outcome.kind !== 'answered' || !isSuccess(outcome)) return false;
  call.twiml = outcome.body;
  announce(world, call);
  return true;
}

async function dial(world: World, call: Call, task: Task): Promise<void> {
  const { delays, clock, store } = world;
  const pause = (emulatedMs: number) => task.sleep(clock.realDelay(emulatedMs));
  await pause(delays.initiated);
  if (isOver(call)) return;
  tell(world, call, 'initiated');
  await pause(delays.ringing);
  if (isOver(call)) return;
  call.startedAt = clock.now();
  move(world, call, { status: 'ringing', told: 'ringing' });
  const choice = choose(store.phone(call.to));
  if (choice === 'ring') return;
  await pause(delays.picked);
  if (call.status !== 'ringing') return;
  if (choice !== 'answer') return endCall(world, call, choice);
  await connect(world, call, task);
  await pause(delays.talk);
  endCall(world, call, 'completed');
}

async function connect(world: World, call: Call, task: Task): Promise<void> {
  const accept = () => {
    call.answeredAt = world.clock.now();
    call.startedAt ??= call.answeredAt;
    move(world, call, { status: 'in-progress', told: 'answered' });
  };
  // The product hears `ringing` of an inbound call, `in-progress` of one it placed.
  if (call.direction === 'outbound-api') accept();
  const hasTwiml = await fetchTwiml(world, call, task);
  if (task.signal.aborted || isOver(call)) return;
  if (call.direction === 'inbound') accept();
  if (!hasTwiml) endCall(world, call, 'completed');
}

function choose(phone: { behaviour: string; calls: CallBehaviour }): CallBehaviour {
  if (phone.behaviour === 'off') return 'no-answer';
  return phone.behaviour === 'unknown' ? 'failed' : phone.calls;
}

function move(world: World, call: Call, to: { status: CallStatus; told: Told }): void {
  call.status = to.status;
  call.updatedAt = world.clock.now();
  announce(world, call);
  tell(world, call, to.told);
}

function announce({ emit, accountSid }: World, call: Call): void {
  emit({ type: 'twilio.call', call: callJson(call, accountSid) });
}

function tell(world: World, call: Call, told: Told): void {
  if (!call.statusCallback || !call.statusCallbackEvents.includes(told)) return;
  const isLast = isOver(call);
  const params: WebhookParams = {
    ...voiceParams(call, world.accountSid),
    ...(told === 'initiated' && { CallStatus: 'initiated' }),
    Timestamp: rfc2822(world.clock.now()),
    CallbackSource: 'call-progress-events',
    SequenceNumber: String(call.sequence),
    ...(isLast && endParams(call)),
  };
  call.sequence += 1;
  const webhook = { url: call.statusCallback, method: call.statusCallbackMethod, params };
  world.teller.tell(call.sid, webhook, isLast);
}

function endParams(call: Call): WebhookParams {
  const seconds = callSeconds(call);
  return {
    CallDuration: String(seconds),
    Duration: String(Math.ceil(seconds / 60)),
    SipResponseCode: SIP_CODES[call.status] ?? '200',
  };
}

/** The parameters that every voice webhook carries, alphabetically as Twilio writes them. */
function voiceParams(call: Call, accountSid: string): WebhookParams {
  const place = (name: string, number: string) => ({
    [`${name}City`]: '',
    [`${name}Country`]: countryOf(number),
    [`${name}State`]: '',
    [`${name}Zip`]: '',
  });
  return {
    AccountSid: accountSid,
    ApiVersion: '2010-04-01',
    CallSid: call.sid,
    CallStatus: call.status,
    Called: call.to,
    ...place('Called', call.to),
    Caller: call.from,
    ...place('Caller', call.from),
    Direction: call.direction,
    From: call.from,
    ...place('From', call.from),
    To: call.to,
    ...place('To', call.to),
  };
}
