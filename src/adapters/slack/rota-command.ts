import type { App } from '@slack/bolt';
import type { SlackAsker } from '../../app/ports/identity.js';
import type { Log } from '../../app/ports/log.js';
import type { RotaTold, TerritoryRota } from '../../app/ports/rota.js';
import { frenchDateTime } from '../../domain/time/local-time.js';
import { type LinkDeps, linkWords } from './link-command.js';
import { escaped, section } from './mrkdwn.js';
import { TRY_AGAIN } from './outcome-words.js';
import { NOT_OPEN } from './unlinked.js';

/** Who is on call, as a Slack user may know it. */
export type ReadRota = (asker: { readonly slackUserId: string }) => Promise<RotaTold>;

const NO_TERRITORY = 'Aucun territoire ne vous est confié.';
/** Slack takes fifty blocks in a message. */
const MOST_TERRITORIES = 45;

/** `/astreinte`: who is on call now, tonight and this week; first names, to whoever asks alone. */
export function takeRotaCommand(app: App, deps: LinkDeps & { readRota: ReadRota; log: Log }): void {
  app.command('/astreinte', async ({ ack, command }) => {
    const asker = { slackUserId: command.user_id, slackName: command.user_name };
    const paragraphs = await answerTo(deps, asker).catch((error: unknown) => {
      deps.log.error({ error: error instanceof Error ? error.name : '' }, '/astreinte failed');
      return [TRY_AGAIN];
    });
    const blocks = paragraphs.map(section);
    await ack({ response_type: 'ephemeral', text: paragraphs[0] ?? '', blocks });
  });
}

async function answerTo(
  deps: LinkDeps & { readRota: ReadRota },
  asker: SlackAsker,
): Promise<string[]> {
  const told = await deps.readRota(asker);
  if (told.kind === 'unlinked') return [await linkWords(deps, asker)];
  return rotaWords(told, deps.publicUrl);
}

/** One paragraph a territory. */
function rotaWords(told: Exclude<RotaTold, { kind: 'unlinked' }>, publicUrl: string): string[] {
  if (told.kind === 'forbidden') return [NOT_OPEN];
  if (told.rotas.length === 0) return [NO_TERRITORY];
  const shown = told.rotas.slice(0, MOST_TERRITORIES).map(territoryWords);
  return [...shown, `<${publicUrl}/astreintes|Les semaines à venir, sur la page des astreintes>`];
}

function territoryWords({ territory, now, tonight, week }: TerritoryRota): string {
  const title = `*${territory.name} (${territory.code})*`;
  if (now === null || tonight === null) return `${title}\nPas d'astreinte tenue ici.`;
  const until = week.map(({ firstName, rank, to }) => {
    const end = frenchDateTime(to, territory.zone);
    return `• ${escaped(firstName)}, rang ${rank}, jusqu'au ${end}`;
  });
  const lines = [`Maintenant : ${names(now)}`, `Ce soir : ${names(tonight)}`, ...until];
  return [title, ...lines].join('\n').slice(0, 2900);
}

const names = (list: readonly string[]): string =>
  list.length === 0 ? 'personne' : list.map(escaped).join(', puis ');
