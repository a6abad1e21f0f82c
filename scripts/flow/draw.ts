// A flow as a Mermaid diagram: what is said, what is heard, where it leads.
import { BOOK, WORDS } from '../../flows/index.js';
import { exitsOf } from '../../src/domain/conversation/exits.js';
import type { Flow, Node } from '../../src/domain/conversation/flow.js';
import { textName } from '../../src/domain/conversation/place.js';
import { REASONS } from '../../src/domain/escalation/reasons.js';
import { DISPOSITIONS } from '../../src/domain/ledger/dispositions.js';
import { templateFor } from '../../src/domain/wording/text.js';
import { inWords } from './intent-words.js';

const FACTS = {
  'team-closed': 'équipe absente ?',
  'visit-booked': 'une visite est prise ?',
  'other-language': 'autre langue que le français ?',
  'number-hidden': 'numéro masqué ?',
} as const;

/** The diagram of one flow, for a Markdown page or a terminal. */
export function draw(flow: Flow): string {
  const ids = new Map(Object.keys(flow.nodes).map((name, index) => [name, `n${index}`]));
  const outside = new Map<string, string>();
  const idOf = (ref: string): string => {
    const own = ids.get(ref);
    if (own) return own;
    const other = outside.get(ref) ?? `x${outside.size}`;
    outside.set(ref, other);
    return other;
  };
  const doors = Object.entries(flow.entries).map(
    ([entry, node], index) => `  e${index}((${quoted(entry)})) --> ${idOf(node)}`,
  );
  const boxes = Object.entries(flow.nodes).map(
    ([name, node]) => `  ${idOf(name)}${box(flow, node)}`,
  );
  const arrows = Object.entries(flow.nodes).flatMap(([name, node]) =>
    grouped(node).map(([ref, on]) => {
      const label = on === '' ? '' : `|${quoted(on)}|`;
      return `  ${idOf(name)} -->${label} ${idOf(ref)}`;
    }),
  );
  const others = [...outside].map(([ref, id]) => `  ${id}[[${quoted(ref)}]]`);
  return ['flowchart TD', ...doors, ...boxes, ...others, ...arrows].join('\n');
}

/** One arrow for all that leads to the same place. */
function grouped(node: Node): [string, string][] {
  const ways = new Map<string, string[]>();
  for (const { on, ref } of exitsOf(node)) ways.set(ref, [...(ways.get(ref) ?? []), on]);
  return [...ways].map(([ref, on]) => [
    ref,
    on
      .filter((one) => one !== '')
      .map(inWords)
      .join(', '),
  ]);
}

function box(flow: Flow, node: Node): string {
  switch (node.kind) {
    case 'say':
      return `[${quoted(words(flow, node.text))}]`;
    case 'ask':
      return `[/${quoted(`${node.text === null ? 'écoute' : words(flow, node.text)} · ${hours(node.waitHours)}`)}/]`;
    case 'menu':
      return `[/${quoted(`${words(flow, node.text)} · ${node.waitSeconds} s`)}/]`;
    case 'offer':
      return `[${quoted(node.asked ? 'créneaux libres ces jours-là' : `${node.count} créneaux libres`)}]`;
    case 'book':
      return `[${quoted('réserve la visite')}]`;
    case 'act':
      return `[${quoted(node.effects.map(act).join(', '))}]`;
    case 'when':
      return `{${quoted(FACTS[node.fact])}}`;
    case 'back':
      return `[${quoted('revient où l’on en était')}]`;
    case 'end':
      return `([${quoted(`fin : ${node.ending}`)}])`;
  }
}

function words(flow: Flow, key: string): string {
  const [id = '', name = ''] = textName(flow.id, key).split('/');
  const written = WORDS[id]?.fr?.[name];
  return (written && templateFor(written, 'two_way')) ?? key;
}

const hours = (count: number): string => (count % 24 === 0 ? `${count / 24} j` : `${count} h`);

function act(effect: Extract<Node, { kind: 'act' }>['effects'][number]): string {
  switch (effect.do) {
    case 'open-card':
      return `carte « ${REASONS[effect.reason].label} »`;
    case 'record':
      return `registre : ${DISPOSITIONS[effect.code].label}`;
    case 'survey':
      return `note ${effect.mark}`;
    case 'number-is':
      return `numéro ${effect.standing}`;
    case 'pause-cadence':
      return `pause ${effect.days} j`;
    default:
      return ACTS[effect.do];
  }
}

const ACTS = {
  'cancel-visit': 'annule la visite',
  late: 'retard dit au binôme',
  'opt-out': 'plus aucun SMS',
  'opt-in': 'reprise des SMS',
  'freeze-number': 'numéro gelé',
  'stop-cadence': 'fin des relances',
} as const;

/** Mermaid's own quotes; what would end them, or be read as a tag, is written as an entity. */
function quoted(text: string): string {
  const safe = text.replaceAll('"', '#quot;').replaceAll('<', '#lt;').replaceAll('>', '#gt;');
  return `"${safe}"`;
}

/** Every flow with its diagram, as the page docs/conversations.md holds them. */
export function drawBook(): string {
  const flows = Object.values(BOOK.flows).map(
    (flow) =>
      `## ${flow.title}\n\n\`flows/${flow.id}/\`\n\n\`\`\`mermaid\n${draw(flow)}\n\`\`\`\n${ownEars(flow)}`,
  );
  return [
    '# Les conversations\n',
    'Chaque conversation telle qu’elle est écrite dans `flows/`, avec ses mots en français. Un losange penché attend une réponse, le temps indiqué ; un cadre double mène à une autre conversation. `npm run flow -- NOM` la joue, `npm run flow -- --draw --save docs/conversations.md` réécrit cette page.\n',
    ...flows,
    '## Ce qui est compris à tout moment\n',
    'Dans les SMS. Au téléphone, seul ce que dit la conversation elle-même.\n',
    heard(BOOK.always),
  ].join('\n');
}

/** What a flow always understands in its own way, beside or instead of the book. */
const ownEars = ({ always }: Flow): string =>
  always === undefined ? '' : `\nÀ tout moment de cette conversation :\n\n${heard(always)}`;

const heard = (always: NonNullable<Flow['always']>): string =>
  [
    '| Ce que dit le ménage | Où cela mène |\n| --- | --- |',
    ...Object.entries(always).map(([intent, ref]) => `| ${inWords(intent)} | \`${ref}\` |`),
    '',
  ].join('\n');
