import type { LineDoors } from '../ports/line-doors.js';
import { callComesIn } from './call-comes-in.js';
import { hearMenu } from './hear-menu.js';
import { leftQueue } from './left-queue.js';
import type { MessageDeps } from './line-deps.js';
import { messageLeft } from './message-left.js';
import { reminderAnswers } from './reminder-answers.js';
import { whileWaiting } from './while-waiting.js';
import { workerAfter } from './worker-after.js';
import { workerAnswers } from './worker-answers.js';

/** The line's use cases with their ports filled in, for the provider's adapter (compose-web.ts). */
export function createLineDoors(deps: MessageDeps): LineDoors {
  return {
    callComesIn: (call) => callComesIn(deps, call),
    hearMenu: (turn) => hearMenu(deps, turn),
    whileWaiting: (turn) => whileWaiting(deps, turn),
    leftQueue: (turn) => leftQueue(deps, turn),
    messageLeft: (turn) => messageLeft(deps, turn),
    workerAnswers: (turn) => workerAnswers(deps, turn),
    workerAfter: (turn) => workerAfter(deps, turn),
    reminderAnswers: (turn) => reminderAnswers(deps, turn),
  };
}
