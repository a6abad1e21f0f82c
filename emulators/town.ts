import type { EmulatorClock } from './clock.js';
import { createPersonas, type Personas } from './personas/personas.js';
import type { HeardCall, PersonaTelephone } from './personas/telephone.js';
import { createTwilioEmulator, type TwilioEmulator, type TwilioEvent } from './twilio/server.js';
import type { Call } from './twilio/store.js';

/** The account at the carrier, and the people behind the telephones. */
export type TownOptions = {
  accountSid?: string;
  authToken?: string;
  /** Whether households answer by themselves; no unless told. */
  personas?: boolean;
  /** Whether the team's telephones are answered by themselves; like the households unless told. */
  workersAnswer?: boolean;
  personasSeed?: string;
  twilioNumber?: string;
  /** Whether people hold the telephones: a call then lasts as in life, however fast days go by. */
  callsAtLifePace?: boolean;
  /** Hears of texts and calls as the pages do. */
  onCarrierEvent?: (event: TwilioEvent) => void;
};

type TownContext = {
  clock: EmulatorClock;
  product(): string;
  publish(event: { type: string }): void;
};

/** The carrier and whoever is behind it: a text that arrives may be answered, and so may a call. */
export function createTown(
  options: TownOptions,
  { clock, product, publish }: TownContext,
): { twilio: TwilioEmulator; personas: Personas } {
  const tell = { current: (_event: TwilioEvent) => {} };
  const twilio = createTwilioEmulator({
    accountSid: options.accountSid ?? `AC${'0'.repeat(32)}`,
    authToken: options.authToken ?? 'emulated-auth-token',
    clock,
    productUrl: product,
    ...(options.twilioNumber && { number: options.twilioNumber }),
    ...(options.callsAtLifePace && { callPace: clock.speed }),
    onEvent: (event) => {
      publish(event);
      options.onCarrierEvent?.(event);
      tell.current(event);
    },
  });
  const enabled = options.personas ?? false;
  const personas = createPersonas({
    seed: options.personasSeed ?? 'aller-vers',
    enabled,
    workersAnswer: options.workersAnswer ?? enabled,
    areHeld: options.callsAtLifePace ?? false,
    clock,
    thread: (number) => twilio.handsets().find((one) => one.number === number)?.messages ?? [],
    write: (text) => void twilio.receiveSms(text),
    telephone: telephoneOf(twilio),
    onChange: (number) => publish({ type: 'persona', number } as { type: string }),
  });
  tell.current = tellPeople(twilio, personas);
  return { twilio, personas };
}

/** Hands on what happens at the carrier to whom it concerns. */
function tellPeople(twilio: TwilioEmulator, personas: Personas): (event: TwilioEvent) => void {
  const arrived = new Set<string>();
  const { calls, messages } = twilio.store;
  return (event) => {
    if (event.type === 'twilio.reset') {
      arrived.clear();
      personas.handsetsForgotten();
    } else if (event.type === 'twilio.call') {
      const call = calls.get(event.call.sid);
      if (call) personas.callChanged(heardCall(call));
    } else if (event.type === 'twilio.call-line') {
      const call = calls.get(event.sid);
      if (call) personas.lineHeard({ ...heardCall(call), ...event.line });
    } else if (event.type === 'twilio.message') {
      const { sid, status, direction, to, from } = event.message;
      if (direction === 'inbound' || status !== 'delivered' || arrived.has(sid)) return;
      arrived.add(sid);
      const body = messages.get(sid)?.handsetText ?? event.message.body;
      personas.received({ number: to, from: from ?? '', body });
    }
  };
}

function heardCall({ sid, direction, from, to, status }: Call): HeardCall {
  return direction === 'inbound'
    ? { sid, number: from, other: to, direction: 'in', status }
    : { sid, number: to, other: from, direction: 'out', status };
}

/** The handsets, as those who hold them know them. */
function telephoneOf(twilio: TwilioEmulator): PersonaTelephone {
  const { calls } = twilio.store;
  return {
    past(number) {
      const past = { made: 0, taken: 0, isLive: false };
      for (const call of calls.all().map(heardCall)) {
        if (call.number !== number) continue;
        if (call.direction === 'in') past.made += 1;
        else past.taken += 1;
        past.isLive ||= ['queued', 'ringing', 'in-progress'].includes(call.status);
      }
      return past;
    },
    settle: (number, { calls, script }) => void twilio.setPhone(number, { calls, script }),
    call: (call) => twilio.receiveCall(call).sid,
    act(sid, deed) {
      if (deed === 'hang-up') twilio.decideCall(sid, 'hang-up');
      else twilio.press(sid, deed.press);
    },
  };
}
