import { VOICE_COVERAGE } from './voice/coverage.js';

/** A route of the real API: how far it is emulated, and the test that holds it to that. */
export type Coverage = {
  name: string;
  status: 'supported' | 'partial' | 'planned';
  test: string | null;
  /** What is missing of a partial one. */
  lacks?: string;
};

const MESSAGES = 'tests/emulators/twilio/messages.test.ts';
const CONTROL = 'tests/emulators/twilio/control.test.ts';
const INBOUND = 'tests/emulators/twilio/inbound.test.ts';
const FAULTS = 'tests/emulators/twilio/faults.test.ts';
const ACCOUNT = '/2010-04-01/Accounts/:account';

/** Every route of the Twilio-like emulator, and what is planned of it. */
export const TWILIO_COVERAGE: readonly Coverage[] = [
  {
    name: `POST ${ACCOUNT}/Messages.json`,
    status: 'partial',
    test: MESSAGES,
    lacks: 'media, content templates, link shortening and validity periods are accepted unused',
  },
  { name: `GET ${ACCOUNT}/Messages.json`, status: 'supported', test: MESSAGES },
  { name: `GET ${ACCOUNT}/Messages/:sid.json`, status: 'supported', test: MESSAGES },
  { name: `POST ${ACCOUNT}/Messages/:sid.json`, status: 'supported', test: MESSAGES },
  { name: `DELETE ${ACCOUNT}/Messages/:sid.json`, status: 'supported', test: MESSAGES },
  ...VOICE_COVERAGE,
  { name: 'TwiML <Message> in answer to a text', status: 'supported', test: INBOUND },
  { name: 'TwiML <Redirect> in answer to a text', status: 'planned', test: null },
  { name: `GET ${ACCOUNT}/Messages/:sid/Media.json`, status: 'planned', test: null },
  { name: 'GET /_emulator/twilio/phones', status: 'supported', test: CONTROL },
  { name: 'GET /_emulator/twilio/phones/:number', status: 'supported', test: CONTROL },
  { name: 'POST /_emulator/twilio/phones/:number', status: 'supported', test: CONTROL },
  { name: 'POST /_emulator/twilio/inbound', status: 'supported', test: INBOUND },
  { name: 'POST /_emulator/twilio/messages/:sid/redeliver', status: 'supported', test: INBOUND },
  { name: 'GET /_emulator/twilio/messages', status: 'supported', test: CONTROL },
  { name: 'GET /_emulator/twilio/webhooks', status: 'supported', test: CONTROL },
  { name: 'GET /_emulator/twilio/faults', status: 'supported', test: FAULTS },
  { name: 'POST /_emulator/twilio/faults', status: 'supported', test: FAULTS },
  { name: 'DELETE /_emulator/twilio/faults', status: 'supported', test: FAULTS },
  { name: 'POST /_emulator/twilio/settle', status: 'supported', test: CONTROL },
  { name: 'DELETE /_emulator/twilio', status: 'supported', test: CONTROL },
];
