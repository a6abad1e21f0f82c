import { describe, expect, it } from 'vitest';
import { unseenReplies } from '../../bench/lib/labelled-replies.js';
import type { Intent } from '../../src/domain/conversation/meaning.js';
import { read } from './reading.js';

/** Written by somebody who saw no rule, and studied by nobody who wrote one. */
const replies = (await unseenReplies()).map((row) => ({ ...row, said: read(row.text).intent }));

describe('replies that nobody studied', () => {
  it('are many, and read right in 92 of 100', () => {
    expect(replies.length).toBeGreaterThan(800);
    const right = replies.filter(({ said, intent }) => said === intent);
    expect(right.length / replies.length).toBeGreaterThanOrEqual(0.92);
  });

  it.each<Intent>(['stop', 'distress', 'violence'])(
    'of %s are all heard, with 3 false alarms in 100 at most',
    (danger) => {
      const its = replies.filter(({ intent }) => intent === danger);
      const others = replies.filter(({ intent }) => intent !== danger);
      expect(its.filter(({ said }) => said !== danger)).toEqual([]);
      const alarms = others.filter(({ said }) => said === danger);
      expect(alarms.length / others.length).toBeLessThanOrEqual(0.03);
    },
  );
});
