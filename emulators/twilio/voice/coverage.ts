const CALLS = 'tests/emulators/twilio/calls.test.ts';
const VERBS = 'tests/emulators/twilio/voice/verbs.test.ts';
const GATHER = 'tests/emulators/twilio/voice/gather.test.ts';
const RECORD = 'tests/emulators/twilio/voice/record.test.ts';
const QUEUE = 'tests/emulators/twilio/voice/queue.test.ts';
const DIAL = 'tests/emulators/twilio/voice/dial.test.ts';
const CONFERENCE = 'tests/emulators/twilio/voice/conference.test.ts';
const SCREEN = 'tests/emulators/twilio/voice/screen.test.ts';
const ACCOUNT = '/2010-04-01/Accounts/:account';

type Entry = {
  name: string;
  status: 'supported' | 'partial' | 'planned';
  test: string | null;
  lacks?: string;
};

const supported = (test: string, ...names: string[]): Entry[] =>
  names.map((name) => ({ name, status: 'supported', test }));
const partial = (test: string, name: string, lacks: string): Entry => ({
  name,
  status: 'partial',
  test,
  lacks,
});
const planned = (...names: string[]): Entry[] =>
  names.map((name) => ({ name, status: 'planned', test: null }));

const VERB_COVERAGE: readonly Entry[] = [
  ...supported(
    VERBS,
    'TwiML <Say>',
    'TwiML <Play>',
    'TwiML <Pause>',
    'TwiML <Redirect>',
    'TwiML <Hangup>',
    'TwiML <Reject>',
  ),
  partial(
    GATHER,
    'TwiML <Gather>',
    'partialResultCallback, hints, speechModel and profanityFilter are accepted unused',
  ),
  partial(RECORD, 'TwiML <Record>', 'transcription; trim is accepted unused'),
  partial(QUEUE, 'TwiML <Enqueue>', 'workflowSid: no TaskRouter'),
  ...supported(QUEUE, 'TwiML <Leave>', 'TwiML <Dial><Queue>'),
  partial(
    DIAL,
    'TwiML <Dial>',
    'record, ringTone, referUrl; Client, Sip and Sim are no nouns here',
  ),
  partial(DIAL, 'TwiML <Dial><Number>', 'machineDetection and byoc are accepted unused'),
  partial(
    CONFERENCE,
    'TwiML <Dial><Conference>',
    'record, coach, region; the events modify, speaker and announcement',
  ),
  ...planned('TwiML <Connect> <Start> <Stop> <Stream> <Refer> <Pay> <Prompt> <Sms>'),
];

/** Every route and verb of calls, and what is planned of them. */
export const VOICE_COVERAGE: readonly Entry[] = [
  partial(
    CALLS,
    `POST ${ACCOUNT}/Calls.json`,
    'Record, SIP and ApplicationSid; the thresholds of machine detection are accepted unused',
  ),
  ...supported(
    CALLS,
    `GET ${ACCOUNT}/Calls.json`,
    `GET ${ACCOUNT}/Calls/:sid.json`,
    `POST ${ACCOUNT}/Calls/:sid.json`,
    `DELETE ${ACCOUNT}/Calls/:sid.json`,
  ),
  ...supported(
    RECORD,
    `GET ${ACCOUNT}/Calls/:call/Recordings.json`,
    `GET ${ACCOUNT}/Recordings.json`,
    `GET ${ACCOUNT}/Recordings/:sid.json`,
    `GET ${ACCOUNT}/Recordings/:sid.wav`,
    `GET ${ACCOUNT}/Recordings/:sid`,
    `DELETE ${ACCOUNT}/Recordings/:sid.json`,
  ),
  ...supported(
    QUEUE,
    `POST ${ACCOUNT}/Queues.json`,
    `GET ${ACCOUNT}/Queues.json`,
    `GET ${ACCOUNT}/Queues/:sid.json`,
    `POST ${ACCOUNT}/Queues/:sid.json`,
    `DELETE ${ACCOUNT}/Queues/:sid.json`,
    `GET ${ACCOUNT}/Queues/:queue/Members.json`,
    `GET ${ACCOUNT}/Queues/:queue/Members/:sid.json`,
    `POST ${ACCOUNT}/Queues/:queue/Members/:sid.json`,
  ),
  ...supported(
    CONFERENCE,
    `GET ${ACCOUNT}/Conferences.json`,
    `GET ${ACCOUNT}/Conferences/:sid.json`,
    `GET ${ACCOUNT}/Conferences/:conference/Participants.json`,
    `GET ${ACCOUNT}/Conferences/:conference/Participants/:sid.json`,
    `DELETE ${ACCOUNT}/Conferences/:conference/Participants/:sid.json`,
  ),
  partial(CONFERENCE, `POST ${ACCOUNT}/Conferences/:sid.json`, 'AnnounceUrl is accepted unused'),
  partial(
    CONFERENCE,
    `POST ${ACCOUNT}/Conferences/:conference/Participants/:sid.json`,
    'HoldUrl, AnnounceUrl and coaching are accepted unused',
  ),
  ...planned(
    `POST ${ACCOUNT}/Conferences/:conference/Participants.json`,
    `GET ${ACCOUNT}/Conferences/:conference/Recordings.json`,
    `POST ${ACCOUNT}/Calls/:call/Recordings.json`,
  ),
  ...VERB_COVERAGE,
  ...supported(
    SCREEN,
    'GET /_emulator/twilio/calls',
    'POST /_emulator/twilio/calls',
    'POST /_emulator/twilio/calls/:sid',
    'GET /_emulator/twilio/calls/:sid/screen',
  ),
];
