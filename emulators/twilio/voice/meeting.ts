import type { Input, Leg, Room, Run } from './leg.js';
import { announce } from './lines.js';
import { enterRoom, leaveRoom } from './room.js';
import { waitIn } from './scope.js';

/** Why a leg left those it spoke with, when it was not cut off. */
export type Parting = 'others-left' | 'star' | 'time';

type Terms = {
  /** Whether the others' going ends it; a conference goes on alone. */
  endsAlone: boolean;
  hangupOnStar: boolean;
  /** Milliseconds. */
  timeLimit: number;
};

/** Lets a leg into a room, where it speaks with the others, and out when it is over. */
export async function meet(run: Run, room: Room, terms: Terms): Promise<Parting> {
  const { voice, leg } = run;
  enterRoom(room, leg);
  showAll(run, room);
  try {
    return await stay(run, room, terms);
  } finally {
    leaveRoom(room, leg);
    showAll(run, room);
    if (voice.legs.has(leg.call.sid)) announce(voice, leg.call);
  }
}

function stay({ voice, leg, scope }: Run, room: Room, terms: Terms): Promise<Parting> {
  return waitIn<Parting>(scope, (done) => {
    const isAlone = () => ![...room.legs].some((other) => other !== leg);
    let hadCompany = !isAlone();
    const watch = () => {
      if (terms.endsAlone && hadCompany && isAlone()) done('others-left');
      hadCompany ||= !isAlone();
    };
    const hear = (input: Input) => {
      if (terms.hangupOnStar && input.kind === 'key' && input.key === '*') done('star');
    };
    room.watchers.add(watch);
    leg.inputs.add(hear);
    const callOff = voice.timeline.after(terms.timeLimit, 'open', () => done('time'));
    return () => {
      room.watchers.delete(watch);
      leg.inputs.delete(hear);
      callOff();
    };
  });
}

/** Whom one speaks with stands on every screen. */
function showAll({ voice }: Run, room: Room): void {
  for (const other of room.legs) announce(voice, other.call);
}

/** The calls a leg speaks with now. */
export function companyOf(leg: Leg): string[] | null {
  if (!leg.room) return null;
  return [...leg.room.legs].filter((other) => other !== leg).map(({ call }) => call.sid);
}
