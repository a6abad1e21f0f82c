import type { CardAct } from '../../domain/escalation/card-acts.js';
import type { Permission } from '../../domain/roles.js';
import { ACTIONS, LOOK } from './card-buttons.js';
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
    [ACTIONS.release]: 'take-card',
    [ACTIONS.resume]: 'pause-card',
    [ACTIONS.call]: 'call',
    [ACTIONS.outcome]: 'call',
    [ACTIONS.visit]: 'note-visit',
    [ACTIONS.send]: 'send-text',
    [ACTIONS.offer]: 'offer-slots',
    [ACTIONS.pass]: 'pass-card',
    [ACTIONS.pause]: 'pause-card',
    [ACTIONS.danger]: 'flag-danger',
    [ACTIONS.close]: 'close-card',
    [LOOK]: 'anyone',
  } satisfies Named<(typeof ACTIONS)[CardAct] | typeof LOOK>,
  forms: {
    [FORMS.text]: 'send-text',
    [FORMS.close]: 'close-card',
    [FORMS.outcome]: 'call',
    [FORMS.visit]: 'note-visit',
    [FORMS.pass]: 'pass-card',
    [FORMS.pause]: 'pause-card',
    [FORMS.danger]: 'flag-danger',
  } satisfies Named<(typeof FORMS)[keyof typeof FORMS]>,
  commands: {
    '/relier': 'anyone',
    '/astreinte': 'read-rota',
    '/dossier': 'read-case',
    '/equipe': 'read-cards',
    '/stats': 'read-statistics',
  } satisfies Named<string>,
} as const;
