import type { Node, Ref } from './flow.js';

/** One way out of a node: what must happen, and where it leads. */
export type Exit = {
  readonly on: string;
  readonly ref: Ref;
  /** Taken without the person doing anything: at once, or when a wait runs out. */
  readonly byItself: boolean;
};

const goes = (on: string, ref: Ref): Exit => ({ on, ref, byItself: true });
const chosen = (on: string, ref: Ref): Exit => ({ on, ref, byItself: false });

/** Every way out of a node, for whoever checks or draws a flow. */
export function exitsOf(node: Node): Exit[] {
  switch (node.kind) {
    case 'say':
    case 'act':
      return [goes('', node.next)];
    case 'when':
      return [goes('oui', node.next), goes('non', node.otherwise)];
    case 'offer':
      return [goes('créneaux', node.next), goes('aucun', node.none)];
    case 'book':
      return [goes('prise', node.booked), goes('déjà prise', node.taken)];
    case 'menu':
      return [
        ...Object.entries(node.keys).map(([key, ref]) => chosen(`touche ${key}`, ref)),
        ...(node.words ?? []).map(({ says, next }) => chosen(`« ${says[0]} »`, next)),
        ...Object.entries(node.on ?? {}).map(([intent, ref]) => chosen(intent, ref)),
        ...(node.choose === undefined ? [] : [chosen('numéro d’un créneau', node.choose)]),
        // A television that speaks is heard without anybody doing anything.
        goes('pas clair', node.unclear),
        goes('silence', node.silence),
      ];
    case 'ask':
      return [
        ...(node.words ?? []).map(({ says, next }) => chosen(`« ${says[0]} »`, next)),
        ...Object.entries(node.on).map(([intent, ref]) => chosen(intent, ref)),
        ...(node.noSuchDate ? [chosen('date impossible', node.noSuchDate)] : []),
        chosen('pas clair', node.unclear),
        goes('silence', node.silence),
      ];
    case 'back':
    case 'end':
      return [];
  }
}
