import type { Door } from '../../domain/hotline/line-answer.js';
import { UUID } from './form.js';

/** A call comes in. Every door of the line stands below. */
export const CALL_COMES_IN = '/hooks/twilio/voice';
/** How a call that came in ended; news of a telephone that we rang. */
export const CALL_STATUS = `${CALL_COMES_IN}/status`;
export const LEG_STATUS = `${CALL_COMES_IN}/leg-status`;

/** The doors by the last word of their address, and what each is about: written and read by this table. */
const DOORS = {
  menu: 'call',
  waiting: 'call',
  'left-queue': 'call',
  'message-left': 'call',
  worker: 'leg',
  'worker-after': 'leg',
  reminder: 'leg',
} as const satisfies Record<Door['at'], 'call' | 'leg'>;

/** The address of a door, from the product's own on. */
export function addressOf(door: Door): string {
  const owner = 'call' in door ? `call=${door.call}` : `leg=${door.leg}`;
  return `${CALL_COMES_IN}/${door.at}?${owner}&turn=${door.turn}`;
}

/** The door that an address of ours leads to; null when it is none, or malformed. */
export function doorOf(path: string, query: URLSearchParams): Door | null {
  const at = path.slice(CALL_COMES_IN.length + 1);
  const owner = isDoor(at) ? DOORS[at] : null;
  const id = (owner && query.get(owner)) ?? '';
  const turn = query.get('turn') ?? '';
  if (!owner || !UUID.test(id) || !/^\d{1,9}$/.test(turn)) return null;
  // The table says whether that door names a call or a leg.
  return { at, [owner]: id, turn: Number(turn) } as unknown as Door;
}

const isDoor = (at: string): at is Door['at'] => Object.hasOwn(DOORS, at);

/** How often the same thing was asked already because the answer was late. */
export function lateOf(query: URLSearchParams): number {
  const late = Number(query.get('late') ?? 0);
  return Number.isInteger(late) && late > 0 ? late : 0;
}

/** News that finds our database away is told four times more (Twilio's « connection overrides »). */
const TOLD_AGAIN = '#rc=4&rp=ct,rt,5xx';

/** The address at which news of a telephone that we rang comes back. */
export const legStatusAddress = (leg: string): string => `${LEG_STATUS}?leg=${leg}${TOLD_AGAIN}`;

/** The leg named by a status callback's address, if one is. */
export function legOf(query: URLSearchParams): string | null {
  const leg = query.get('leg');
  return leg !== null && UUID.test(leg) ? leg : null;
}
