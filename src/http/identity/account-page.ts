import type { Account } from '../../app/ports/identity.js';
import { may } from '../../domain/roles.js';
import { type Html, html } from '../html.js';
import { layout, ROLE_NAMES } from '../layout.js';
import type { Member } from '../session.js';

/** What was just done, by the last word of the address. */
const DONE = {
  lie: 'Votre compte est relié. Les prochaines fois, connectez-vous simplement.',
  slack: 'Votre compte Slack est relié : les boutons des cartes vous répondent.',
  'slack-remplace':
    'Votre compte Slack est relié. Celui qui l’était avant ne sert plus : ses boutons ne font plus rien.',
  delie: 'Votre compte Slack n’est plus relié : ses boutons ne font plus rien.',
} as const;
export type Done = keyof typeof DONE;
export const DONES = Object.keys(DONE) as Done[];

/** `/compte`: who one is here and elsewhere, and how to end it. */
export function accountPage({
  member,
  account,
  done,
}: {
  readonly member: Member;
  readonly account: Account;
  readonly done: Done | null;
}): Html {
  return layout({
    title: 'Mon compte',
    member,
    body: html`<h1>Mon compte</h1>
    ${done && html`<p class="notice info" role="status">${DONE[done]}</p>`}
    <section class="panel">
      <h2>Qui je suis ici</h2>
      <dl class="facts">
        <dt>Nom</dt><dd>${member.fullName}</dd>
        <dt>Rôle</dt><dd>${ROLE_NAMES[member.role]}</dd>
        <dt>Territoires</dt><dd>${member.territories.join(', ') || 'aucun'}</dd>
      </dl>
      <p class="hint">Une erreur ? La personne qui administre la plateforme la corrige.</p>
    </section>
    ${may(member.role, 'own-day') && agendaPanel()}
    ${slackPanel(account)}
    ${sessionsPanel(account)}`,
  });
}

function agendaPanel(): Html {
  return html`<section class="panel">
      <h2>Agenda</h2>
      <p>Vos visites dans l’agenda de votre téléphone, et vos autres rendez-vous ici : <a href="/compte/agenda">mon agenda</a>.</p>
    </section>`;
}

function slackPanel({ slackUserId }: Account): Html {
  if (slackUserId === null) {
    return html`<section class="panel">
      <h2>Slack</h2>
      <p>Votre compte Slack n’est pas relié : les boutons des cartes ne vous répondent pas.</p>
      <p>Dans Slack, tapez <strong>/relier</strong>, puis ouvrez le lien que vous seul·e y lisez.</p>
    </section>`;
  }
  return html`<section class="panel">
      <h2>Slack</h2>
      <p>Votre compte Slack est relié (identifiant de membre <strong>${slackUserId}</strong>). Si ce n’est pas le vôtre, déliez-le.</p>
      <form method="post" action="/compte/slack/delier"><button class="quiet" type="submit">Délier</button></form>
    </section>`;
}

function sessionsPanel({ sessions, issuer }: Account): Html {
  return html`<section class="panel">
      <h2>Connexions</h2>
      <p>${sessions > 1 ? `${sessions} connexions sont ouvertes à votre nom, celle-ci comprise.` : 'Une seule connexion est ouverte à votre nom : celle-ci.'} Chacune finit d’elle-même après deux heures sans rien faire, et après douze heures en tout cas.</p>
      ${issuer && html`<p class="hint">Vous vous connectez chez ${new URL(issuer).host}.</p>`}
      <form method="post" action="/compte/deconnexion-partout"><button type="submit">Se déconnecter partout</button></form>
    </section>`;
}
