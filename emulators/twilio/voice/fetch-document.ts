import type { PostOutcome } from '../http-post.js';
import type { Webhook } from '../webhooks.js';
import { isSuccess } from '../webhooks.js';
import type { Run, Voice } from './leg.js';
import { announce } from './lines.js';
import type { Source } from './records.js';
import { waitIn } from './scope.js';
import { type Element, readTwiml } from './twiml.js';
import { voiceParams } from './voice-params.js';

/** A document to run, and its own address for whatever stands relative in it. */
export type Document = { verbs: Element[]; url: string | null };

/** An error of Twilio's dictionary. */
export type Problem = { code: number; message: string };

/** Remembers an error beside the request that led to it. */
export function complain(voice: Voice, source: Source, problem: Problem): void {
  voice.world.webhooks.complain(source.kind === 'url' ? source.url : '', problem);
}

/**
 * Asks the product, within what a call waits for. Meanwhile no time is jumped over: with a clock
 * that stands still the product would always be late.
 */
export function ask(voice: Voice, webhook: Webhook): Promise<PostOutcome> {
  const release = voice.timeline.hold();
  return new Promise((resolve) => {
    voice.world.pending.run(async (task) => {
      const outcome = await voice.world.webhooks.send({ ...webhook, within: voice.patience }, task);
      release();
      // Nothing goes on in a world that was reset meanwhile.
      if (!task.signal.aborted) resolve(outcome);
    });
  });
}

/** Brings a document: from the product, or as given. */
export async function bringDocument(
  run: Run,
  source: Source,
): Promise<Document | { problem: Problem }> {
  const { voice, leg, scope } = run;
  if (source.kind === 'twiml') return keep(run, source.twiml, { url: source.base, type: '' });
  const params = {
    ...voiceParams(leg.call, voice.world.accountSid),
    ...run.extra(),
    ...source.params,
  };
  const outcome = await waitIn<PostOutcome>(scope, (done) => {
    void ask(voice, { url: source.url, method: source.method, params }).then(done);
    return undefined;
  });
  const problem = problemOf(outcome);
  if (problem) return { problem };
  if (outcome.kind !== 'answered') return { problem: { code: 11200, message: 'no answer' } };
  return keep(run, outcome.body, { url: source.url, type: outcome.contentType });
}

function problemOf(outcome: PostOutcome): Problem | undefined {
  if (outcome.kind === 'ct') return { code: 11200, message: 'HTTP connection failure' };
  if (outcome.kind === 'rt') return { code: 11200, message: 'HTTP time-out' };
  if (isSuccess(outcome)) return undefined;
  return { code: 11200, message: `HTTP retrieval failure: ${outcome.status}` };
}

function keep(
  { voice, leg }: Run,
  text: string,
  { url, type }: { url: string | null; type: string },
): Document | { problem: Problem } {
  leg.call.twiml = text;
  announce(voice, leg.call);
  const plain = (name: string): Document => ({
    verbs: [{ name, attributes: {}, children: [], text: name === 'Play' ? (url ?? '') : text }],
    url,
  });
  if (/^text\/plain\b/i.test(type)) return plain('Say');
  if (/^audio\//i.test(type)) return plain('Play');
  const read = readTwiml(text);
  if ('verbs' in read) return { verbs: read.verbs, url };
  return { problem: { code: 12100, message: `Document parse failure: ${read.problem}` } };
}
