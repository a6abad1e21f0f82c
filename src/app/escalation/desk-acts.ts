import { callTenant } from '../hotline/call-tenant.js';
import type { LineDeps } from '../hotline/line-deps.js';
import { recordOutcome } from '../hotline/record-outcome.js';
import type { DeskActs } from '../ports/desk.js';
import { noteVisit } from '../visits/note-visit.js';
import { cancelCardVisit, cardVisitScene, setCardVisit } from './card-visit.js';
import { closeCard } from './close-card.js';
import { flagDanger } from './flag-danger.js';
import { offerSlots } from './offer-slots.js';
import { passCard } from './pass-card.js';
import { pauseCard, resumeCard } from './pause-card.js';
import { prepareAct } from './prepare-act.js';
import { releaseCard } from './release-card.js';
import { checkText, type SendDeps, sendToTenant } from './send-to-tenant.js';
import { takeCard } from './take-card.js';

/** The desk's use cases with their ports filled in, for its doors (compose.ts). */
export function createDeskActs(deps: SendDeps & LineDeps): DeskActs {
  return {
    take: (call) => takeCard(deps, call),
    release: (call) => releaseCard(deps, call),
    pass: (call) => passCard(deps, call),
    prepare: (call) => prepareAct(deps, call),
    checkText: (call) => checkText(deps, call),
    send: (call) => sendToTenant(deps, call),
    offerSlots: (call) => offerSlots(deps, call),
    visitScene: (call) => cardVisitScene(deps, call),
    setVisit: (call) => setCardVisit(deps, call),
    cancelVisit: (call) => cancelCardVisit(deps, call),
    call: (call) => callTenant(deps, call),
    noteOutcome: (call) => recordOutcome(deps, call),
    noteVisit: (call) => noteVisit(deps, call),
    pause: (call) => pauseCard(deps, call),
    resume: (call) => resumeCard(deps, call),
    flagDanger: (call) => flagDanger(deps, call),
    close: (call) => closeCard(deps, call),
  };
}
