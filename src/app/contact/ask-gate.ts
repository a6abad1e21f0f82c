import { decideContact } from '../../domain/contact/contact-policy.js';
import type { Allowed, ContactRequest, Refused } from '../../domain/contact/contact-request.js';
import type { Instant } from '../../domain/ids.js';
import type { Tx } from '../ports/store.js';
import { type GateDeps, type GateSubject, gateFacts } from './gate-facts.js';

/**
 * The send gate with its facts (invariant 3): may this leave now? Asked again in the worker
 * when it does leave; asked first by the desk, so that a person reads the reason at once.
 */
export async function askGate(
  tx: Tx,
  subject: Omit<GateSubject, 'purpose'> & { request: ContactRequest },
  context: GateDeps & { now: Instant },
): Promise<Allowed | Refused> {
  const { request, ...who } = subject;
  const facts = await gateFacts(tx, { ...who, purpose: request.purpose }, context);
  return decideContact(request, facts, context.now);
}
