import type { DoorAct, DoorOver, VisitDoor } from '../../app/visits/visit-link.js';
import { slotInSentence } from '../../domain/time/slot-words.js';
import { slotName } from '../../domain/visits/slots.js';
import { type Html, html } from '../html.js';
import { STYLES_PATH } from '../layout.js';
import { RDV_WORDS } from './rdv-words.js';

/**
 * `/rdv/…`: whoever looks over the household's shoulder reads an appointment and nothing more:
 * neither the product's name, nor whose it is, nor what it is about.
 */
export function rdvPage(door: VisitDoor, done: DoorAct | null): Html {
  const { language, zone, visitAt, slots } = door;
  const words = RDV_WORDS[language];
  const when = (instant: number) => slotInSentence(instant, zone, language);
  const standing =
    visitAt === null ? words.none : html`${words.standing} <strong>${when(visitAt)}</strong>`;
  return frame(
    door,
    language,
    html`${done && html`<p class="notice" role="status">${words.done[done]}</p>`}
      <p>${standing}</p>
      ${slots.length > 0 && html`<p>${visitAt === null ? words.choose : words.move}</p>`}
      ${slots.length === 0 && html`<p>${words.noSlot}</p>`}
      <form method="post" class="stack">
        ${slots.map(
          (slot) =>
            html`<button type="submit" name="moment" value="${slotName(slot)}">${when(slot.startsAt)}</button>`,
        )}
        ${visitAt !== null && html`<button class="quiet" type="submit" name="annuler" value="oui">${words.cancel}</button>`}
      </form>`,
  );
}

/** A link that is over, or that never was: the same page for both. */
export function rdvOverPage(door: DoorOver): Html {
  return frame(door, 'fr', html`<p>${RDV_WORDS.fr.over}</p>`);
}

function frame(
  { team, hotline }: Pick<VisitDoor, 'team' | 'hotline'>,
  language: VisitDoor['language'],
  body: Html,
): Html {
  const { title, call } = RDV_WORDS[language];
  return html`<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <meta name="referrer" content="same-origin">
  <title>${title} · ${team}</title>
  <link rel="stylesheet" href="${STYLES_PATH}">
</head>
<body>
  <main id="contenu"><section class="panel narrow">
      <p class="eyebrow">${team}</p>
      <h1>${title}</h1>
      ${body}
      <p>${call} <a class="nowrap" href="tel:${hotline.replace(/[ .]/g, '')}" dir="ltr">${hotline}</a></p>
  </section></main>
</body>
</html>`;
}
