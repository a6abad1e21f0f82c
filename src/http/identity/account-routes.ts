import type { Request, Response } from 'express';
import type { Route } from '../guard.js';
import { send } from '../layout.js';
import { queryChoice } from '../query.js';
import { formReader } from '../read-form.js';
import { type Member, secretHash } from '../session.js';
import { accountPage, DONES } from './account-page.js';
import type { IdentityDoors } from './doors.js';
import { readSecret } from './secret.js';
import { signOut } from './sign-out.js';
import { slackLinkPage, slackRefusedPage } from './slack-link-page.js';

const readForm = formReader({ limit: '2kb', parameterLimit: 5 });

/** « Mon compte »: one's own sessions and Slack user, and nobody else's. */
export function accountRoutes(doors: IdentityDoors): Route[] {
  const { identities, session } = doors;
  return [
    {
      method: 'get',
      path: '/compte',
      access: 'signed-in',
      async handle(request, response, member) {
        const account = await identities.account(member.id, session.idleSeconds);
        const done = queryChoice(request, 'fait', DONES);
        send(response, accountPage({ member, account, done }));
      },
    },
    {
      method: 'post',
      path: '/compte/deconnexion-partout',
      access: 'signed-in',
      async handle(request, response, member) {
        // This one first: its provider's token ends the provider's own session.
        await signOut(request, response, doors, () => identities.endSessions(member.id));
      },
    },
    {
      method: 'get',
      path: '/compte/slack',
      access: 'signed-in',
      // Whoever is not signed in comes back to the question.
      resume(request) {
        const token = readSecret(request.query.jeton);
        return token === null ? '/connexion' : `/connexion?jeton=${token}`;
      },
      handle: (request, response, member) => askSlack({ request, response }, doors, member),
    },
    {
      method: 'post',
      path: '/compte/slack',
      access: 'signed-in',
      handle: (request, response, member) => confirmSlack({ request, response }, doors, member),
    },
    {
      method: 'post',
      path: '/compte/slack/delier',
      access: 'signed-in',
      async handle(_request, response, member) {
        await identities.unlinkSlack(member.id);
        response.redirect(303, '/compte?fait=delie');
      },
    },
  ];
}

type Exchange = { readonly request: Request; readonly response: Response };

async function askSlack(
  { request, response }: Exchange,
  { identities, session }: IdentityDoors,
  member: Member,
): Promise<void> {
  const token = readSecret(request.query.jeton);
  const asker = token && (await identities.slackAsker(secretHash(token)));
  if (!token || !asker) return send(response.status(410), slackRefusedPage(member, 'over'));
  const { slackUserId: former } = await identities.account(member.id, session.idleSeconds);
  send(response, slackLinkPage({ member, asker, token, former }));
}

async function confirmSlack(
  { request, response }: Exchange,
  { identities }: IdentityDoors,
  member: Member,
): Promise<void> {
  const form = await readForm(request, response);
  const token = readSecret(form('jeton'));
  if (token === null) return send(response.status(410), slackRefusedPage(member, 'over'));
  const linked = await identities.linkSlack({ staffId: member.id, tokenHash: secretHash(token) });
  switch (linked.kind) {
    case 'linked': {
      const done = linked.replaced === null ? 'slack' : 'slack-remplace';
      return response.redirect(303, `/compte?fait=${done}`);
    }
    case 'over':
      return send(response.status(410), slackRefusedPage(member, 'over'));
    case 'taken':
      return send(response.status(409), slackRefusedPage(member, 'taken'));
  }
}
