import type { OutsideAgenda } from '../../app/ports/outside-agendas.js';
import { hostOf } from '../../app/visits/outside-address.js';
import { deskZone } from '../../domain/escalation/desk-zone.js';
import { outsideProblemWords } from '../../domain/visits/outside-agenda.js';
import { dateTime } from '../format.js';
import { type Html, html } from '../html.js';
import type { Member } from '../session.js';

export type OutsideParts = {
  readonly member: Member;
  readonly outside: OutsideAgenda | null;
  /** Why what was just pasted is no address. */
  readonly refused: string | null;
};

/** « Vos autres rendez-vous »: the agenda kept elsewhere, whose hours no visit is set at. */
export function outsidePanel({ member, outside, refused }: OutsideParts): Html {
  return html`<section class="panel" id="autres">
      <h2>Vos autres rendez-vous</h2>
      <p>Donnez l’adresse secrète (format iCal) de votre agenda : aucune visite ne sera proposée aux heures où vous êtes pris·e. Seules les heures sont lues, jamais les titres, les lieux ni les personnes.</p>
      ${refused !== null && html`<p class="notice bad" role="alert" id="adresse-refusee">${refused}</p>`}
      ${outside && state(outside, member)}
      <form method="post" action="/compte/agenda/autres">
        <label for="adresse">${outside ? 'Une autre adresse, à la place de celle-ci' : 'Adresse de votre agenda'}</label>
        <input id="adresse" type="url" name="adresse" required maxlength="1000" autocomplete="off" spellcheck="false" placeholder="https://…/basic.ics"${refused !== null && html` aria-invalid="true" aria-describedby="adresse-refusee"`}>
        <div class="acts"><button type="submit">${outside ? 'Changer d’adresse' : 'Suivre cet agenda'}</button></div>
      </form>
      ${outside && html`<form method="post" action="/compte/agenda/autres/retirer"><button type="submit" class="quiet">Ne plus suivre cet agenda</button></form>`}
      <p class="hint">Un rendez-vous que votre agenda marque « disponible » ne compte pas. Si l’un d’eux tombe sur une visite déjà prise, une carte le dit à l’équipe.</p>
    </section>`;
}

/** Never the address: whoever reads it reads the agenda. */
function state({ url, readAt, problem, times }: OutsideAgenda, member: Member): Html {
  const zone = deskZone(member.territories[0]);
  const read =
    readAt === null
      ? 'pas encore lu : il le sera dans la minute'
      : `lu le ${dateTime(readAt, zone)}, ${times === 0 ? 'aucun' : times} rendez-vous à venir`;
  return html`<dl class="facts"><dt>Agenda suivi</dt><dd>chez ${hostOf(url)}</dd><dt>Dernière lecture</dt><dd>${read}</dd></dl>
      ${problem !== null && html`<p class="notice bad"><strong>À la dernière tentative</strong> ${outsideProblemWords(problem)}${times > 0 && problem !== 'some-unread' && ' Les heures lues avant restent prises.'}</p>`}`;
}
