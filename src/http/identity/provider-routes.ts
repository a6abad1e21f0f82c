import type { Request, Response } from 'express';
import type { SignedIn, SignInProvider } from '../../app/ports/sign-in-provider.js';
import type { PublicRoute, Route } from '../guard.js';
import { send } from '../layout.js';
import { sendProblem } from '../problem-page.js';
import { formReader } from '../read-form.js';
import { secretHash } from '../session.js';
import { type Departure, rememberDeparture, takeDeparture } from './departure.js';
import type { IdentityDoors } from './doors.js';
import { invitationPage } from './invitation-page.js';
import {
  AWAY_PAGE,
  FAILED_PAGE,
  INVITATION_OVER_PAGE,
  identityTakenPage,
  unlinkedPage,
} from './notice-page.js';
import { readSecret } from './secret.js';
import { after } from './sign-in.js';
import { startSession } from './start-session.js';

type Exchange = { readonly request: Request; readonly response: Response };
type WithProvider = IdentityDoors & { readonly provider: SignInProvider };

const readForm = formReader({ limit: '16kb', parameterLimit: 5 });

/** Signing in at the provider: there, back, and its word that a session is over. */
export function providerRoutes(doors: IdentityDoors): Route[] {
  const { provider } = doors;
  // Without a provider these addresses lead nowhere, and are listed all the same.
  const route = (
    about: Pick<PublicRoute, 'method' | 'path' | 'crossOrigin'>,
    act: (exchange: Exchange, doors: WithProvider) => Promise<void>,
  ): PublicRoute => ({
    ...about,
    access: 'public',
    handle(request, response) {
      response.set('Cache-Control', 'no-store');
      if (!provider) return sendProblem(response, 'not-found');
      return act({ request, response }, { ...doors, provider });
    },
  });
  return [
    route({ method: 'get', path: '/invitation' }, openInvitation),
    route({ method: 'get', path: '/connexion/aller' }, leave),
    route({ method: 'get', path: '/connexion/retour' }, comeBack),
    // Sent by the provider's own machine; its signature says who it is.
    route({ method: 'post', path: '/connexion/retrait', crossOrigin: true }, hearLogout),
  ];
}

async function openInvitation({ request, response }: Exchange, doors: WithProvider) {
  const code = readSecret(request.query.code);
  const invited = code && (await doors.identities.invited(secretHash(code)));
  if (!code || !invited) return send(response.status(410), INVITATION_OVER_PAGE);
  send(response, invitationPage({ invited, code, issuer: doors.provider.issuer }));
}

async function leave({ request, response }: Exchange, { provider, session }: WithProvider) {
  const begun = await provider.begin();
  if (begun.kind === 'away') return send(response.status(503), AWAY_PAGE);
  rememberDeparture(response, session, {
    checks: begun.checks,
    code: readSecret(request.query.code),
    slackToken: readSecret(request.query.jeton),
  });
  response.redirect(303, begun.url);
}

async function comeBack({ request, response }: Exchange, doors: WithProvider) {
  const { provider, session, publicUrl, log } = doors;
  const departure = takeDeparture(request, response, session);
  if (!departure) return send(response.status(400), FAILED_PAGE);
  const finished = await provider.finish(publicUrl + request.originalUrl, departure.checks);
  if (finished.kind === 'away') return send(response.status(503), AWAY_PAGE);
  if (finished.kind === 'refused') {
    log.warn({ why: finished.why }, 'sign-in refused');
    return send(response.status(400), FAILED_PAGE);
  }
  await welcome({ request, response }, doors, { who: finished.who, departure });
}

async function welcome(
  exchange: Exchange,
  doors: WithProvider,
  { who, departure }: { readonly who: SignedIn; readonly departure: Departure },
) {
  const { response } = exchange;
  const { code, slackToken } = departure;
  const codeHash = code === null ? null : secretHash(code);
  const answer = await doors.identities.signIn({ who, codeHash });
  switch (answer.kind) {
    case 'welcome':
      await startSession(exchange, doors, { staffId: answer.member.id, provider: who });
      return response.redirect(303, answer.bound ? '/compte?fait=lie' : after(slackToken));
    case 'invitation-over':
      return send(response.status(410), INVITATION_OVER_PAGE);
    case 'unlinked':
      return send(response.status(403), unlinkedPage(await doors.provider.endAddress(who.idToken)));
    case 'identity-taken': {
      const elsewhere = await doors.provider.endAddress(who.idToken);
      return send(response.status(409), identityTakenPage(elsewhere));
    }
  }
}

/** A logout token counts once: heard again, it is refused (Back-Channel Logout 1.0, 2.6). */
async function hearLogout({ request, response }: Exchange, doors: WithProvider) {
  const form = await readForm(request, response);
  const read = await doors.provider.readLogout(form('logout_token'));
  if (read.kind === 'away') return void response.status(503).end();
  if (read.kind === 'refused') {
    doors.log.warn({ why: read.why }, 'logout token refused');
    return void response.status(400).json({ error: 'invalid_request' });
  }
  const heard = await doors.identities.providerEnded(read.news);
  if (heard.kind === 'heard-before') doors.log.warn({}, 'logout token heard before');
  response.status(heard.kind === 'ended' ? 200 : 400).end();
}
