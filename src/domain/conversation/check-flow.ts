import type { Flow, Node } from './flow.js';

/** Names of the nodes to which a node may lead. */
export function exits(node: Node): string[] {
  switch (node.kind) {
    case 'say':
    case 'act':
      return [node.next];
    case 'ask':
      return [...Object.values(node.on), node.unclear, node.silence];
    case 'offer':
      return [node.next, node.none];
    case 'book':
      return [node.booked, node.taken];
    case 'when':
      return [node.next, node.otherwise];
    case 'back':
    case 'end':
      return [];
  }
}

/**
 * What is wrong with a flow, in words, before any household meets it: a way that leads
 * nowhere, a node that nothing reaches, a text that does not exist, a circle without a wait.
 */
export function checkFlow(flow: Flow, textExists: (key: string) => boolean): string[] {
  const problems: string[] = [];
  const starts = [...Object.values(flow.entries), ...Object.values(flow.always)];
  const reached = new Set<string>();
  const open = [...starts];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    const node = flow.nodes[name];
    if (node) open.push(...exits(node));
    else problems.push(`${flow.id}: « ${name} » est visé mais n'existe pas`);
  }
  for (const [name, node] of Object.entries(flow.nodes)) {
    if (!reached.has(name)) problems.push(`${flow.id}: rien ne mène à « ${name} »`);
    const text = node.kind === 'say' || node.kind === 'ask' ? node.text : null;
    if (text && !textExists(text))
      problems.push(`${flow.id}: « ${name} » dit un texte inconnu, ${text}`);
    if (circles(flow, name)) problems.push(`${flow.id}: « ${name} » tourne en rond sans attendre`);
  }
  return problems;
}

/** Whether a node comes back to itself without passing an `ask` or a `book`. */
function circles(flow: Flow, from: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const node = flow.nodes[name];
    if (!node || node.kind === 'ask' || node.kind === 'book') continue;
    for (const next of exits(node)) {
      if (next === from) return true;
      if (!seen.has(next)) {
        seen.add(next);
        open.push(next);
      }
    }
  }
  return false;
}
