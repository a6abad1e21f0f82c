import type { Node } from '../../src/domain/conversation/flow.js';
import { AGAIN, WAIT_SECONDS } from '../ligne/said.js';

type Menu = Extract<Node, { kind: 'menu' }>;
type Asked = Pick<Menu, 'text' | 'keys' | 'words' | 'on' | 'choose'>;

/** A menu that is said a second time when nothing clear was heard; after that, a person. */
export function menuTwice(name: string, asked: Asked): Record<string, Node> {
  const again = `${name}-encore`;
  const menu = {
    ...asked,
    kind: 'menu',
    waitSeconds: WAIT_SECONDS,
    keys: { ...asked.keys, '*': name },
    words: [...(asked.words ?? []), { says: AGAIN, next: name }],
  } as const satisfies Partial<Menu>;
  return {
    [name]: { ...menu, unclear: again, silence: again },
    [again]: { ...menu, unclear: 'vers-une-personne', silence: 'vers-une-personne' },
  };
}
