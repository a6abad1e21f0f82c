import type { Ending, Run } from './leg.js';
import { addLine, lasting } from './lines.js';
import type { Source } from './records.js';
import { waitIn } from './scope.js';

/**
 * Lets a call wait: the document of the wait is run again and again, until it ends otherwise than
 * by running out. Without one there is music.
 */
export async function waitOnHold(run: Run, source: Source | null): Promise<Ending> {
  const { voice, leg, scope } = run;
  if (!source) {
    addLine(voice, leg.call, { from: 'line', kind: 'play', text: 'musique d’attente' });
    return waitIn<Ending>(scope, () => undefined);
  }
  for (let span = run.span; ; span = 'open') {
    const begun = voice.timeline.now();
    const ending = await voice.run({ ...run, span }, source);
    if (ending.how !== 'ran-out') return ending;
    // An empty document would be asked for without end in no time.
    const rest = voice.world.delays.wait - (voice.timeline.now() - begun);
    await lasting(voice, scope, Math.max(rest, 0), 'open');
  }
}
