import { randomUUID } from 'node:crypto';
import type { CardAct } from '../../domain/escalation/card-acts.js';
import { type Html, html } from '../html.js';
import type { FormRead } from '../read-form.js';
import { ACT_PATHS, type Field } from './acts.js';

/** A form that was refused: which, why, and what was typed in it. */
export type Fault = {
  readonly act: CardAct;
  readonly message: string;
  readonly typed: FormRead;
};

/** The name of one sending of a form: its second delivery is recognised by it. */
export function freshForm(): Html {
  return html`<input type="hidden" name="envoi" value="${randomUUID()}">`;
}

/** The forms of one card, one of which may have been refused. */
export type FormScene = { readonly address: string; readonly fault: Fault | null };

export type Choice = { readonly value: string; readonly label: string };

export const choicesOf = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const faultOf = ({ fault }: FormScene, act: CardAct): Fault | null =>
  fault?.act === act ? fault : null;

/** What was typed in the field of a refused form, else its first value. */
export const typedIn = (scene: FormScene, act: CardAct, field: Field, first = ''): string =>
  faultOf(scene, act)?.typed(field) ?? first;

const faultId = (act: CardAct): string => `faute-${ACT_PATHS[act]}`;

/** Why nothing was done, beside the form. */
export function faultNotice(scene: FormScene, act: CardAct): Html | null {
  const fault = faultOf(scene, act);
  return (
    fault &&
    html`<div class="notice bad" id="${faultId(act)}" role="alert"><strong>Rien n’a été fait</strong><p>${fault.message}</p></div>`
  );
}

/** Attributes of a field: who describes it, and that the page opens on it after a refusal. */
export function fieldMarks(
  scene: FormScene,
  act: CardAct,
  about: { described?: string; isFirst?: boolean } = {},
): Html {
  const fault = faultOf(scene, act);
  const described = [fault && faultId(act), about.described].filter(Boolean).join(' ');
  return html`${described !== '' && html` aria-describedby="${described}"`}${
    fault && html` aria-invalid="true"`
  }${fault && about.isFirst && html` autofocus`}`;
}

/** A list of choices, named by its label. */
export function selectField(
  scene: FormScene,
  act: CardAct,
  field: { name: Field; label: string; options: Html; hint?: string; isFirst?: boolean },
): Html {
  const id = `${field.name}-${ACT_PATHS[act]}`;
  const hint = field.hint === undefined ? undefined : `${id}-aide`;
  const marks = fieldMarks(scene, act, {
    ...(hint !== undefined && { described: hint }),
    isFirst: field.isFirst ?? true,
  });
  return html`<label for="${id}">${field.label}</label>
    ${hint !== undefined && html`<p class="hint" id="${hint}">${field.hint}</p>`}
    <select id="${id}" name="${field.name}" required${marks}>${field.options}</select>`;
}

/** Options of a list, « Choisir… » first. */
export function optionsOf(choices: readonly Choice[], chosen: string): Html {
  return html`<option value="">Choisir…</option>${choices.map(
    ({ value, label }) =>
      html`<option value="${value}"${value === chosen && html` selected`}>${label}</option>`,
  )}`;
}

/** An act done at once: a button. */
export function buttonForm(scene: FormScene, act: CardAct, words: string, isMain = false): Html {
  const path = ACT_PATHS[act];
  const isRefused = faultOf(scene, act) !== null;
  return html`<form method="post" action="${scene.address}/${path}">${freshForm()}
    ${faultNotice(scene, act)}
    <button id="faire-${path}" type="submit"${!isMain && html` class="quiet"`}${
      isRefused && html` aria-describedby="${faultId(act)}" autofocus`
    }>${words}</button></form>`;
}

/** An act that asks for something: its form opens under its name, without a script. */
export function foldedForm(
  scene: FormScene,
  act: CardAct,
  about: { words: string; fields: Html; submit: string | Html; isOpen?: boolean },
): Html {
  const path = ACT_PATHS[act];
  const isOpen = about.isOpen === true || faultOf(scene, act) !== null;
  return html`<details class="fold" id="acte-${path}"${isOpen && html` open`}>
    <summary id="ouvrir-${path}">${about.words}</summary>
    <form method="post" action="${scene.address}/${path}" class="stack">${freshForm()}
      ${faultNotice(scene, act)}${about.fields}
      ${typeof about.submit === 'string' ? html`<div><button type="submit">${about.submit}</button></div>` : about.submit}
    </form></details>`;
}
