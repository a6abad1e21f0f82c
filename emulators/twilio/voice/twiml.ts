import { SaxesParser } from 'saxes';

/** An element of a document; `text` is all the text in it, also of what it contains. */
export type Element = {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
};

/** Reads a voice document: the verbs of its <Response>, or why Twilio would refuse it. */
export function readTwiml(document: string): { verbs: Element[] } | { problem: string } {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let problem: string | undefined;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    problem ??= error.message;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (text: string) => {
    for (const element of open) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  parser.write(document.replace(/^\uFEFF/, '').trim()).close();
  const [response] = root.children;
  if (problem) return { problem };
  if (response?.name !== 'Response') return { problem: 'The document element is not Response' };
  return { verbs: response.children };
}

/** A positive number in an attribute, or the default of its verb. */
export function numberIn(element: Element, name: string, fallback: number): number {
  const value = Number(element.attributes[name]);
  return element.attributes[name]?.trim() && value >= 0 ? value : fallback;
}

/** A yes or no in an attribute, or the default of its verb. */
export function flagIn(element: Element, name: string, fallback: boolean): boolean {
  const value = element.attributes[name]?.trim().toLowerCase();
  return value ? value === 'true' : fallback;
}

/** GET when an attribute says so. */
export function methodIn(element: Element, name = 'method'): 'GET' | 'POST' {
  return element.attributes[name]?.toUpperCase() === 'GET' ? 'GET' : 'POST';
}

/** The words of a list attribute. */
export function wordsIn(element: Element, name: string): string[] {
  return (element.attributes[name] ?? '').split(/[\s,]+/).filter(Boolean);
}
