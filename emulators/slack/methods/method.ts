import type { Answer } from '../args.js';
import type { Json } from '../blocks/check.js';
import type { SlackStore } from '../store.js';

/** Something that happened in the workspace, told to the pages and to tests. */
export type SlackEvent = {
  type: 'slack.message' | 'slack.ephemeral' | 'slack.view' | 'slack.home' | 'slack.interaction';
  detail: Json;
};

/** What a Web API method works with. */
export type MethodContext = {
  store: SlackStore;
  args: Json;
  /** The emulator's own address, for permalinks. */
  baseUrl: string;
  emit(event: SlackEvent): void;
};

/** One Web API method: the token has been checked, faults have been played. */
export type Method = (context: MethodContext) => Answer;
