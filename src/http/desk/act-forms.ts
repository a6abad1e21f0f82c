import type { Colleague, TextCheck } from '../../app/ports/desk.js';
import { CARD_ACTS, type CardAct } from '../../domain/escalation/card-acts.js';
import {
  LONGEST_PAUSE_DAYS,
  PAUSE_REASONS,
  pauseSpan,
} from '../../domain/escalation/card-pause.js';
import { CLOSE_REASONS } from '../../domain/escalation/close-reasons.js';
import { PASS_REASONS } from '../../domain/escalation/pass-reasons.js';
import type { CallOutcome } from '../../domain/hotline/call-outcome.js';
import type { Instant } from '../../domain/ids.js';
import { CANCEL_REASONS } from '../../domain/visits/cancel-reasons.js';
import { VISIT_OUTCOMES } from '../../domain/visits/visit-outcome.js';
import { outcomeOptions } from '../calls/card-forms.js';
import { type Html, html } from '../html.js';
import {
  buttonForm,
  choicesOf,
  type FormScene,
  fieldMarks,
  foldedForm,
  optionsOf,
  selectField,
  typedIn,
} from './act-form.js';
import { ACT_PATHS } from './acts.js';
import { countWords } from './desk-words.js';

/** All that the forms of a card are made of. */
export type FormParts = FormScene & {
  readonly now: Instant;
  readonly zone: string;
  readonly colleagues: readonly Colleague[];
  /** What the network makes likely of the last call. */
  readonly likely: CallOutcome | null;
  /** What would become of the words typed so far, once that was asked. */
  readonly counted: { readonly text: string; readonly checked: TextCheck } | null;
};

/** The form of one act. */
export const ACT_FORMS: Readonly<Record<CardAct, (parts: FormParts) => Html>> = {
  take: (parts) => buttonForm(parts, 'take', CARD_ACTS.take, true),
  resume: (parts) => buttonForm(parts, 'resume', CARD_ACTS.resume, true),
  release: (parts) => buttonForm(parts, 'release', CARD_ACTS.release),
  call: (parts) => buttonForm(parts, 'call', CARD_ACTS.call),
  offer: (parts) => buttonForm(parts, 'offer', CARD_ACTS.offer),
  book: (parts) => visitLink(parts, 'book'),
  move: (parts) => visitLink(parts, 'move'),
  cancel: (parts) =>
    foldedForm(parts, 'cancel', {
      words: `${CARD_ACTS.cancel}…`,
      fields: selectField(parts, 'cancel', {
        ...{ name: 'motif', label: 'Pourquoi ?' },
        hint: 'À sa demande : un SMS le confirme. De notre fait : un SMS s’excuse et propose un autre jour.',
        options: optionsOf(choicesOf(CANCEL_REASONS), typedIn(parts, 'cancel', 'motif')),
      }),
      submit: CARD_ACTS.cancel,
    }),
  send: textForm,
  outcome: (parts) =>
    foldedForm(parts, 'outcome', {
      words: CARD_ACTS.outcome,
      fields: selectField(parts, 'outcome', {
        ...{ name: 'issue', label: 'Qu’a donné l’appel ?' },
        hint: 'Un répondeur n’est pas un ménage joint. Ce qui suit (rappel, STOP…) se fait seul.',
        options: outcomeOptions(typedIn(parts, 'outcome', 'issue', parts.likely ?? '')),
      }),
      submit: 'Noter',
    }),
  visit: (parts) =>
    foldedForm(parts, 'visit', {
      words: CARD_ACTS.visit,
      fields: selectField(parts, 'visit', {
        ...{ name: 'issue', label: 'Qu’a donné la visite ?' },
        hint: 'Ce qui suit (remerciement, autre créneau, appel…) se fait seul.',
        options: optionsOf(
          Object.entries(VISIT_OUTCOMES).map(([value, { label }]) => ({ value, label })),
          typedIn(parts, 'visit', 'issue'),
        ),
      }),
      submit: 'Noter',
    }),
  pass: passForm,
  pause: pauseForm,
  danger: (parts) =>
    foldedForm(parts, 'danger', {
      words: CARD_ACTS.danger,
      fields: selectField(parts, 'danger', {
        ...{ name: 'danger', label: 'Quel danger ?' },
        hint: 'Violences : plus aucun SMS ne partira à ce ménage, jamais. Détresse : une personne est appelée tout de suite.',
        options: optionsOf(
          [
            { value: 'distress', label: 'Détresse : la personne va mal' },
            { value: 'violence', label: 'Violences : quelqu’un peut lire ses messages' },
          ],
          typedIn(parts, 'danger', 'danger'),
        ),
      }),
      submit: 'Signaler',
    }),
  close: (parts) =>
    foldedForm(parts, 'close', {
      words: CARD_ACTS.close,
      fields: selectField(parts, 'close', {
        ...{ name: 'motif', label: 'Pourquoi ?' },
        hint: 'La carte est close, pas le dossier : le parcours reprend.',
        options: optionsOf(choicesOf(CLOSE_REASONS), typedIn(parts, 'close', 'motif')),
      }),
      submit: 'Clore',
    }),
};

