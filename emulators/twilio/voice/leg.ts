import type { WebhookParams } from '../signing.js';
import type { World } from '../world.js';
import type { Call, Conference, HttpMethod, Participant, ScriptStep, Source } from './records.js';
import type { Scope } from './scope.js';
import type { Timeline } from './timeline.js';
import type { Element } from './twiml.js';

/** What somebody does with the handset. */
export type Input = { kind: 'key'; key: string } | { kind: 'speech'; text: string };

/** What the line waits for from the handset. */
export type Expects = {
  kind: 'gather' | 'record';
  input: string;
  numDigits: number | null;
  finishOnKey: string;
};

/** Who took the call. */
export type Answerer = 'human' | 'machine';

/** A place where legs hear each other. */
export type Room = {
  legs: Set<Leg>;
  /** Those who are not heard, and those who neither hear nor are heard. */
  muted: Set<Leg>;
  held: Set<Leg>;
  /** Hear of those who come and go. */
  watchers: Set<() => void>;
};

/** A call under way, with its handset. */
export type Leg = {
  call: Call;
  /** From its first moment until it ends. */
  life: Scope;
  /** The document under way; cut when the call is redirected. */
  program: Scope;
  /** Another document than the one about to begin. */
  instead: Source | null;
  script: readonly ScriptStep[] | null;
  answerer: Answerer;
  /** Takes the call while it rings. */
  pickUp: ((answerer: Answerer) => void) | null;
  /** Who listens to the handset. */
  inputs: Set<(input: Input) => void>;
  expects: Expects | null;
  /** Those it speaks with. */
  room: Room | null;
  /** Takes it out of the queue it waits in. */
  dequeue: ((to: Dequeuer) => void) | null;
  /** How many voices speak to it now. */
  voices: number;
  /** Words heard since they were last acted upon. */
  heard: string;
  /** Whether its voicemail box has given the signal. */
  hasBeeped: boolean;
  /** Hear of each sound and each silence on the line. */
  listeners: Set<() => void>;
};

/** Whoever takes a call out of a queue: where they meet, and what is said before. */
export type Dequeuer = {
  sid: string;
  room: Room;
  whisper: Source | null;
};

/** A conference that is not over. */
export type LiveConference = {
  record: Conference;
  room: Room;
  /** Told of what happens; the first participant's that has one. */
  news: { url: string; method: HttpMethod; events: string[] } | null;
  sequence: number;
  seats: Set<Seat>;
};

/** A participant's place; cutting its scope takes the leg out of the conference. */
export type Seat = {
  leg: Leg;
  participant: Participant;
  scope: Scope;
  /** Open while it waits for the conference to begin. */
  waiting: Scope | null;
  beeps: { onEnter: boolean; onExit: boolean };
};

/** Where a document is run: each place allows other verbs. */
export type Place = 'call' | 'queue' | 'whisper' | 'conference';

/** A document being run on a leg. */
export type Run = {
  voice: Voice;
  leg: Leg;
  scope: Scope;
  place: Place;
  /** The document's own address; null when it was given in the request. */
  url: string | null;
  /** What the requests made from here also carry. */
  extra: () => WebhookParams;
  /** Whether its spans pass by themselves; music on hold after its first round does not. */
  span: 'certain' | 'open';
};

/** How a document ended. */
export type Ending =
  | { how: 'ran-out' }
  | { how: 'hang-up' }
  | { how: 'leave' }
  | { how: 'reject'; status: 'busy' | 'failed' }
  | { how: 'error' };

/** What comes after a verb. */
export type Next =
  | { go: 'on' }
  | { go: 'to'; source: Source; isRedirect: boolean }
  | { go: 'stop'; ending: Ending };

/** Carries out one verb. */
export type Verb = (run: Run, element: Element) => Promise<Next>;

/** All that the parts of a call work with. */
export type Voice = {
  world: World;
  timeline: Timeline;
  legs: Map<string, Leg>;
  /** By sid. */
  conferences: Map<string, LiveConference>;
  /** Addresses configured for the account's number. */
  number(): { url: string; fallback: string | null; status: string | null };
  /** Where the product reaches this emulator. */
  selfUrl(): string;
  /** Real milliseconds after which a document counts as not given. */
  patience: number;
  /** Runs a document; here so that verbs may run others. */
  run(run: Run, source: Source): Promise<Ending>;
  /** Hear of each change of a call or of its lines. */
  watchers: Set<(call: Call) => void>;
  /** Hear of each call that enters a queue. */
  queueWatchers: Set<(queueSid: string) => void>;
};

/** The verb is done, the next one follows. */
export const ON: Next = { go: 'on' };
