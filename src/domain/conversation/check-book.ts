import { DANGERS } from './believed.js';
import { exitsOf } from './exits.js';
import type { Flow, FlowBook, Node } from './flow.js';
import { nodeAt, type Place, placeOf } from './place.js';

/**
 * What is wrong with the conversations, in French, before any household meets them: a choice
 * that leads nowhere, a step that nobody reaches, a wait without an end, a loop without a bound,
 * a call that turns into texts, a menu that does not hear a danger.
 */
export function checkBook(book: FlowBook): string[] {
  const nodes = everyNode(book);
  return [
    ...nodes.flatMap(({ place, node }) => deadEnds(book, place, node)),
    ...book.doors
      .filter((door) => !placeOf(book, '', door))
      .map((door) => `flows/doors.ts : « ${door} » n'existe pas`),
    ...Object.values(book.lost)
      .filter((ref) => !placeOf(book, '', ref))
      .map((ref) => `flows/index.ts : « ${ref} » n'existe pas`),
    ...Object.entries(book.always)
      .filter(([, ref]) => !placeOf(book, '', ref ?? ''))
      .map(([intent, ref]) => `flows/always.ts : ${intent} mène à « ${ref} », qui n'existe pas`),
    ...unreached(book, nodes),
    ...nodes.flatMap(({ place, node }) => endlessWait(place, node)),
    ...nodes.flatMap((named) => changesChannel(book, named)),
    ...Object.values(book.flows).flatMap(deafToDanger),
    ...loops(book, nodes).map((place) => `${at(place)} tourne en rond sans borne`),
  ];
}

type Named = { readonly place: Place; readonly node: Node };

function everyNode(book: FlowBook): Named[] {
  return Object.values(book.flows).flatMap((flow) =>
    Object.entries(flow.nodes).map(([name, node]) => ({
      place: { flow: flow.id, node: name },
      node,
    })),
  );
}

/** « flows/rendez-vous/flow.ts, « choisir » », as the person who writes flows looks for it. */
export const at = ({ flow, node }: Place): string => `flows/${flow}/flow.ts, « ${node} »`;

function deadEnds(book: FlowBook, place: Place, node: Node): string[] {
  const own = Object.entries(flowAt(book, place)?.always ?? {}).map(([on, ref]) => ({ on, ref }));
  return [...exitsOf(node), ...own]
    .filter(({ ref }) => !placeOf(book, place.flow, ref ?? ''))
    .map(
      ({ on, ref }) => `${at(place)}${on ? ` : ${on}` : ''} mène à « ${ref} », qui n'existe pas`,
    );
}

const flowAt = (book: FlowBook, { flow }: Place): Flow | undefined => book.flows[flow];

/** Places to which a node may lead, with what its flow and the book always understand there. */
function leadsTo(book: FlowBook, { place, node }: Named): Place[] {
  const heard =
    node.kind === 'ask'
      ? Object.values(alwaysOf(book, place))
      : node.kind === 'menu'
        ? Object.values(flowAt(book, place)?.always ?? {})
        : [];
  const refs = [...exitsOf(node).map(({ ref }) => ref), ...heard];
  return refs.flatMap((ref) => placeOf(book, place.flow, ref ?? '') ?? []);
}

const alwaysOf = (book: FlowBook, place: Place) => ({
  ...book.always,
  ...flowAt(book, place)?.always,
});

const keyOf = ({ flow, node }: Place): string => `${flow}/${node}`;

function unreached(book: FlowBook, nodes: readonly Named[]): string[] {
  const open = book.doors.flatMap((door) => placeOf(book, '', door) ?? []);
  const reached = new Set<string>();
  for (let place = open.pop(); place; place = open.pop()) {
    if (reached.has(keyOf(place))) continue;
    reached.add(keyOf(place));
    const node = nodeAt(book, place);
    if (node) open.push(...leadsTo(book, { place, node }));
  }
  return nodes
    .filter(({ place }) => !reached.has(keyOf(place)))
    .map(({ place }) => `${at(place)} : rien n'y mène`);
}

function endlessWait(place: Place, node: Node): string[] {
  const wait = node.kind === 'ask' ? node.waitHours : node.kind === 'menu' ? node.waitSeconds : 1;
  const ends = Number.isFinite(wait) && wait > 0;
  return ends ? [] : [`${at(place)} attend sans fin : il faut une durée positive`];
}

/** A call goes on as a call, and texts as texts: nobody hears silence on the line. */
function changesChannel(book: FlowBook, named: Named): string[] {
  const { place } = named;
  const channel = flowAt(book, place)?.channel;
  return leadsTo(book, named)
    .filter((to) => flowAt(book, to)?.channel !== channel)
    .map(
      (to) =>
        `${at(place)} mène ${channel === 'voice' ? 'd’un appel à des SMS' : 'de SMS à un appel'} (${to.flow})`,
    );
}

/** What the book hears in a text leads to texts: a flow of menus has its own way for each danger. */
function deafToDanger({ id, nodes, always = {} }: Flow): string[] {
  if (!Object.values(nodes).some(({ kind }) => kind === 'menu')) return [];
  return DANGERS.filter((danger) => always[danger] === undefined).map(
    (danger) => `flows/${id}/flow.ts : « ${danger} » dit au téléphone ne mène nulle part`,
  );
}

/** Places that come back to themselves although the person does nothing: no reply, no key. */
function loops(book: FlowBook, nodes: readonly Named[]): Place[] {
  const byItself = ({ place, node }: Named): Place[] =>
    exitsOf(node)
      .filter((exit) => exit.byItself)
      .flatMap(({ ref }) => placeOf(book, place.flow, ref) ?? []);
  return nodes.filter((start) => comesBack(book, start, byItself)).map(({ place }) => place);
}

function comesBack(book: FlowBook, start: Named, next: (named: Named) => Place[]): boolean {
  const seen = new Set<string>();
  const open = next(start);
  for (let place = open.pop(); place; place = open.pop()) {
    if (keyOf(place) === keyOf(start.place)) return true;
    if (seen.has(keyOf(place))) continue;
    seen.add(keyOf(place));
    const node = nodeAt(book, place);
    // Brought back to its own wait by nothing but its silence.
    if (node?.kind === 'back' && start.node.kind === 'ask') return true;
    if (node) open.push(...next({ place, node }));
  }
  return false;
}
