import { ACT_PERMISSIONS } from '../../domain/escalation/act-permissions.js';
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
    ...Object.fromEntries(
      Object.entries(ACTIONS).map(([act, id]) => [id, ACT_PERMISSIONS[act as CardAct]]),
    ),
    [LOOK]: 'anyone',
  } satisfies Named<string>,
  forms: {
    [FORMS.text]: 'send-text',
    [FORMS.close]: 'close-card',
    [FORMS.outcome]: 'call',
    [FORMS.visit]: 'note-visit',
    [FORMS.pass]: 'pass-card',
    [FORMS.pause]: 'pause-card',
    [FORMS.danger]: 'flag-danger',
    [FORMS.book]: 'set-visit',
    [FORMS.cancel]: 'set-visit',
  } satisfies Named<(typeof FORMS)[keyof typeof FORMS]>,
  commands: {
    '/relier': 'anyone',
    '/dossier': 'read-case',
    '/equipe': 'read-cards',
    '/stats': 'read-statistics',
    '/astreinte': 'read-rota',
  } satisfies Named<string>,
} as const;
