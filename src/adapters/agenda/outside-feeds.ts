import { Worker } from 'node:worker_threads';
import type { FeedRead, OutsideFeeds } from '../../app/ports/outside-agendas.js';
import { type DownloadRules, download } from './download.js';
import type { Span } from './read-calendar.js';

/** In development our files are TypeScript, which a new thread reads through tsx alone. */
const isSource = new URL(import.meta.url).pathname.endsWith('.ts');
const THREAD = new URL(isSource ? './calendar-thread.ts' : './calendar-thread.js', import.meta.url);

/** A feed of two megabytes takes a second; one that repeats for ever would take for ever. */
const READING_MS = 10_000;
const resourceLimits = { maxOldGenerationSizeMb: 256 };

/**
 * Agendas kept elsewhere, as iCalendar feeds. A stranger's feed is read in a thread of its own,
 * which is ended when it takes too long: some repetitions have no next occurrence, and no end.
 */
export function createOutsideFeeds(
  rules: DownloadRules & { readonly readingMs?: number },
): OutsideFeeds {
  return {
    async read(url, span) {
      const had = await download(url, rules);
      return had.kind === 'failed' ? had : inThread(had.text, span, rules.readingMs ?? READING_MS);
    },
  };
}

function inThread(text: string, span: Span, readingMs: number): Promise<FeedRead> {
  return new Promise((resolve) => {
    const thread = startThread({ text, span });
    const giveUp = () => resolve({ kind: 'failed', problem: 'too-many' });
    const timer = setTimeout(() => void thread.terminate(), readingMs);
    thread.once('message', (read: FeedRead) => resolve(read));
    thread.once('error', giveUp);
    // After a message nobody listens any more.
    thread.once('exit', () => {
      clearTimeout(timer);
      giveUp();
    });
  });
}

function startThread(workerData: { text: string; span: Span }): Worker {
  if (!isSource) return new Worker(THREAD, { workerData, resourceLimits });
  // Threads inherit neither the loader of the thread that starts them nor, under a test runner, its options.
  const load = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${JSON.stringify(THREAD.href)}, ${JSON.stringify(import.meta.url)}))`;
  return new Worker(load, { workerData, resourceLimits, eval: true, execArgv: [] });
}
