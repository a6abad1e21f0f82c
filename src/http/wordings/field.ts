import { type Html, html } from '../html.js';

export type TextareaParts = {
  /** Unique on the page; the name is what the form sends. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly error: string | null;
  readonly rows: number;
  readonly max: number;
  readonly attributes?: Html;
};

/** A labelled textarea that names its hint and its error to a screen reader. */
export function textarea(parts: TextareaParts): Html {
  const { id, name, error } = parts;
  const described = error === null ? `${id}-aide` : `${id}-erreur ${id}-aide`;
  return html`<label for="${id}">${parts.label}</label>
    <p class="hint" id="${id}-aide">${parts.hint}</p>
    ${error !== null && html`<p class="notice bad" id="${id}-erreur">${error}</p>`}
    <textarea id="${id}" name="${name}" rows="${parts.rows}" maxlength="${parts.max}" required aria-describedby="${described}"${
      error !== null && html` aria-invalid="true"`
    }${parts.attributes}>
${parts.value}</textarea>`;
}
