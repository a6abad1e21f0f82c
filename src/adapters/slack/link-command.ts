import type { App } from '@slack/bolt';
import type { SlackAsker, SlackLinkAsked } from '../../app/ports/identity.js';
import type { Log } from '../../app/ports/log.js';
import { TRY_AGAIN } from './outcome-words.js';

export type LinkDeps = {
  askLink(asker: SlackAsker): Promise<SlackLinkAsked>;
  /** Without a last slash. */
  publicUrl: string;
};

/** What an unlinked Slack user reads, alone: where to say who they are. Never shown to others. */
export async function linkWords(
  { askLink, publicUrl }: LinkDeps,
  asker: SlackAsker,
): Promise<string> {
  const asked = await askLink(asker);
  if (asked.kind === 'linked-already') {
    return `Votre compte Slack est relié (${asked.firstName}). Pour le délier : ${publicUrl}/compte`;
  }
  return `Votre compte Slack n'est relié à personne de l'équipe. <${publicUrl}/compte/slack?jeton=${asked.token}|Relier mon compte> (ce lien est pour vous seul·e, il sert une fois et finit dans quinze minutes).`;
}

/** `/relier`: the same, asked for. */
export function takeLinkCommand(app: App, deps: LinkDeps & { log: Log }): void {
  app.command('/relier', async ({ ack, command }) => {
    const asker = { slackUserId: command.user_id, slackName: command.user_name };
    const text = await linkWords(deps, asker).catch((error: unknown) => {
      deps.log.error({ error: error instanceof Error ? error.name : '' }, '/relier failed');
      return TRY_AGAIN;
    });
    await ack({ response_type: 'ephemeral', text });
  });
}
