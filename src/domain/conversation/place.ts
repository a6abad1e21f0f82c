import type { Flow, FlowBook, Node, Ref } from './flow.js';

/** A node of a flow, by both names. */
export type Place = { readonly flow: string; readonly node: string };

/** Where a reference leads from a flow; null when nothing bears that name. */
export function placeOf(book: FlowBook, from: string, ref: Ref): Place | null {
  const [first = '', entry] = ref.split('/');
  if (entry === undefined)
    return nodeAt(book, { flow: from, node: ref }) && { flow: from, node: ref };
  const node = flowOf(book, first)?.entries[entry];
  return node !== undefined && nodeAt(book, { flow: first, node }) ? { flow: first, node } : null;
}

/** The node at a place; null when the flow or the node is gone. */
export function nodeAt(book: FlowBook, { flow, node }: Place): Node | null {
  const nodes = flowOf(book, flow)?.nodes;
  return nodes && Object.hasOwn(nodes, node) ? (nodes[node] ?? null) : null;
}

/** A text by its whole name: « creneaux » in the flow « rendez-vous » is « rendez-vous/creneaux ». */
export function textName(flow: string, key: string): string {
  return key.includes('/') ? key : `${flow}/${key}`;
}

/** The whole name of the text that a place says; null when it says nothing, or is gone. */
export function textAt(book: FlowBook, place: Place): string | null {
  const node = nodeAt(book, place);
  return node && 'text' in node && node.text !== null ? textName(place.flow, node.text) : null;
}

export function flowOf(book: FlowBook, id: string): Flow | null {
  return Object.hasOwn(book.flows, id) ? (book.flows[id] ?? null) : null;
}
