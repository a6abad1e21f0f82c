import type { ShownSlot, VisitScene } from '../../app/ports/team-visits.js';
import { frenchDate, frenchDateTime, localDate } from '../../domain/time/local-time.js';
import { CANCEL_REASONS } from '../../domain/visits/cancel-reasons.js';
import { slotName } from '../../domain/visits/slots.js';
import { choicesOf, freshForm, optionsOf } from '../desk/act-form.js';
import { type Html, html } from '../html.js';
import { layout } from '../layout.js';
import type { Member } from '../session.js';

export type VisitPageParts = {
  readonly member: Member;
  /** The page that it belongs to in the menu, and the one that it came from. */
  readonly here: '/bureau' | '/dossiers';
  readonly back: { readonly href: string; readonly words: string };
  /** Where the forms are sent: `…/visite` and `…/annuler-visite`. */
  readonly address: string;
  /** null: no visit can be set, and `fault` says why. */
  readonly scene: VisitScene | null;
  readonly fault: string | null;
  /** The slot that was chosen in the form that comes back. */
  readonly chosen: string;
};

/** Where a person sets, moves or cancels a household's visit, from a card or from its file. */
export function visitPage(parts: VisitPageParts): Html {
  const { member, here, back, scene, fault } = parts;
  const title = scene?.visitAt ? 'Déplacer la visite' : 'Fixer la visite';
  return layout({
    title: `${title} · ${back.words}`,
    member,
    here,
    body: html`<p class="eyebrow"><a href="${back.href}">${back.words}</a></p>
      <section class="panel narrow" aria-labelledby="visite"><h1 id="visite">${title}</h1>
      ${fault !== null && html`<div class="notice bad" id="faute-visite" role="alert"><strong>Rien n’a été fait</strong><p>${fault}</p></div>`}
      ${scene?.visitAt && html`<p>Visite prise : <strong>${frenchDateTime(scene.visitAt, scene.zone)}</strong>. Elle est gardée tant qu’une autre n’est pas choisie.</p>`}
      ${scene && slotForm(parts, scene)}
      ${scene?.visitAt && cancelForm(parts)}
      </section>`,
  });
}

function slotForm({ address, fault, chosen }: VisitPageParts, scene: VisitScene): Html {
  const { slots, visitAt, zone } = scene;
  if (slots.length === 0)
    return html`<p>Aucun créneau libre dans les jours qui viennent, ou avant l’audience.</p>`;
  const dayOf = ({ startsAt }: ShownSlot) => localDate(startsAt, zone);
  const days = [...new Set(slots.map(dayOf))];
  const marks = fault !== null && html` aria-invalid="true" autofocus`;
  return html`<form method="post" action="${address}/visite" class="stack">${freshForm()}
    <label for="moment">Quel créneau ?</label>
    <p class="hint" id="moment-aide">Le ménage a dit oui de vive voix : la visite est prise tout de suite, et un SMS la confirme.</p>
    <select id="moment" name="moment" required aria-describedby="moment-aide${fault !== null && ' faute-visite'}"${marks}><option value="">Choisir…</option>${days.map((day) => dayOptions(day, { ofDay: slots.filter((slot) => dayOf(slot) === day), zone, chosen }))}</select>
    <div><button type="submit">${visitAt === null ? 'Fixer la visite' : 'Déplacer la visite'}</button></div>
  </form>`;
}

type OfDay = {
  readonly ofDay: readonly ShownSlot[];
  readonly zone: string;
  readonly chosen: string;
};

function dayOptions(day: string, { ofDay, zone, chosen }: OfDay): Html {
  const options = ofDay.map((slot) => {
    const isChosen = slotName(slot) === chosen;
    return html`<option value="${slotName(slot)}"${isChosen && html` selected`}>${frenchDateTime(slot.startsAt, zone)} · ${slot.workers.join(' et ')}</option>`;
  });
  return html`<optgroup label="${frenchDate(day)}">${options}</optgroup>`;
}

function cancelForm({ address }: VisitPageParts): Html {
  return html`<details class="fold" id="annuler"><summary>Annuler la visite</summary>
    <form method="post" action="${address}/annuler-visite" class="stack">${freshForm()}
      <label for="motif">Pourquoi ?</label>
      <p class="hint" id="motif-aide">À sa demande : un SMS le confirme. De notre fait : un SMS s’excuse et propose un autre jour.</p>
      <select id="motif" name="motif" required aria-describedby="motif-aide">${optionsOf(choicesOf(CANCEL_REASONS), '')}</select>
      <div><button type="submit">Annuler la visite</button></div>
    </form></details>`;
}
