// The small world in which a flow is played on paper: one pair, three free slots, a calendar.
import { createHolidayCalendar } from '../../src/adapters/system/holidays.js';
import type { Facts } from '../../src/domain/conversation/turn.js';
import { HOUR, type Instant, type PairId } from '../../src/domain/ids.js';
import { at } from '../../src/domain/time/local-time.js';
import { askedSlots } from '../../src/domain/visits/asked-slots.js';
import type { AppointmentSlot, PairHours } from '../../src/domain/visits/slots.js';
import type { TextLanguage } from '../../src/domain/wording/languages.js';

export const ZONE = 'Europe/Paris';
const PLACE = { zone: ZONE, holidays: 'FR' } as const;
const PAIR = 'paire' as PairId;
const calendar = createHolidayCalendar();

/** The paper pair visits at ten, at half past five, and on Saturday at half past ten. */
const WEEKDAY = [
  ['10:00', '11:00'],
  ['17:30', '18:30'],
] as const;
const HOURS: PairHours = {
  ...{ 1: WEEKDAY, 2: WEEKDAY, 3: WEEKDAY, 4: WEEKDAY, 5: WEEKDAY },
  6: [['10:30', '11:30']],
};
const OFFERED = ['2026-12-08T10:00', '2026-12-09T17:30', '2026-12-12T10:30'];
/** The visit that stands where a scenario says that one does: Wednesday at half past five. */
export const STANDING = at('2026-12-09', '17:30', ZONE);

/** What the paper world holds; a scenario changes it with lines « monde : … ». */
export type World = {
  readonly freeSlots: boolean;
  readonly teamClosed: boolean;
  /** The first slot chosen has just gone to another household. */
  readonly takenOnce: boolean;
  /** Whatever is chosen has just gone. */
  readonly takenAlways: boolean;
  readonly visitBooked: boolean;
  readonly oneWay: boolean;
  /** As the secretariat's file says. */
  readonly language: TextLanguage;
  /** A language of the file in which we write no texts. */
  readonly unwritten: string | null;
  /** The caller withholds the number. */
  readonly numberHidden: boolean;
};

export const PLAIN_WORLD: World = {
  freeSlots: true,
  teamClosed: false,
  takenOnce: false,
  takenAlways: false,
  visitBooked: false,
  oneWay: false,
  language: 'fr',
  unwritten: null,
  numberHidden: false,
};

/** « monde : … » lines that a scenario may hold. */
export const WORLDS: Readonly<Record<string, Partial<World>>> = {
  'aucun créneau': { freeSlots: false },
  'équipe absente': { teamClosed: true },
  'créneau pris par un autre': { takenOnce: true },
  'visite prise': { visitBooked: true },
  'expéditeur à sens unique': { oneWay: true },
  'dossier en anglais': { language: 'en' },
  'dossier en arabe': { language: 'ar' },
  'dossier en turc': { language: 'tr' },
  'dossier en portugais': { language: 'pt' },
  'dossier en roumain': { language: 'ro' },
  'dossier en créole': { language: 'rcf' },
  'dossier en vietnamien': { unwritten: 'vietnamien' },
  'numéro masqué': { numberHidden: true },
  'tous les créneaux pris par d’autres': { takenAlways: true },
};

/** `moments`: days that the reply spoke of; `taken`: a slot that another household has just had. */
export function factsOf(
  world: World,
  now: Instant,
  { moments = [], taken = null }: { moments?: readonly string[]; taken?: Instant | null } = {},
): Facts {
  const wish = { place: PLACE, calendar, before: null, count: 3, moments };
  const asked = askedSlots({ pairs: [{ id: PAIR, hours: HOURS }], busy: [] }, wish, now);
  return {
    slots: world.freeSlots ? offered(now, taken) : [],
    asked: world.freeSlots ? asked : [],
    teamClosed: world.teamClosed,
    visitBooked: world.visitBooked,
    language: world.language,
    unwritten: world.unwritten,
    numberHidden: world.numberHidden,
  };
}

function offered(now: Instant, taken: Instant | null): AppointmentSlot[] {
  const slots = OFFERED.map((text, index): AppointmentSlot => {
    const startsAt = at(text.slice(0, 10), text.slice(11), ZONE);
    return { number: index + 1, pairId: PAIR, startsAt, endsAt: startsAt + HOUR };
  });
  return slots.filter((slot) => slot.startsAt > now && slot.startsAt !== taken);
}
