import type { World } from './world.js';

/** A household's phone: what it shows, and what its owner writes. */
export type Phone = {
  /** Texts received, oldest first. */
  texts(): string[];
  last(): string;
  /** Writes a text and waits until the product has done all that it causes. */
  write(text: string): Promise<void>;
};

export function phoneIn(world: World, number: string): Phone {
  const thread = () =>
    world.emulators.twilio.handsets().find((handset) => handset.number === number)?.messages ?? [];
  const texts = () =>
    thread()
      .filter((message) => message.direction === 'in')
      .map((m) => m.body);
  return {
    texts,
    last: () => texts().at(-1) ?? '',
    async write(body) {
      await world.emulators.twilio.receiveSms({ from: number, body });
      await world.settle();
    },
  };
}
