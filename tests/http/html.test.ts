import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, htmlText } from '../../src/http/html.js';

describe('the html tag', () => {
  it('never lets a value open an element or leave its quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const text = htmlText(html`<p title="${value}">${[value, [value]]}</p>`);
        expect(text.match(/[<>"]/g)?.join('')).toBe('<"">'.concat('<>'));
        expect(text.match(/'|`/)).toBeNull();
      }),
    );
  });

  it('gives the reader exactly what was written', () => {
    const back = (text: string) =>
      text
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&#96;/g, '`')
        .replace(/&amp;/g, '&');
    fc.assert(fc.property(fc.string(), (value) => back(htmlText(html`${value}`)) === value));
  });

  it('keeps its own pieces, and prints nothing for what is absent', () => {
    expect(htmlText(html`<ul>${[html`<li>${'a&b'}</li>`, null, undefined, false]}</ul>`)).toBe(
      '<ul><li>a&amp;b</li></ul>',
    );
  });

  it('does not take a value from outside for a piece of its own', () => {
    const forged = JSON.parse('{"html":"<script>","Symbol(html)":"<script>","length":0}');
    expect(() => htmlText(html`${forged}`)).toThrow();
  });
});
