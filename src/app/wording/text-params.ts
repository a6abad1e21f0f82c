import type { Instant } from '../../domain/ids.js';
import { slotAloud, slotInList, slotInSentence } from '../../domain/time/slot-words.js';
import type { AppointmentSlot } from '../../domain/visits/slots.js';
import type { TextParams } from '../../domain/wording/fill.js';
import type { TextLanguage } from '../../domain/wording/languages.js';
import { phoneAloud } from '../../domain/wording/phone-aloud.js';
import type { TeamSettings } from '../ports/settings.js';

/** What only whoever holds a call knows, in whole spoken words; what is absent is not said. */
export type SpokenParams = {
  /** When the line opens again, « demain à 9 heures ». */
  readonly ouverture?: string;
  /** « Vous êtes en position 2. » */
  readonly place?: string;
  /** « Attente estimée : 3 minutes. » */
  readonly attente?: string;
  /** Reference of the case, for a worker alone. */
  readonly dossier?: string | null;
};

export type ParamsContext = {
  readonly settings: TeamSettings;
  /** First name that signs; the same one throughout a case (domain 5.2, rule 8). */
  readonly worker: string;
  readonly zone: string;
  readonly language: TextLanguage;
  readonly slots: readonly Pick<AppointmentSlot, 'number' | 'startsAt'>[];
  /** Start of the visit that the text is about. */
  readonly visitAt: Instant | null;
  /** How late the team will be. */
  readonly lateMinutes?: number;
  readonly spoken?: SpokenParams;
};

/** What the holes of a text are filled with, in the household's zone and language. */
export function paramsOf(context: ParamsContext, { spoken }: { spoken?: true }): TextParams {
  return spoken ? aloud(context) : written(context);
}

function written(context: ParamsContext): TextParams {
  const { settings, worker, zone, language, slots, visitAt, lateMinutes } = context;
  const listed = slots.map(
    ({ number, startsAt }) => `${number}) ${slotInList(startsAt, zone, language)}`,
  );
  return {
    equipe: settings.team,
    prenom: worker,
    telephone: settings.hotline,
    creneaux: listed.join(' '),
    choix: choices(slots),
    quand: visitAt === null ? '' : slotInSentence(visitAt, zone, language),
    minutes: lateMinutes === undefined ? '' : String(lateMinutes),
    ...{ ouverture: '', place: '', attente: '', dossier: '' },
  };
}

/** Spoken in French: no text of the line is translated. */
function aloud({ settings, worker, zone, slots, visitAt, spoken = {} }: ParamsContext): TextParams {
  const { ouverture = '', place = '', attente = '', dossier = null } = spoken;
  const listed = slots.map(
    ({ number, startsAt }, index) =>
      `${index === 0 ? 'pour' : 'Pour'} ${slotAloud(startsAt, zone)}, tapez ${number}`,
  );
  return {
    equipe: settings.team,
    prenom: worker,
    telephone: phoneAloud(settings.hotline),
    creneaux: listed.join('. '),
    choix: choices(slots),
    quand: visitAt === null ? '' : slotAloud(visitAt, zone),
    ouverture: ouverture === '' ? '' : `Nous sommes là ${ouverture}.`,
    place,
    attente,
    minutes: '',
    dossier: dossier === null ? '' : `, dossier ${dossier}`,
  };
}

const choices = (slots: ParamsContext['slots']): string =>
  slots.map(({ number }) => number).join(', ');
