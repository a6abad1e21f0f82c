/**
 * How the weights are written in a few bits each: most are zero, the others small whole numbers.
 * Of each that is not zero, in order: how many zeros are before it (Rice code), its sign, and its
 * size in unary.
 */
const RICE = 2;

/** Weights of whole steps as bytes; the training script writes them. */
export function packWeights(steps: Int8Array): Uint8Array {
  const bits: number[] = [];
  let zeros = 0;
  for (const step of steps) {
    if (step === 0) {
      zeros += 1;
      continue;
    }
    for (let high = zeros >> RICE; high > 0; high -= 1) bits.push(1);
    bits.push(0);
    for (let low = RICE - 1; low >= 0; low -= 1) bits.push((zeros >> low) & 1);
    bits.push(step < 0 ? 1 : 0);
    for (let size = Math.abs(step); size > 1; size -= 1) bits.push(1);
    bits.push(0);
    zeros = 0;
  }
  const bytes = new Uint8Array(Math.ceil(bits.length / 8));
  for (const [at, bit] of bits.entries()) {
    bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (bit << (7 - (at & 7)));
  }
  return bytes;
}

/** The weights back from the bytes of a string; `count` of them are not zero. */
export function unpackWeights(
  bytes: string,
  { size, count }: { size: number; count: number },
): Int8Array {
  const steps = new Int8Array(size);
  let at = 0;
  const bit = (): number => {
    const found = (bytes.charCodeAt(at >> 3) >> (7 - (at & 7))) & 1;
    at += 1;
    return found;
  };
  const unary = (): number => {
    let length = 0;
    while (bit() === 1) length += 1;
    return length;
  };
  let place = -1;
  for (let nth = 0; nth < count; nth += 1) {
    let zeros = unary();
    for (let low = 0; low < RICE; low += 1) zeros = (zeros << 1) | bit();
    place += zeros + 1;
    const isNegative = bit() === 1;
    const length = unary() + 1;
    steps[place] = isNegative ? -length : length;
  }
  return steps;
}
