import type { Request, Response } from 'express';
import { mayHoldKey } from '../../app/identity/key-holders.js';
import { memberOf, type Route } from '../guard.js';
import { send } from '../layout.js';
import { sendProblem } from '../problem-page.js';
import { formReader } from '../read-form.js';
import { secretHash } from '../session.js';
import type { IdentityDoors } from './doors.js';
import { readSecret, slackLinkPath } from './secret.js';
import { signInPage } from './sign-in-page.js';
import { startSession } from './start-session.js';

const readForm = formReader({ limit: '2kb', parameterLimit: 5 });

/** The page of sign-in, and signing in with a personal access key. */
export function signInRoutes(doors: IdentityDoors): Route[] {
  return [
    {
      method: 'get',
      path: '/connexion',
      access: 'public',
      async handle(request, response) {
        const slackToken = readSecret(request.query.jeton);
        if (await memberOf(request, doors)) return response.redirect(303, after(slackToken));
        send(response, signInPage(doors, { slackToken }));
      },
    },
    {
      method: 'post',
      path: '/connexion',
      access: 'public',
      crossOrigin: true,
      handle: (request, response) => signInWithKey(request, response, doors),
    },
  ];
}

/** Where one goes once signed in. */
export const after = (slackToken: string | null) =>
  slackToken === null ? '/' : slackLinkPath(slackToken);

async function signInWithKey(
  request: Request,
  response: Response,
  doors: IdentityDoors,
): Promise<void> {
  if (doors.keyHolders === 'personne') return sendProblem(response, 'not-found');
  const form = await readForm(request, response);
  const key = form('cle');
  const slackToken = readSecret(form('jeton'));
  const member = key === '' ? null : await doors.staff.byAccessKeyHash(secretHash(key));
  if (!member || !mayHoldKey(doors.keyHolders, member.role)) {
    const wrong = member ? 'not-for-keys' : 'unknown-key';
    return send(response.status(401), signInPage(doors, { wrong, slackToken }));
  }
  await startSession({ request, response }, doors, { staffId: member.id, provider: null });
  response.redirect(303, after(slackToken));
}
