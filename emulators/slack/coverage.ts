const WEB = 'tests/emulators/slack/card.test.ts';
const ACTS = 'tests/emulators/slack/interactions.test.ts';
const FAULTS = 'tests/emulators/slack/access-and-faults.test.ts';

/** A route of the Slack-like emulator: how far it goes, and the test that holds it to that. */
export type SlackCoverage = {
  name: string;
  status: 'supported' | 'partial' | 'planned';
  test: string | null;
  /** What is missing of a partial one. */
  lacks?: string;
};

/** Every route of the Slack-like emulator; `planned` ones have no route yet. */
export const SLACK_COVERAGE: readonly SlackCoverage[] = [
  { name: 'POST /api/auth.test', status: 'supported', test: FAULTS },
  { name: 'POST /api/chat.postMessage', status: 'supported', test: WEB },
  { name: 'POST /api/chat.update', status: 'supported', test: WEB },
  { name: 'POST /api/chat.postEphemeral', status: 'supported', test: WEB },
  {
    name: 'POST /api/chat.delete',
    status: 'partial',
    test: WEB,
    lacks: 'a deleted parent leaves no tombstone above its thread',
  },
  { name: 'POST /api/chat.getPermalink', status: 'supported', test: WEB },
  { name: 'POST /api/conversations.list', status: 'supported', test: WEB },
  { name: 'POST /api/conversations.info', status: 'supported', test: WEB },
  {
    name: 'POST /api/conversations.open',
    status: 'partial',
    test: WEB,
    lacks: 'conversations of more than two',
  },
  { name: 'POST /api/conversations.join', status: 'supported', test: WEB },
  { name: 'POST /api/conversations.history', status: 'supported', test: WEB },
  { name: 'POST /api/conversations.replies', status: 'supported', test: WEB },
  { name: 'POST /api/users.info', status: 'supported', test: WEB },
  { name: 'POST /api/users.list', status: 'supported', test: WEB },
  { name: 'POST /api/users.lookupByEmail', status: 'supported', test: WEB },
  { name: 'POST /api/reactions.add', status: 'supported', test: WEB },
  { name: 'POST /api/views.open', status: 'supported', test: ACTS },
  { name: 'POST /api/views.push', status: 'supported', test: ACTS },
  { name: 'POST /api/views.update', status: 'supported', test: ACTS },
  { name: 'POST /api/views.publish', status: 'supported', test: ACTS },
  { name: 'POST /response/:team/:id', status: 'supported', test: ACTS },
  { name: 'POST /_emulator/slack/click', status: 'supported', test: ACTS },
  { name: 'POST /_emulator/slack/submit', status: 'supported', test: ACTS },
  { name: 'POST /_emulator/slack/close', status: 'supported', test: ACTS },
  { name: 'POST /_emulator/slack/command', status: 'supported', test: ACTS },
  { name: 'POST /_emulator/slack/home', status: 'supported', test: ACTS },
  { name: 'POST /_emulator/slack/event', status: 'supported', test: ACTS },
  { name: 'POST /_emulator/slack/say', status: 'supported', test: ACTS },
  { name: 'POST /_emulator/slack/channels', status: 'supported', test: WEB },
  { name: 'POST /_emulator/slack/faults', status: 'supported', test: FAULTS },
  { name: 'GET /_emulator/slack/faults', status: 'supported', test: FAULTS },
  { name: 'DELETE /_emulator/slack/faults', status: 'supported', test: FAULTS },
  { name: 'GET /_emulator/slack/state', status: 'supported', test: ACTS },
  { name: 'GET /_emulator/slack/calls', status: 'supported', test: FAULTS },
  { name: 'POST /_emulator/slack/reset', status: 'supported', test: FAULTS },
  { name: 'POST /api/files.uploadV2', status: 'planned', test: null },
  { name: 'POST /api/apps.connections.open', status: 'planned', test: null },
];
