import { type Html, html } from '../html.js';
import { layout } from '../layout.js';
import type { IdentityDoors } from './doors.js';

type Shown = {
  /** Why the key just typed opened nothing. */
  readonly wrong?: 'unknown-key' | 'not-for-keys';
  /** The link given in Slack that the person came for. */
  readonly slackToken?: string | null;
};

const WRONG = {
  'unknown-key':
    'Cette clé n’est pas connue, ou n’est plus active. Vérifiez-la, ou demandez-en une nouvelle à l’administration.',
  'not-for-keys':
    'Les clés d’accès ne servent plus pour votre rôle. Connectez-vous avec votre compte professionnel.',
} as const;

/** `/connexion`: the provider first when there is one, then the key for those who may use one. */
export function signInPage({ provider, keyHolders }: IdentityDoors, shown: Shown = {}): Html {
  const form = keyHolders !== 'personne' && keyForm(shown);
  const aside =
    form &&
    provider &&
    keyHolders === 'administrateur' &&
    html`<details${shown.wrong && html` open`}><summary>Accès de secours de l’administration</summary>${form}</details>`;
  return layout({
    title: 'Connexion',
    member: null,
    body: html`<section class="panel narrow">
      <h1>Connexion</h1>
      <p>Réservé aux équipes mobiles.${
        keyHolders === 'tous' && !provider
          ? ' Votre clé d’accès est personnelle : ne la prêtez pas.'
          : ''
      }</p>
      ${shown.wrong && html`<p class="notice bad" id="erreur" role="alert">${WRONG[shown.wrong]}</p>`}
      ${provider && providerLink(provider.issuer, shown.slackToken)}
      ${aside || form}
    </section>`,
  });
}

function providerLink(issuer: string, slackToken: string | null | undefined): Html {
  const query = slackToken ? `?jeton=${slackToken}` : '';
  return html`<p><a class="button" href="/connexion/aller${query}">${signInLabel(issuer)}</a></p>`;
}

/** ProConnect asks services to name it so. */
export function signInLabel(issuer: string): string {
  const { hostname } = new URL(issuer);
  return /(^|\.)proconnect\.gouv\.fr$/.test(hostname)
    ? 'S’identifier avec ProConnect'
    : 'Se connecter avec mon compte professionnel';
}

function keyForm({ wrong, slackToken }: Shown): Html {
  return html`<form method="post" action="/connexion" class="stack">
        ${slackToken && html`<input type="hidden" name="jeton" value="${slackToken}">`}
        <label for="cle">Clé d’accès</label>
        <input id="cle" name="cle" type="password" autocomplete="current-password" required${
          wrong && html` aria-describedby="erreur" aria-invalid="true"`
        }>
        <button type="submit">Se connecter</button>
      </form>`;
}
