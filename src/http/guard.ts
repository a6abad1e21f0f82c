import express, { type Request, type Response, type Router } from 'express';
import { may, type Permission, ROLES } from '../domain/roles.js';
import { sendProblem } from './problem-page.js';
import { isSameOrigin } from './same-origin.js';
import {
  type Member,
  type SessionSettings,
  type StaffDoor,
  secretHash,
  tokenOf,
} from './session.js';

type Common = {
  readonly method: 'get' | 'post';
  readonly path: string;
  /** Asked by an open page rather than by its reader: does not count as a use of the session. */
  readonly byItself?: true;
  /** A form that other sites may post too: the sign-in form alone. */
  readonly crossOrigin?: true;
};
export type PublicRoute = Common & {
  readonly access: 'public';
  handle(request: Request, response: Response): Promise<void> | void;
};
export type MemberRoute = Common & {
  readonly access: Permission | 'signed-in';
  /** Where to sign in from this page, to come back to it; `/connexion` when absent. */
  resume?(request: Request): string;
  handle(request: Request, response: Response, member: Member): Promise<void> | void;
};
/** `public`: anyone; `signed-in`: any active member; else the permission of the roles table. */
export type Route = PublicRoute | MemberRoute;

export type GuardDoors = { readonly staff: StaffDoor; readonly session: SessionSettings };

/**
 * The only way a page gets an address: a route that names no access known to the roles
 * table stops the program at its start, and everyone is refused unless the table allows.
 * @throws when a route names no known access.
 */
export function guardedRouter(routes: readonly Route[], doors: GuardDoors): Router {
  const router = express.Router();
  for (const route of routes) {
    assertNamed(route);
    router[route.method](route.path, async (request, response) => {
      if (request.method === 'POST' && !route.crossOrigin && !isSameOrigin(request)) {
        return sendProblem(response, 'foreign-form');
      }
      if (route.access === 'public') return route.handle(request, response);
      const member = await (route.byItself ? watcherOf : memberOf)(request, doors);
      if (!member) return refuseStranger(request, response, route.resume?.(request));
      if (!allowed(member, route.access)) return sendProblem(response, 'forbidden', member);
      response.set('Cache-Control', 'no-store');
      return route.handle(request, response, member);
    });
  }
  return router;
}

/** Whoever the request's session belongs to, or null. */
export async function memberOf(request: Request, doors: GuardDoors): Promise<Member | null> {
  const token = tokenOf(request, doors.session);
  return token === null
    ? null
    : doors.staff.bySession(secretHash(token), doors.session.idleSeconds);
}

/** The same for what an open page asks by itself: a page left alone does not stay signed in. */
export async function watcherOf(request: Request, doors: GuardDoors): Promise<Member | null> {
  const token = tokenOf(request, doors.session);
  return token === null
    ? null
    : doors.staff.sessionOf(secretHash(token), doors.session.idleSeconds);
}

function allowed(member: Member, access: Permission | 'signed-in'): boolean {
  return access === 'signed-in' || may(member.role, access);
}

function refuseStranger(request: Request, response: Response, signIn = '/connexion'): void {
  if (request.method === 'GET' && request.accepts(['html', 'json']) === 'html') {
    response.redirect(303, signIn);
  } else {
    sendProblem(response, 'signed-out');
  }
}

function assertNamed(route: Route): void {
  const access: string | undefined = route.access;
  const known =
    access === 'public' ||
    access === 'signed-in' ||
    ROLES.some((role) => may(role, access as Permission));
  if (!known) {
    throw new Error(`Route ${route.method} ${route.path} names no access that any role holds`);
  }
}
