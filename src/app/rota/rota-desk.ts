import { addOnCall, type NewOnCall, planWeeks, type WeeklyPlan } from './add-on-call.js';
import { removeOnCall, swapOnCall } from './change-on-call.js';
import { dropAbsence, keepAbsence } from './keep-absences.js';
import type { RotaAnswer, RotaDeps } from './rota-answer.js';

/** What the page of the rotas may ask for. */
export type RotaDesk = {
  add(wish: NewOnCall): Promise<RotaAnswer>;
  plan(plan: WeeklyPlan): Promise<RotaAnswer>;
  remove(asked: Parameters<typeof removeOnCall>[1]): Promise<RotaAnswer>;
  swap(asked: Parameters<typeof swapOnCall>[1]): Promise<RotaAnswer>;
  keepAbsence(asked: Parameters<typeof keepAbsence>[1]): Promise<RotaAnswer>;
  dropAbsence(asked: Parameters<typeof dropAbsence>[1]): Promise<RotaAnswer>;
};

/** These use cases with their ports filled in, for compose-web.ts. */
export function createRotaDesk(deps: RotaDeps): RotaDesk {
  return {
    add: (wish) => addOnCall(deps, wish),
    plan: (plan) => planWeeks(deps, plan),
    remove: (asked) => removeOnCall(deps, asked),
    swap: (asked) => swapOnCall(deps, asked),
    keepAbsence: (asked) => keepAbsence(deps, asked),
    dropAbsence: (asked) => dropAbsence(deps, asked),
  };
}
