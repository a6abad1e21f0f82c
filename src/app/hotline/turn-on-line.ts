import { DOORS } from '../../../flows/doors.js';
import type { Effect } from '../../domain/conversation/effects.js';
import type { Session } from '../../domain/conversation/session.js';
import type { Facts } from '../../domain/conversation/turn.js';
import type { PhoneCall } from '../../domain/hotline/call.js';
import type { LineStep, Spoken } from '../../domain/hotline/line-answer.js';
import { languageOfFile } from '../../domain/wording/languages.js';
import { factsFor, factsOfStranger } from '../conversation/facts-for.js';
import { type BareInput, oneStep } from '../conversation/one-step.js';
import type { Tx } from '../ports/store.js';
import { applyOnLine } from './apply-on-line.js';
import type { LineDeps } from './line-deps.js';
import type { OnCall } from './on-turn.js';
import { type SpokenAbout, spoken } from './say.js';

export type TurnOnLine = {
  readonly on: OnCall;
  readonly turn: number;
  readonly input: BareInput;
  readonly about?: SpokenAbout;
};

/** What a turn says, and the call as it stands after it. */
export type TurnTaken = { readonly steps: readonly LineStep[]; readonly call: PhoneCall };

/**
 * One turn of the conversation held by telephone: the same engine as for texts, its words said
 * aloud, its keys gathered.
 */
export async function turnOnLine(tx: Tx, deps: LineDeps, turn: TurnOnLine): Promise<TurnTaken> {
  const { on } = turn;
  let input = turn.input;
  let { session } = on.call;
  const effects: Effect[] = [];
  // A booking may be lost to another household, once or twice; the engine bounds the turns.
  for (;;) {
    const asking = { on, session, input };
    const facts = () => factsOnLine(tx, deps, asking);
    const taken = await oneStep(tx, { session, input, now: on.now, holder: on.file, facts });
    session = taken.session;
    effects.push(...taken.effects);
    const heard = await applyOnLine(tx, deps, { on, effects: taken.effects });
    if (session.status !== 'booking' || heard === null) break;
    input = { kind: heard };
  }
  const call = { ...on.call, session, ending: session.ending ?? on.call.ending };
  await tx.calls.save(call);
  return { steps: speech(deps, { ...turn, effects, call }), call };
}

type Asking = {
  readonly on: OnCall;
  readonly session: Session | null;
  readonly input: BareInput;
};

const [VISITS = ''] = DOORS.hotlineBook.split('/');

/** The agenda is read only where a visit is spoken of: a menu asks nothing of it. */
async function factsOnLine(tx: Tx, deps: LineDeps, asking: Asking): Promise<Facts> {
  const { on, session, input } = asking;
  const { call, file, now } = on;
  const numberHidden = call.e164 === null;
  const flow = input.kind === 'begin' ? input.door.split('/')[0] : session?.flow;
  const language = session?.language ?? (file && languageOfFile(file.language)) ?? 'fr';
  if (!file || flow !== VISITS)
    return { ...factsOfStranger(deps, { input, now }), language, numberHidden };
  return { ...(await factsFor(tx, deps, { file, language, input, now })), numberHidden };
}

type Speaking = TurnOnLine & { readonly effects: readonly Effect[]; readonly call: OnCall['call'] };

/** What the effects say and listen to, in order; words just before a wait may be cut short by a key. */
function speech(deps: LineDeps, { on, turn, about, effects, call }: Speaking): LineStep[] {
  const steps: LineStep[] = [];
  let said: Spoken[] = [];
  for (const effect of effects) {
    if (effect.do === 'say-aloud') {
      const zone = on.file?.zone ?? 'Europe/Paris';
      const { slots, chosen, language } = effect;
      const visitAt = chosen?.startsAt ?? about?.visitAt ?? null;
      const filled = { ...about, zone, slots, visitAt, language };
      said.push(spoken(deps, effect.text, filled));
    } else if (effect.do === 'gather') {
      const next = { at: 'menu', call: call.id, turn: turn + 1 } as const;
      const { seconds } = effect;
      steps.push({ do: 'listen', say: said, digits: 1, speech: true, seconds, next });
      said = [];
    }
  }
  return [...said.map((words): LineStep => ({ do: 'say', ...words })), ...steps];
}
