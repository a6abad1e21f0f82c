import type { StaffMember } from '../../app/ports/staff.js';
import { type Html, html } from '../html.js';
import { layout } from '../layout.js';
import { signInLabel } from './sign-in-page.js';

/** `/invitation`: says for whom it is, so that nobody binds their account to another person. */
export function invitationPage({
  invited,
  code,
  issuer,
}: {
  readonly invited: StaffMember;
  readonly code: string;
  readonly issuer: string;
}): Html {
  return layout({
    title: 'Invitation',
    member: null,
    body: html`<section class="panel narrow">
      <h1>Bienvenue, ${invited.firstName}</h1>
      <p>Cette invitation relie votre compte professionnel à la plateforme Aller-vers. Elle sert une seule fois.</p>
      <p class="notice">Vous n’êtes pas ${invited.firstName} ? N’allez pas plus loin, et prévenez la personne qui vous l’a envoyée.</p>
      <p><a class="button" href="/connexion/aller?code=${code}">${signInLabel(issuer)}</a></p>
    </section>`,
  });
}
