/**
 * HTML that can only be built through the `html` tag: whatever is put into a template is
 * escaped unless it came out of one, so that no page can forget to.
 */
const marked = Symbol('html');
export type Html = { readonly [marked]: string };
export type HtmlValue = string | number | Html | null | undefined | false | readonly HtmlValue[];

/** Template tag for elements and quoted attributes. Absent values print nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let text = parts[0] ?? '';
  values.forEach((value, index) => {
    text += render(value) + (parts[index + 1] ?? '');
  });
  return { [marked]: text };
}

/** The finished text of a page. */
export function htmlText(page: Html): string {
  return page[marked];
}

function render(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'object') {
    return marked in value ? value[marked] : value.map(render).join('');
  }
  return escapeText(String(value));
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"'`]/g, (char) => ENTITIES[char] ?? '');
}
