import { answerCall, endCall } from './call-moves.js';
import type { Ending, Leg, Run, Voice } from './leg.js';
import { speakTo } from './lines.js';
import { live } from './open-leg.js';
import type { Source } from './records.js';
import { partOf } from './scope.js';

const APOLOGY = 'We are sorry, an application error has occurred. Goodbye.';

/** Runs a call by its documents until they end or it does; a redirect begins anew. */
export function runLeg(voice: Voice, leg: Leg, first: Source): void {
  live(voice, async () => {
    for (let source = first; ; ) {
      source = leg.instead ?? source;
      leg.instead = null;
      const outcome = await partOf(leg.life, async (program) => {
        leg.program = program;
        const run = createRun(voice, leg, program);
        const ending = await voice.run(run, source);
        if (ending.how === 'error') await apologise(run);
        return ending;
      });
      if ('value' in outcome) return finish(voice, leg, outcome.value);
      if (outcome.cut.why !== 'redirected') return;
      source = outcome.cut.to;
    }
  });
}

/** Lets a call leave what it does and run another document. */
export function redirect(leg: Leg, to: Source): void {
  if (leg.program === leg.life) leg.instead = to;
  else leg.program.cut({ why: 'redirected', to });
}

/** A document's surroundings at the beginning of a call. */
export function createRun(voice: Voice, leg: Leg, scope: Run['scope']): Run {
  const { url } = leg.call;
  return { voice, leg, scope, place: 'call', url, extra: () => ({}), span: 'certain' };
}

function finish(voice: Voice, leg: Leg, ending: Ending): void {
  const isRefused = ending.how === 'reject';
  if (!isRefused) answerCall(voice, leg);
  endCall(voice, leg.call, isRefused ? ending.status : 'completed');
}

async function apologise(run: Run): Promise<void> {
  const { voice, leg } = run;
  answerCall(voice, leg);
  const line = { from: 'line' as const, kind: 'say' as const, text: APOLOGY, language: 'en-US' };
  await speakTo(run, line, APOLOGY.length * voice.world.delays.say);
}
