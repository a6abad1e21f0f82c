import { deskZone } from '../../domain/escalation/desk-zone.js';
import type { Instant } from '../../domain/ids.js';
import { dateTime } from '../format.js';
import { type Html, html } from '../html.js';
import { layout } from '../layout.js';
import { type OutsideParts, outsidePanel } from './outside-panel.js';

type AgendaParts = OutsideParts & {
  readonly since: Instant | null;
  /** Only when it was just made. */
  readonly link: string | null;
};

/** `/compte/agenda`: one's visits in the agenda kept elsewhere, and that agenda's hours here. */
export function agendaPage({ since, link, ...outside }: AgendaParts): Html {
  const { member } = outside;
  return layout({
    title: 'Mon agenda',
    member,
    body: html`<p class="eyebrow"><a href="/compte">Mon compte</a></p>
    <h1>Mon agenda</h1>
    <section class="panel">
      <h2>Mes visites dans mon agenda</h2>
      <p>Un lien secret que votre agenda suit tout seul : les visites y entrent, s’y déplacent et s’y annulent. On n’y lit que « Visite » et la référence du dossier, ni nom ni adresse.</p>
      ${link !== null && shown(link)}
      ${link === null && since !== null && html`<p>Un lien existe depuis le ${dateTime(since, deskZone(member.territories[0]))}. Perdu, ou vu par quelqu’un ? Faites-en un autre : l’ancien ne montre plus rien.</p>`}
      <div class="acts">
        <form method="post" action="/compte/agenda"><button type="submit">${since === null ? 'Créer mon lien' : 'Créer un autre lien'}</button></form>
        ${since !== null && html`<form method="post" action="/compte/agenda/retirer"><button type="submit" class="quiet">Retirer mon lien</button></form>`}
      </div>
    </section>
    ${outsidePanel(outside)}`,
  });
}

function shown(link: string): Html {
  return html`<div class="notice info" role="status"><strong>Votre lien, montré cette seule fois</strong>
      <label for="lien">À coller dans « ajouter un agenda par son adresse »</label>
      <input id="lien" type="text" readonly value="${link}"></div>`;
}
