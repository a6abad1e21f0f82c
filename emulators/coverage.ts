import { SLACK_COVERAGE } from './slack/coverage.js';
import { type Coverage, TWILIO_COVERAGE } from './twilio/coverage.js';

const PAGES = 'tests/emulators/pages.test.ts';
const CALLS = 'tests/emulators/pages-calls.test.ts';
const START = 'tests/emulators/start.test.ts';

/** The routes that belong to neither emulator: pages, households, the house itself. */
const HOUSE_COVERAGE: readonly Coverage[] = [
  { name: 'GET /', status: 'supported', test: PAGES },
  { name: 'GET /phones', status: 'supported', test: PAGES },
  { name: 'GET /desk', status: 'supported', test: PAGES },
  { name: 'GET /_emulator/assets/:file', status: 'supported', test: PAGES },
  { name: 'GET /_emulator/calls', status: 'supported', test: CALLS },
  { name: 'GET /_emulator/clock', status: 'supported', test: START },
  { name: 'GET /_emulator/events', status: 'supported', test: START },
  { name: 'GET /_emulator/health', status: 'supported', test: START },
  { name: 'POST /_emulator/reset', status: 'supported', test: START },
  { name: 'GET /_emulator/phonebook', status: 'supported', test: START },
  { name: 'POST /_emulator/phonebook', status: 'supported', test: START },
  { name: 'GET /_emulator/links', status: 'supported', test: START },
  { name: 'POST /_emulator/links', status: 'supported', test: START },
  { name: 'GET /_emulator/personas', status: 'supported', test: START },
  { name: 'POST /_emulator/personas', status: 'supported', test: START },
  { name: 'GET /_emulator/personas/:number', status: 'supported', test: START },
  { name: 'POST /_emulator/personas/:number', status: 'supported', test: START },
];

/** Everything the emulators answer, and how far; a test holds the list to the registered routes. */
export const COVERAGE: readonly Coverage[] = [
  ...TWILIO_COVERAGE,
  ...SLACK_COVERAGE,
  ...HOUSE_COVERAGE,
];
