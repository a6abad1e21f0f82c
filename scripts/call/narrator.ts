// Tells in French what each person hears and does, line by line, with the hour.
import { DateTime } from 'luxon';
import type { EmulatorsOptions } from '../../emulators/start.js';

type CarrierEvent = Parameters<NonNullable<EmulatorsOptions['onCarrierEvent']>>[0];
type Line = Extract<CarrierEvent, { type: 'twilio.call-line' }>['line'];
type Call = Extract<CarrierEvent, { type: 'twilio.call' }>['call'];

/** Who holds a handset, and whom it is connected with. */
export type Handset = {
  readonly owner: string;
  readonly company: string | null;
  /** Whether its owner called the line. */
  readonly isCaller: boolean;
};

export type Narrator = {
  /** To be told of whatever happens at the carrier. */
  hear(event: CarrierEvent): void;
  /** Tells what happens elsewhere. */
  tell(now: number, who: string, what: string): void;
};

const WIDTH = 100;
const NAME_WIDTH = 12;
const INDENT = ' '.repeat('00:00:00  '.length + NAME_WIDTH);
const KEYS: Readonly<Record<string, string>> = { '*': 'étoile', '#': 'dièse' };

/** Makes a narrator; `handsetOf` looks at a call, `nameOf` at a number. */
export function createNarrator(tools: {
  write(text: string): void;
  nameOf(number: string): string;
  handsetOf(sid: string): Handset | undefined;
}): Narrator {
  const { nameOf, handsetOf } = tools;
  const statuses = new Map<string, string>();
  const arrived = new Set<string>();

  const tell: Narrator['tell'] = (now, who, what) => {
    const hour = DateTime.fromMillis(now, { zone: 'Europe/Paris' }).toFormat('HH:mm:ss');
    const [first = '', ...others] = folded(what, WIDTH - INDENT.length);
    tools.write(`${hour}  ${who.padEnd(NAME_WIDTH)}${first}\n`);
    for (const line of others) tools.write(`${INDENT}${line}\n`);
  };

  const changed = (call: Call) => {
    const { sid, status, direction, from, to, date_updated: at } = call;
    if (statuses.get(sid) === status) return;
    statuses.set(sid, status);
    if (status !== 'ringing') return;
    const isOwn = direction === 'inbound';
    const what = isOwn
      ? `appelle le ${spaced(to)}`
      : `entend son téléphone sonner ; il affiche le ${spaced(from)}`;
    tell(Date.parse(at), nameOf(isOwn ? from : to), what);
  };

  return {
    tell,
    hear(event) {
      if (event.type === 'twilio.call') changed(event.call);
      if (event.type === 'twilio.call-line') {
        const handset = handsetOf(event.sid);
        const what = handset && wordsFor(event.line, handset);
        if (what) tell(Date.parse(event.line.at), handset.owner, what);
      }
      if (event.type === 'twilio.message') {
        const { sid, direction, status, from, to, body, date_updated: at } = event.message;
        const isIn = direction === 'inbound';
        if (arrived.has(sid) || !(isIn || status === 'delivered')) return;
        arrived.add(sid);
        const who = nameOf(isIn ? (from ?? '') : to);
        tell(Date.parse(at ?? ''), who, `${isIn ? 'écrit' : 'reçoit'} un SMS : « ${body} »`);
      }
    },
  };
}

/** What a line of a handset's screen says; null for what the other handset's line tells. */
function wordsFor({ from, kind, text }: Line, { company, isCaller }: Handset): string | null {
  switch (from) {
    case 'line':
      if (kind === 'say') return `entend la ligne : « ${text} »`;
      return kind === 'beep' ? 'entend un signal' : 'entend une musique';
    case 'handset':
      if (kind === 'digits') return `tape ${[...text].map((key) => KEYS[key] ?? key).join(', ')}`;
      return company ? null : `dit à la ligne : « ${text} »`;
    case 'other':
      return kind === 'speech' ? `entend ${company ?? 'quelqu’un'} : « ${text} »` : null;
    case 'system':
      return text === 'Décroché' && !isCaller ? 'décroche' : noteWords(text);
  }
}

function noteWords(text: string): string {
  if (text === 'Décroché') return 'obtient la ligne';
  if (text === 'Appel terminé') return 'n’est plus en ligne';
  return `(${text.charAt(0).toLowerCase()}${text.slice(1)})`;
}

/** « 01 99 00 40 00 » of a French number; another as it is. */
export function spaced(number: string): string {
  const french = /^\+33(\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(number);
  return french ? `0${french.slice(1).join(' ')}` : number;
}

function folded(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(/[ \n]+/)) {
    const last = lines.at(-1) ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
