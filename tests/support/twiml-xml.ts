/** An element of a well-formed document; text is kept where it stands among the children. */
export type Element = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
};

/** The document is no XML; the message says what and where. */
export class NotWellFormed extends Error {}

const NAME = /[A-Za-z_][\w.:-]*/y;
const SPACE = /[ \t\r\n]*/y;
const ATTRIBUTE = /[ \t\r\n]+([A-Za-z_][\w.:-]*)[ \t\r\n]*=[ \t\r\n]*("[^"<]*"|'[^'<]*')/y;
const TEXT = /[^<]+/y;
const COMMENT = /<!--(?:(?!--)[\s\S])*-->/y;
const DECLARATION = /<\?xml version="1\.0"(?: encoding="UTF-8")?[ ]*\?>/y;
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * Reads the XML that TwiML is written in: elements, attributes, text, comments, the five entities
 * and character references. No DOCTYPE and no CDATA. @throws NotWellFormed
 */
export function readXml(xml: string): Element {
  const reader = new Reader(xml);
  if (FORBIDDEN.test(xml)) reader.fail('a character that XML does not allow');
  reader.take(DECLARATION);
  reader.skip();
  const root = reader.element();
  reader.skip();
  if (!reader.atEnd()) reader.fail('something after the root element');
  return root;
}

class Reader {
  readonly #xml: string;
  #at = 0;

  constructor(xml: string) {
    this.#xml = xml;
  }

  fail(what: string): never {
    throw new NotWellFormed(`not well-formed: ${what}, at character ${this.#at}`);
  }

  atEnd(): boolean {
    return this.#at >= this.#xml.length;
  }

  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#xml);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }

  /** Space and comments between elements. */
  skip(): void {
    this.take(SPACE);
    while (this.take(COMMENT)) this.take(SPACE);
  }

  element(): Element {
    if (!this.#eat('<')) this.fail('an element was expected');
    const name = this.take(NAME)?.[0] ?? this.fail('an element without a name');
    const attributes = this.#attributes();
    this.take(SPACE);
    if (this.#eat('/>')) return { name, attributes, children: [] };
    if (!this.#eat('>')) this.fail(`<${name}> is malformed`);
    const children = this.#children(name);
    return { name, attributes, children };
  }

  #attributes(): Map<string, string> {
    const attributes = new Map<string, string>();
    for (let found = this.take(ATTRIBUTE); found; found = this.take(ATTRIBUTE)) {
      const [, name = '', quoted = ''] = found;
      if (attributes.has(name)) this.fail(`the attribute ${name} stands twice`);
      attributes.set(name, this.#decoded(quoted.slice(1, -1)));
    }
    return attributes;
  }

  #children(name: string): (Element | string)[] {
    const children: (Element | string)[] = [];
    for (;;) {
      const text = this.take(TEXT);
      if (text) children.push(this.#decoded(text[0]));
      else if (this.take(COMMENT)) continue;
      else if (this.#eat(`</${name}`)) break;
      else if (this.atEnd() || this.#xml.startsWith('</', this.#at))
        this.fail(`<${name}> is not closed`);
      else children.push(this.element());
    }
    this.take(SPACE);
    if (!this.#eat('>')) this.fail(`</${name} is malformed`);
    return children;
  }

  #eat(literal: string): boolean {
    const isThere = this.#xml.startsWith(literal, this.#at);
    if (isThere) this.#at += literal.length;
    return isThere;
  }

  #decoded(raw: string): string {
    return raw.replace(/&([^;]{0,10};?)/g, (_whole, body: string) => {
      const name = body.slice(0, -1);
      const code = /^#(?:x([0-9a-fA-F]+)|(\d+));$/.exec(body);
      const char = code
        ? String.fromCodePoint(code[1] ? Number.parseInt(code[1], 16) : Number(code[2]))
        : body.endsWith(';') && Object.hasOwn(ENTITIES, name)
          ? ENTITIES[name]
          : undefined;
      if (char === undefined || FORBIDDEN.test(char)) this.fail(`« &${body} » is no entity`);
      return char;
    });
  }
}
