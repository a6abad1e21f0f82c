const EMPTY = 0;
const START = 1 << 12;
const FULL = 0.6;

/** 64 bits of a text as two numbers (FNV-1a, twice): two keys of one file practically never collide. */
function digest(text: string): readonly [number, number] {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b);
    low ^= low >>> 13;
  }
  return [high | 0, low | 0];
}

export type KeyTable = {
  /** Line of the first row that had this key, or null. */
  lineOf(key: string): number | null;
  add(key: string, line: number): void;
};

/**
 * Remembers on which line of a file a key was first met, in 12 bytes a key outside the heap,
 * so that a file of 100,000 rows is compared with itself in flat memory.
 */
export function keyTable(): KeyTable {
  let size = START;
  let used = 0;
  let slots = new Int32Array(size * 3);

  function slotOf(high: number, low: number): number {
    let slot = ((high ^ low) >>> 0) % size;
    for (;;) {
      const at = slot * 3;
      if (slots[at + 2] === EMPTY || (slots[at] === high && slots[at + 1] === low)) return at;
      slot = (slot + 1) % size;
    }
  }

  function grow(): void {
    const old = slots;
    size *= 2;
    slots = new Int32Array(size * 3);
    for (let at = 0; at < old.length; at += 3) {
      if (old[at + 2] !== EMPTY)
        slots.set(old.subarray(at, at + 3), slotOf(old[at] ?? 0, old[at + 1] ?? 0));
    }
  }

  return {
    lineOf(key) {
      const line = slots[slotOf(...digest(key)) + 2] ?? EMPTY;
      return line === EMPTY ? null : line;
    },
    add(key, line) {
      if (used > size * FULL) grow();
      const [high, low] = digest(key);
      const at = slotOf(high, low);
      if (slots[at + 2] !== EMPTY) return;
      slots.set([high, low, line], at);
      used += 1;
    },
  };
}
