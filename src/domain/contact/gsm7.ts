/** The 3GPP TS 23.038 default alphabet, without the escape to its extension. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Reached through an escape: each counts two. */
const EXTENSION = new Set('\f^{}\\[~]|€');

const GSM7 = { alone: 160, part: 153 } as const;
const UCS2 = { alone: 70, part: 67 } as const;

export type TextMeasure = {
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** Septets (GSM-7) or 16-bit units (UCS-2). */
  readonly units: number;
  /** What is billed; an empty text is one. */
  readonly segments: number;
  /** Letters that force UCS-2, each once, in the order met. Rephrase, do not misspell (domain 5.2). */
  readonly offending: readonly string[];
};

/**
 * How a text travels and what it costs. A letter of two units is never cut between two parts,
 * so the parts are filled one after the other rather than divided.
 */
export function measureText(text: string): TextMeasure {
  const letters = [...text];
  const offending = [...new Set(letters.filter((l) => !BASIC.has(l) && !EXTENSION.has(l)))];
  const gsm = offending.length === 0;
  const costs = letters.map((l) => (gsm ? (EXTENSION.has(l) ? 2 : 1) : l.length));
  const units = costs.reduce((sum, cost) => sum + cost, 0);
  const limits = gsm ? GSM7 : UCS2;
  return {
    encoding: gsm ? 'GSM-7' : 'UCS-2',
    units,
    segments: units <= limits.alone ? 1 : partsFor(costs, limits.part),
    offending,
  };
}

function partsFor(costs: readonly number[], room: number): number {
  let parts = 1;
  let used = 0;
  for (const cost of costs) {
    if (used + cost > room) {
      parts += 1;
      used = 0;
    }
    used += cost;
  }
  return parts;
}

const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[‘’ʼ]/g, "'"],
  [/«[\s\u00a0\u202f]*|[\s\u00a0\u202f]*»|[“”]/g, '"'],
  [/…/g, '...'],
  [/[–—]/g, '-'],
  [/[\u00a0\u2009\u202f]/g, ' '],
  [/œ/g, 'oe'],
  [/Œ/g, 'OE'],
];

/**
 * Replaces the signs that a telephone keyboard adds by itself (’ … « » and fixed spaces) with
 * their GSM-7 kin, for what a person types at the desk. Accents are left: they are spelling.
 */
export function plainTypography(text: string): string {
  return PLAIN.reduce((done, [sign, plain]) => done.replace(sign, plain), text.normalize('NFC'));
}
