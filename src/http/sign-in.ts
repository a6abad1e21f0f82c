import type { Request, Response } from 'express';
import { type GuardDoors, memberOf, type Route } from './guard.js';
import { html } from './html.js';
import { layout, send } from './layout.js';
import { formReader } from './read-form.js';
import { cookieName, cookieOptions, freshToken, secretHash, tokenOf } from './session.js';

const readForm = formReader({ limit: '2kb', parameterLimit: 5 });

/** Signing in with a personal access key, and out. */
export function signInRoutes(doors: GuardDoors): Route[] {
  return [
    {
      method: 'get',
      path: '/connexion',
      access: 'public',
      async handle(request, response) {
        if (await memberOf(request, doors)) return response.redirect(303, '/');
        send(response, signInPage(false));
      },
    },
    {
      method: 'post',
      path: '/connexion',
      access: 'public',
      crossOrigin: true,
      handle: (request, response) => signIn(request, response, doors),
    },
    {
      method: 'post',
      path: '/deconnexion',
      access: 'signed-in',
      async handle(request, response) {
        const token = tokenOf(request, doors.session);
        if (token !== null) await doors.staff.closeSession(secretHash(token));
        response.clearCookie(cookieName(doors.session), cookieOptions(doors.session));
        response.redirect(303, '/connexion');
      },
    },
  ];
}

async function signIn(request: Request, response: Response, doors: GuardDoors): Promise<void> {
  const form = await readForm(request, response);
  const key = form('cle');
  const member = key === '' ? null : await doors.staff.byAccessKeyHash(secretHash(key));
  if (!member) return send(response.status(401), signInPage(true));
  const token = freshToken();
  await doors.staff.openSession(secretHash(token), member.id, doors.session.sessionSeconds);
  response.cookie(cookieName(doors.session), token, {
    ...cookieOptions(doors.session),
    maxAge: doors.session.sessionSeconds * 1000,
  });
  response.redirect(303, '/');
}

function signInPage(wrong: boolean) {
  const error =
    wrong &&
    html`<p class="notice bad" id="erreur" role="alert">Cette clé n’est pas connue, ou n’est plus active. Vérifiez-la, ou demandez-en une nouvelle à l’administration.</p>`;
  return layout({
    title: 'Connexion',
    member: null,
    body: html`<section class="panel narrow">
      <h1>Connexion</h1>
      <p>Réservé aux équipes mobiles. Votre clé d’accès est personnelle : ne la prêtez pas.</p>
      ${error}
      <form method="post" action="/connexion" class="stack">
        <label for="cle">Clé d’accès</label>
        <input id="cle" name="cle" type="password" autocomplete="current-password" required${
          wrong && html` aria-describedby="erreur" aria-invalid="true"`
        }>
        <button type="submit">Se connecter</button>
      </form>
    </section>`,
  });
}