/** The agendas are read on a page of their own, not each time that a card is looked at. */
const visitLink = ({ address }: FormParts, act: 'book' | 'move'): Html =>
  html`<p><a class="button quiet" id="ouvrir-visite" href="${address}/${ACT_PATHS[act]}">${CARD_ACTS[act]}…</a></p>`;

/** « Envoyer au locataire »: counted by the server when asked, and by the script while typing. */
function textForm(parts: FormParts): Html {
  const { counted } = parts;
  const text = counted?.text ?? typedIn(parts, 'send', 'texte');
  const marks = fieldMarks(parts, 'send', { described: 'texte-compte texte-aide', isFirst: true });
  return foldedForm(parts, 'send', {
    words: CARD_ACTS.send,
    isOpen: counted !== null,
    fields: html`<label for="texte">Le locataire lira ce SMS</label>
      <p class="hint" id="texte-aide">Un emoji ou un signe rare prend la place de plusieurs lettres. Mots neutres : ni dette, ni tribunal, ni bailleur si le numéro n’est pas vérifié.</p>
      <textarea id="texte" name="texte" rows="4" required${marks}${counted !== null && html` autofocus`} data-count="${parts.address}/compte">${text}</textarea>
      <p class="small" id="texte-compte" aria-live="polite">${countWords(counted?.checked ?? null)}</p>`,
    submit: html`<div class="acts"><button type="submit" name="geste" value="envoyer">Envoyer</button>
      <button type="submit" name="geste" value="compter" class="quiet">Compter les SMS</button></div>`,
  });
}

function passForm(parts: FormParts): Html {
  const people = parts.colleagues.map(({ id, firstName }) => ({ value: id, label: firstName }));
  if (people.length === 0)
    return html`<details class="fold" id="acte-passer"><summary id="ouvrir-passer">${CARD_ACTS.pass}…</summary>
      <p class="muted">Personne d’autre du territoire ne peut prendre cette carte.</p></details>`;
  return foldedForm(parts, 'pass', {
    words: `${CARD_ACTS.pass}…`,
    fields: html`${selectField(parts, 'pass', {
      ...{ name: 'a', label: 'À qui ?' },
      options: optionsOf(people, typedIn(parts, 'pass', 'a')),
    })}${selectField(parts, 'pass', {
      ...{ name: 'motif', label: 'Pourquoi ?', hint: 'La personne est prévenue.', isFirst: false },
      options: optionsOf(choicesOf(PASS_REASONS), typedIn(parts, 'pass', 'motif')),
    })}`,
    submit: 'Passer',
  });
}

function pauseForm(parts: FormParts): Html {
  const { first, last } = pauseSpan(parts.now, parts.zone);
  const day = typedIn(parts, 'pause', 'jusquau', first);
  const marks = fieldMarks(parts, 'pause', { described: 'jusquau-aide', isFirst: true });
  return foldedForm(parts, 'pause', {
    words: `${CARD_ACTS.pause}…`,
    fields: html`<label for="jusquau">Jusqu’au</label>
      <p class="hint" id="jusquau-aide">${LONGEST_PAUSE_DAYS} jours au plus. La carte revient ce jour-là à 9 h.</p>
      <input id="jusquau" name="jusquau" type="date" min="${first}" max="${last}" value="${day}" required${marks}>
      ${selectField(parts, 'pause', {
        ...{ name: 'motif', label: 'Pourquoi ?', isFirst: false },
        options: optionsOf(choicesOf(PAUSE_REASONS), typedIn(parts, 'pause', 'motif')),
      })}`,
    submit: 'Mettre en pause',
  });
}
