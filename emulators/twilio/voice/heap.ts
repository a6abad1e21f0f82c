/** A queue that gives its smallest item first; both acts cost the logarithm of its size. */
export type Heap<T> = {
  push(item: T): void;
  peek(): T | undefined;
  pop(): T | undefined;
  clear(): void;
};

/** Makes an empty heap; `isBefore` is its order. */
export function createHeap<T>(isBefore: (a: T, b: T) => boolean): Heap<T> {
  let items: T[] = [];

  function swap(a: number, b: number): void {
    [items[a], items[b]] = [items[b] as T, items[a] as T];
  }

  const isOver = (a: number, b: number): boolean =>
    a < items.length && isBefore(items[a] as T, items[b] as T);

  function rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!isOver(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  }

  function sink(): void {
    for (let at = 0; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (isOver(child, least)) least = child;
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  }

  return {
    push(item) {
      items.push(item);
      rise(items.length - 1);
    },
    peek: () => items[0],
    pop() {
      const first = items[0];
      const last = items.pop();
      if (items.length > 0 && last !== undefined) {
        items[0] = last;
        sink();
      }
      return first;
    },
    clear() {
      items = [];
    },
  };
}
