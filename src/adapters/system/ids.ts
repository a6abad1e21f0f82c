import { randomBytes } from 'node:crypto';
import type { Clock, Ids } from '../../app/ports/time-and-chance.js';

const COUNTER_MAX = 0xfff;

/**
 * UUIDs of version 7 (RFC 9562 §5.7): the first 48 bits are the clock's milliseconds, so that indexes
 * grow at one end and those of one process sort as they were made.
 * Within a millisecond, or when the clock goes back, a 12-bit counter keeps the order.
 */
export function createIds(clock: Clock): Ids {
  let time = 0;
  let counter = 0;
  return {
    uuid() {
      const now = clock.now();
      if (now > time) {
        time = now;
        // Half of the counter's room is left for what follows in this millisecond.
        counter = randomBytes(2).readUInt16BE() & (COUNTER_MAX >> 1);
      } else if (counter === COUNTER_MAX) {
        time += 1;
        counter = 0;
      } else {
        counter += 1;
      }
      return format(time, counter);
    },
  };
}

function format(time: number, counter: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(time, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
