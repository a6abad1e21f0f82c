import type { Permission } from '../../domain/roles.js';
import { ACTIONS } from './card-buttons.js';
import { FORMS } from './modals.js';

/** `anyone`: a link, which opens a page that asks in its turn; or the step by which one is linked. */
export type SlackAccess = Permission | 'anyone';

type Named<Ids extends string> = Readonly<Record<Ids, SlackAccess>>;

/**
 * Who may use each door of Slack (docs/roles.md). The use cases ask the roles table themselves;
 * a test presses every button and reads which permission it was refused for.
 */
export const DOORS = {
  actions: {
    [ACTIONS.take]: 'take-card',
    [ACTIONS.call]: 'call',
    [ACTIONS.outcome]: 'call',
    [ACTIONS.text]: 'send-text',
    [ACTIONS.close]: 'close-card',
    [ACTIONS.look]: 'anyone',
  } satisfies Named<(typeof ACTIONS)[keyof typeof ACTIONS]>,
  forms: {
    [FORMS.text]: 'send-text',
    [FORMS.close]: 'close-card',
    [FORMS.outcome]: 'call',
  } satisfies Named<(typeof FORMS)[keyof typeof FORMS]>,
  commands: { '/relier': 'anyone' } satisfies Named<string>,
} as const;
