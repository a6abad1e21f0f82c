import type { SlackAsker } from '../../app/ports/identity.js';
import { type Html, html } from '../html.js';
import { layout } from '../layout.js';
import type { Member } from '../session.js';

type Asked = {
  readonly member: Member;
  readonly asker: SlackAsker;
  readonly token: string;
  /** The Slack user who is theirs today. */
  readonly former: string | null;
};

/**
 * `/compte/slack`: the person signed in says whether the Slack user who asked is themselves. Its
 * name is shown: whoever confirmed another's link would lend them their buttons.
 */
export function slackLinkPage({ member, asker, token, former }: Asked): Html {
  const { slackName, slackUserId } = asker;
  return layout({
    title: 'Relier Slack',
    member,
    body: html`<section class="panel narrow">
      <h1>Relier votre compte Slack ?</h1>
      <dl class="facts">
        <dt>Dans Slack</dt><dd><strong>${slackName}</strong> (${slackUserId})</dd>
        <dt>Ici</dt><dd><strong>${member.fullName}</strong></dd>
      </dl>
      <p class="notice">Ce lien vous a été envoyé par quelqu’un d’autre ? N’allez pas plus loin : cette personne agirait à votre nom.</p>
      ${former !== null && former !== slackUserId && html`<p>Le compte Slack relié aujourd’hui (${former}) ne servira plus.</p>`}
      <form method="post" action="/compte/slack" class="stack">
        <input type="hidden" name="jeton" value="${token}">
        <button type="submit">Relier</button>
      </form>
      <p><a href="/compte">Ne pas relier</a></p>
    </section>`,
  });
}

const REFUSED = {
  over: {
    title: 'Ce lien ne sert plus',
    text: 'Il a déjà servi, ou il a plus de quinze minutes. Dans Slack, tapez /relier pour en avoir un autre.',
  },
  taken: {
    title: 'Ce compte Slack est déjà relié',
    text: 'Il l’est à une autre personne de l’équipe. Si c’est le vôtre, demandez à cette personne de le délier sur sa page « Mon compte », ou prévenez l’administration.',
  },
} as const;

export function slackRefusedPage(member: Member, why: keyof typeof REFUSED): Html {
  const { title, text } = REFUSED[why];
  return layout({
    title,
    member,
    body: html`<section class="panel narrow">
      <h1>${title}</h1>
      <p>${text}</p>
      <p><a class="button" href="/compte">Mon compte</a></p>
    </section>`,
  });
}
