import { createHash } from 'node:crypto';

/** The address of a file of ours: it changes with its text, so that browsers may keep it for ever. */
export function assetPath(name: string, ending: 'css' | 'js', text: string): string {
  return `/${name}-${createHash('sha256').update(text).digest('hex').slice(0, 10)}.${ending}`;
}
