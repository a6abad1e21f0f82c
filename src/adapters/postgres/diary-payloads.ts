import { z } from 'zod';
import type { DiaryKind, DiaryPayloads } from '../../app/ports/diary.js';

const sendText = z.object({
  to: z.string(),
  textKey: z.string(),
  body: z.string(),
  purpose: z.enum([
    'cadence',
    'answer',
    'confirmation',
    'reminder',
    'stop-confirmation',
    'desk',
    'distress',
  ]),
  discretion: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  needsReply: z.boolean(),
  author: z.string(),
  notice: z.literal(true).optional(),
});

const PAYLOADS: { readonly [K in DiaryKind]: z.ZodType<DiaryPayloads[K]> } = {
  'verify-file': z.record(z.string(), z.never()),
  'cadence-step': z.object({ step: z.number().int() }),
  'send-text': sendText,
  'conversation-silence': z.object({ conversationId: z.string(), turn: z.number().int() }),
  'visit-reminder': z.object({
    visitId: z.string(),
    // Rows of before there were three knew the eve alone.
    which: z.enum(['ahead', 'eve', 'day']).default('eve'),
  }),
  'geocode-case': z.record(z.string(), z.never()),
  'show-card': z.object({ cardId: z.string() }),
  'card-unanswered': z.object({
    cardId: z.string(),
    round: z.number().int(),
    chain: z.string().optional(),
    asked: z.string().optional(),
    until: z.number().optional(),
  }),
  'card-silent': z.object({
    cardId: z.string(),
    owner: z.string(),
    since: z.number(),
    remindedAt: z.number().nullable(),
  }),
  'ring-card': z.object({ cardId: z.string(), callId: z.string(), chain: z.string() }),
  'tell-desk': z.object({
    cardId: z.string(),
    what: z.enum(['passed', 'back', 'silent', 'check-out']),
    to: z.string().nullable(),
    by: z.string(),
    reason: z.string(),
  }),
  'card-pause-over': z.object({ cardId: z.string(), until: z.number() }),
  'visit-prepare': z.object({ visitId: z.string() }),
  'visit-outcome': z.object({ visitId: z.string() }),
  'check-out': z.object({
    visitId: z.string(),
    step: z.enum(['remind', 'call', 'alarm']),
    round: z.number().int(),
  }),
  'follow-up': z.object({ visitId: z.string() }),
  'after-visit': z.object({ visitId: z.string(), door: z.string() }),
  'ring-worker': z.object({ callId: z.string() }),
  'place-leg': z.object({ legId: z.string() }),
  'call-due': z.object({ after: z.string() }),
  'call-back': z.object({ callBackId: z.string() }),
  'store-voicemail': z.object({ voicemailId: z.string() }),
  'forget-voicemail': z.object({ voicemailId: z.string() }),
  'slot-freed': z.object({
    territory: z.string(),
    startsAt: z.number().nullable(),
    except: z.string().optional(),
  }),
  'plan-tours': z.object({ territory: z.string(), day: z.string() }),
  'post-changed': z.object({ staffId: z.string() }),
  'compare-week': z.object({ territory: z.string(), day: z.string() }),
  'capacity-watch': z.object({ day: z.string() }),
  'read-agenda': z.object({ staffId: z.string() }),
  'agenda-clash': z.object({ visitId: z.string(), news: z.enum(['clash', 'over']) }),
  'reconcile-calls': z.object({ day: z.string() }),
  'show-home': z.object({ slackUserId: z.string() }),
  'plan-digests': z.object({ day: z.string() }),
  'desk-digest': z.object({
    territory: z.string(),
    day: z.string(),
    part: z.enum(['morning', 'evening']),
  }),
};

/**
 * Reads back what a use case wrote in the diary. @throws when the kind or the payload is not
 * one that this version knows: such a row was written by other code and needs a person.
 */
export function parsePayload<K extends DiaryKind>(kind: K, payload: unknown): DiaryPayloads[K] {
  const schema: z.ZodType<DiaryPayloads[K]> | undefined = PAYLOADS[kind];
  if (!schema) throw new Error(`Unknown diary kind ${kind}`);
  return schema.parse(payload);
}
