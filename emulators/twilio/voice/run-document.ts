import { bringDocument, complain, type Problem } from './fetch-document.js';
import type { Ending, Next, Place, Run, Verb } from './leg.js';
import type { Source } from './records.js';
import type { Element } from './twiml.js';

const IN_WAITING = 'Say Play Pause Gather Record Hangup Redirect Leave'.split(' ');
/** What is not allowed everywhere; a call's own document may hold every verb. */
const ALLOWED: Record<Place, readonly string[] | null> = {
  call: null,
  queue: IN_WAITING,
  conference: ['Say', 'Play', 'Pause', 'Redirect'],
  whisper: 'Say Play Pause Gather Record Hangup Redirect'.split(' '),
};
const MOST_REDIRECTS = 10;

/** Makes the function that runs documents with these verbs, each in its turn, until one ends it. */
export function createRunner(verbs: Record<string, Verb>) {
  return async function runDocument(run: Run, first: Source): Promise<Ending> {
    let redirects = 0;
    let hasFallback = run.place === 'call';
    for (let source: Source | undefined = first; source; ) {
      const step = await runOnce(run, source);
      let problem = 'problem' in step ? step.problem : undefined;
      if ('next' in step) {
        if (step.next.go === 'on') return RAN_OUT;
        if (step.next.go === 'stop') return step.next.ending;
        // Only redirects upon redirects are a loop: a menu that speaks comes back as it likes.
        redirects = step.next.isRedirect ? (step.done === 1 ? redirects : 0) + 1 : 0;
        if (redirects > MOST_REDIRECTS) problem = TOO_MANY;
        else source = step.next.source;
      }
      if (!problem) continue;
      complain(run.voice, source, problem);
      source = hasFallback ? fallbackOf(run, source, problem) : undefined;
      hasFallback = false;
    }
    return { how: 'error' };
  };

  async function runOnce(run: Run, source: Source) {
    const document = await bringDocument(run, source);
    if ('problem' in document) return document;
    return runVerbs({ ...run, url: document.url }, document.verbs);
  }

  async function runVerbs(
    run: Run,
    elements: readonly Element[],
  ): Promise<{ next: Next; done: number } | { problem: Problem }> {
    let done = 0;
    for (const element of elements) {
      const { name } = element;
      const verb = (ALLOWED[run.place]?.includes(name) ?? true) ? verbs[name] : undefined;
      if (!verb) return { problem: { code: 12200, message: `<${name}> is not a verb here` } };
      const next = await verb(run, element);
      done += 1;
      if (next.go !== 'on') return { next, done };
    }
    return { next: { go: 'on' }, done };
  }
}

const RAN_OUT: Ending = { how: 'ran-out' };
const TOO_MANY: Problem = { code: 11215, message: 'Call contains too many redirects' };

/** The address asked when a document cannot be had or carried out, if the call has one. */
function fallbackOf({ leg }: Run, source: Source, { code }: Problem): Source | undefined {
  const { fallback } = leg.call;
  const ErrorUrl = source.kind === 'url' ? source.url : '';
  return fallback
    ? { kind: 'url', ...fallback, params: { ErrorCode: String(code), ErrorUrl } }
    : undefined;
}
