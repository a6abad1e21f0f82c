import type { Leg, Room } from './leg.js';

/** An empty room. */
export function openRoom(): Room {
  return { legs: new Set(), muted: new Set(), held: new Set(), watchers: new Set() };
}

/** Enters; from then on all those there hear each other. */
export function enterRoom(room: Room, leg: Leg): void {
  room.legs.add(leg);
  leg.room = room;
  tell(room);
}

/** Leaves; nothing happens to a leg that is not there. */
export function leaveRoom(room: Room, leg: Leg): void {
  if (!room.legs.delete(leg)) return;
  room.muted.delete(leg);
  room.held.delete(leg);
  if (leg.room === room) leg.room = null;
  tell(room);
}

/** Those who hear what a leg says. */
export function audienceOf(leg: Leg): Leg[] {
  const { room } = leg;
  if (!room || room.muted.has(leg) || room.held.has(leg)) return [];
  return [...room.legs].filter((other) => other !== leg && !room.held.has(other));
}

function tell(room: Room): void {
  for (const leg of room.legs) for (const listener of [...leg.listeners]) listener();
  for (const watcher of [...room.watchers]) watcher();
}
