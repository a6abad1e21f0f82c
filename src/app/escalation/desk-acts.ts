import { callTenant } from '../hotline/call-tenant.js';
import type { LineDeps } from '../hotline/line-deps.js';
import { recordOutcome } from '../hotline/record-outcome.js';
import type { DeskActs } from '../ports/desk.js';
import { closeCard } from './close-card.js';
import { prepareAct } from './prepare-act.js';
import { type SendDeps, sendToTenant } from './send-to-tenant.js';
import { takeCard } from './take-card.js';

/** The desk's use cases with their ports filled in, for the Slack adapter (compose.ts). */
export function createDeskActs(deps: SendDeps & LineDeps): DeskActs {
  return {
    take: (call) => takeCard(deps, call),
    prepare: (call) => prepareAct(deps, call),
    send: (call) => sendToTenant(deps, call),
    close: (call) => closeCard(deps, call),
    call: (call) => callTenant(deps, call),
    noteOutcome: (call) => recordOutcome(deps, call),
  };
}
