import express, { type ErrorRequestHandler, type Express } from 'express';
import helmet from 'helmet';
import type { LineDesk } from '../app/hotline/line-desk.js';
import type { DeskActs } from '../app/ports/desk.js';
import type { Log } from '../app/ports/log.js';
import type { Clock } from '../app/ports/time-and-chance.js';
import type { RotaDesk } from '../app/rota/rota-desk.js';
import type { ViewsFor } from '../app/views/views.js';
import type { CaseVisits } from '../app/visits/case-visits.js';
import type { VisitDoors } from '../app/visits/visit-link.js';
import type { WordingDesk } from '../app/wording/wording-desk.js';
import type { Calendar } from '../domain/time/calendar.js';
import { asset } from './asset.js';
import { callRoutes } from './calls/calls-routes.js';
import { caseRoutes } from './cases/case-routes.js';
import { caseVisitRoutes } from './cases/visit-routes.js';
import { type AgendaDoors, agendaRoutes } from './day/agenda-routes.js';
import { type DayDoors, dayRoutes } from './day/day-routes.js';
import { deskRoutes } from './desk/desk-routes.js';
import { SCRIPT, SCRIPT_PATH } from './desk/live.js';
import type { DeskStreams } from './desk/streams.js';
import { guardedRouter, memberOf, type Route } from './guard.js';
import { type HealthProbe, healthRoute } from './health.js';
import { homeRoute } from './home.js';
import { accountRoutes } from './identity/account-routes.js';
import type { IdentityDoors } from './identity/doors.js';
import { providerRoutes } from './identity/provider-routes.js';
import { signInRoutes } from './identity/sign-in.js';
import { signOutRoutes } from './identity/sign-out.js';
import { STYLES_PATH } from './layout.js';
import { pilotageRoutes } from './pilotage/pilotage-routes.js';
import { sendProblem } from './problem-page.js';
import { rdvRoutes } from './rdv/rdv-routes.js';
import { rotaRoutes } from './rota/rota-routes.js';
import { FAVICON, STYLES } from './styles.js';
import { voicemailRoutes } from './voicemails/voicemail-routes.js';
import { wordingRoutes } from './wordings/wording-routes.js';

export type WebAppDoors = IdentityDoors & {
  readonly views: ViewsFor;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly wordings: WordingDesk;
  readonly desk: DeskActs;
  readonly streams: DeskStreams;
  readonly line: LineDesk;
  readonly rota: RotaDesk;
  readonly door: DayDoors['door'];
  readonly agenda: AgendaDoors['agenda'];
  readonly outside: AgendaDoors['outside'];
  readonly rdv: VisitDoors;
  readonly visits: CaseVisits;
  readonly health: HealthProbe;
};

/**
 * The pages, as an Express 5 application to be mounted after the providers' webhooks: it
 * parses no body but the forms' of these pages.
 */
export function createWebApp(doors: WebAppDoors): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(securityHeaders(doors.session.https));
  app.use(guardedRouter(routesOf(doors), doors));
  app.use(async (request, response) => {
    sendProblem(response, 'not-found', await memberOf(request, doors).catch(() => null));
  });
  app.use(problemOf(doors.log));
  return app;
}

/** Every address of the pages, with who may open it. */
export function routesOf(doors: WebAppDoors): Route[] {
  return [
    asset(STYLES_PATH, { type: 'text/css', text: STYLES }),
    asset(SCRIPT_PATH, { type: 'text/javascript', text: SCRIPT }),
    asset('/favicon.svg', { type: 'image/svg+xml', text: FAVICON }),
    healthRoute(doors.health),
    homeRoute(),
    ...signInRoutes(doors),
    ...providerRoutes(doors),
    ...signOutRoutes(doors),
    ...accountRoutes(doors),
    ...pilotageRoutes(doors),
    ...caseRoutes(doors),
    ...caseVisitRoutes(doors),
    ...deskRoutes(doors),
    ...dayRoutes(doors),
    ...agendaRoutes(doors),
    ...callRoutes(doors),
    ...rotaRoutes(doors),
    ...voicemailRoutes(doors),
    ...wordingRoutes(doors),
    ...rdvRoutes(doors),
  ];
}

/** No script runs but our own files: the desk's and those of the sheet of the day; charts are pictures. */
function securityHeaders(https: boolean) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        mediaSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https,
    referrerPolicy: { policy: 'same-origin' },
  });
}

/** Surprises become a French page; the log names the kind of error, never what it held. */
function problemOf(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    if (status !== null && status < 500) return sendProblem(response, 'bad-request');
    const code = codeOf(error);
    log.error({ route: request.route?.path, error: nameOf(error), code }, 'page failed');
    sendProblem(response, isDatabaseAway(code) ? 'unavailable' : 'failed');
  };
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);

function codeOf(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : null;
}

function statusOf(error: unknown): number | null {
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' ? status : null;
}

/** Refused or broken connections (system), and PostgreSQL classes 08 and 57 (going away). */
function isDatabaseAway(code: string | null): boolean {
  return code !== null && /^(E(CONNREFUSED|CONNRESET|TIMEDOUT|PIPE)|08|57P)/.test(code);
}
