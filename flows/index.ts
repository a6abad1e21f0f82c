import type { Flow } from '../src/domain/conversation/flow.js';
import { rencontre } from './rencontre.js';

/** Every flow by id. */
export const FLOWS: Readonly<Record<string, Flow>> = { [rencontre.id]: rencontre };

/** The flow that carries outreach to the visit. */
export const OUTREACH: Flow = rencontre;

/** @throws when a stored conversation names a flow that is gone. */
export function flowOf(id: string): Flow {
  const flow = FLOWS[id];
  if (!flow) throw new Error(`No flow ${id}`);
  return flow;
}
