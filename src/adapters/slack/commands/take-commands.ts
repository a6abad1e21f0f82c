import type { App, RespondFn, SlashCommand, types } from '@slack/bolt';
import type { DeskQuestions, NotAnswered } from '../../../app/ports/desk-questions.js';
import type { Log } from '../../../app/ports/log.js';
import { type Paragraphs, section } from '../mrkdwn.js';
import { TRY_AGAIN } from '../outcome-words.js';
import { NOT_OPEN, UNLINKED } from '../unlinked.js';
import { caseWords, HOW_TO_ASK, referenceIn } from './case-words.js';
import { figuresWords } from './figures-words.js';
import { teamWords } from './team-words.js';

export type CommandDeps = {
  questions: DeskQuestions;
  publicUrl: string;
  log: Log;
  track<T>(work: Promise<T>): Promise<T>;
};

type Answer = { response_type: 'ephemeral'; text: string; blocks: types.KnownBlock[] };

/** Slack gives up after three seconds; past this the answer follows by itself. */
const PATIENCE_MS = 2000;

/**
 * `/dossier`, `/equipe`, `/stats`: each answered to whoever typed it, alone. What was typed is
 * neither logged nor said again: it may be a name.
 */
export function takeCommands(app: App, deps: CommandDeps): void {
  const { questions, publicUrl } = deps;
  const on = (name: string, answer: (typed: SlashCommand) => Promise<Paragraphs>) => {
    app.command(name, async ({ ack, command, respond }) => {
      const work = deps.track(answered(deps, name, () => answer(command)));
      const soon = await inTime(work);
      await ack(soon ?? undefined);
      if (!soon) await deps.track(follow(deps, { name, work, respond }));
    });
  };
  on('/dossier', async ({ user_id: slackUserId, text }) => {
    const reference = referenceIn(text);
    if (reference === null) return [HOW_TO_ASK];
    const told = await questions.aboutCase({ slackUserId, reference });
    return refusal(told) ?? caseWords(told, publicUrl);
  });
  on('/equipe', async ({ user_id: slackUserId }) => {
    const told = await questions.aboutTeam({ slackUserId });
    return refusal(told) ?? teamWords(told);
  });
  on('/stats', async ({ user_id: slackUserId }) => {
    const told = await questions.aboutFigures({ slackUserId });
    return refusal(told) ?? figuresWords(told, publicUrl);
  });
}

function refusal(told: { kind: string } | NotAnswered): Paragraphs | null {
  if (told.kind === 'unlinked') return [UNLINKED];
  return told.kind === 'forbidden' ? [NOT_OPEN] : null;
}

async function answered(
  { log }: CommandDeps,
  command: string,
  answer: () => Promise<Paragraphs>,
): Promise<Answer> {
  try {
    return answerOf(await answer());
  } catch (error) {
    // An error's words may quote what was typed: its name is enough.
    log.error({ command, error: error instanceof Error ? error.name : '' }, 'Slack command failed');
    return answerOf([TRY_AGAIN]);
  }
}

const answerOf = (paragraphs: Paragraphs): Answer => ({
  response_type: 'ephemeral',
  text: paragraphs[0] ?? '',
  blocks: paragraphs.map(section),
});

async function inTime(work: Promise<Answer>): Promise<Answer | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function follow(
  { log }: CommandDeps,
  { name, work, respond }: { name: string; work: Promise<Answer>; respond: RespondFn },
): Promise<void> {
  await respond(await work).catch(() => log.warn({ command: name }, 'nobody could be told'));
}
