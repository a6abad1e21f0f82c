import type { Request } from 'express';
import { STAGES } from '../domain/case.js';
import type { IsoDate } from '../domain/ids.js';
import type { Member } from './session.js';

/** One value of the address, trimmed; null when absent, empty, or given twice. */
export function queryText(request: Request, name: string): string | null {
  const value: unknown = request.query[name];
  const text = typeof value === 'string' ? value.trim().slice(0, 100) : '';
  return text === '' ? null : text;
}

/** The value when it is one of those allowed; anything else counts as no filter. */
export function queryChoice<T extends string>(
  request: Request,
  name: string,
  allowed: readonly T[],
): T | null {
  const text = queryText(request, name);
  return allowed.find((value) => value === text) ?? null;
}

export const queryStage = (request: Request) => queryChoice(request, 'etape', STAGES);

/** A page number from 1 on. */
export function queryPage(request: Request): number {
  const text = queryText(request, 'page');
  return text !== null && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1;
}

/** A day « 2026-11-23 » that is on the list shown to the reader. */
export function queryWeek(request: Request, name: string, weeks: readonly IsoDate[]) {
  return queryChoice(request, name, weeks);
}

/** The reader's territories, narrowed to the one asked for: never widened. */
export function territoriesAsked(request: Request, member: Member) {
  const asked = queryChoice(request, 'territoire', member.territories);
  return { asked, territories: asked === null ? member.territories : [asked] };
}
