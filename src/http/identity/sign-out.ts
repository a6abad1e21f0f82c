import type { Request, Response } from 'express';
import type { Route } from '../guard.js';
import { send } from '../layout.js';
import { cookieName, cookieOptions, secretHash, tokenOf } from '../session.js';
import type { IdentityDoors } from './doors.js';
import { noticePage } from './notice-page.js';

/** « Se déconnecter », here and at the provider. */
export function signOutRoutes(doors: IdentityDoors): Route[] {
  return [
    {
      method: 'post',
      path: '/deconnexion',
      access: 'signed-in',
      handle: (request, response) => signOut(request, response, doors),
    },
  ];
}

/** Ends this browser's session, does what goes with it, then leads it where the provider's own ends. */
export async function signOut(
  request: Request,
  response: Response,
  doors: IdentityDoors,
  andThen: () => Promise<unknown> = async () => undefined,
): Promise<void> {
  const token = tokenOf(request, doors.session);
  const idToken = token === null ? null : await doors.staff.closeSession(secretHash(token));
  await andThen();
  // The day that a telephone kept for want of network goes too.
  response.set('Clear-Site-Data', '"storage"');
  response.clearCookie(cookieName(doors.session), cookieOptions(doors.session));
  const address = idToken === null ? null : await doors.provider?.endAddress(idToken);
  if (!address) return response.redirect(303, '/connexion');
  // A redirection of a form may not leave the site (our form-action), and the provider sends
  // the browser on to others: the page is shown, and left at once.
  response.set('Refresh', `0; url=${address}`);
  send(
    response,
    noticePage({
      title: 'Vous êtes déconnecté·e',
      text: ['Il reste à fermer votre connexion chez le fournisseur d’identité : la page s’ouvre.'],
      link: { href: address, label: 'Continuer' },
    }),
  );
}
