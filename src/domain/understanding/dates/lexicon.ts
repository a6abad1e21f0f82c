import type { DayPart } from './date-reading.js';

const table = <Value>(rows: readonly (readonly [Value, string])[]): ReadonlyMap<string, Value> =>
  new Map(rows.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)));

/** Weekdays as typed, 1 = Monday. */
export const WEEKDAYS = table<number>([
  [1, 'lundi lundis lindi ludi lundy lundie lndi lundit'],
  [2, 'mardi mardis mardy mardie mrdi madri'],
  [
    3,
    'mercredi mercredis mercredie mercrdi mecredi mercedi mercerdi merdredi mercredy mercr mercedri merkredi merkedi',
  ],
  [4, 'jeudi jeudis jeudy jeudie jedi judi jeud jeudit jeuddi jeuid jeudu jeuudi'],
  [
    5,
    'vendredi vendredis vendredie vendrdi vendedi vendredy vendrei venredi vdd vdrdi vndredi vendri vendred vandredi vdredi vndrdi vendredu venddi',
  ],
  [6, 'samedi samedis samdi samedie samdis samedy smedi sammedi samdei'],
  [7, 'dimanche dimanches dimanch dimache dimenche dimanhe'],
]);

/** Read as weekdays only before a number, an hour or a part of the day: « mer », « jeu » are words too. */
export const SHORT_WEEKDAYS = table<number>([
  [1, 'lun ldi'],
  [2, 'mar'],
  [3, 'mer merc'],
  [4, 'jeu jdi'],
  [5, 'ven vend'],
  [6, 'sam'],
  [7, 'dim'],
]);

/** Months as typed, 1 = January. */
export const MONTHS = table<number>([
  [1, 'janvier janv jan janvie janvir'],
  [2, 'fevrier fev fevr fevrie fevrir'],
  [3, 'mars'],
  [4, 'avril avr avri'],
  [5, 'mai'],
  [6, 'juin'],
  [7, 'juillet juil juill juillt juillet'],
  [8, 'aout aou'],
  [9, 'septembre septembr septenbre'],
  [10, 'octobre oct octobr'],
  [11, 'novembre nov novembr novenbre'],
  [12, 'decembre dec decembr decenbre desembre'],
]);

/** Days counted from today. */
export const RELATIVE_DAYS = table<number>([
  [1, 'demain dem1 dm1 2m1 dmain demin demains demian deman'],
  [2, 'apresdemain apresdem1'],
  [0, 'aujourdhui ajd auj aujd ojd aujourdui ojourdhui aujourdhuit ajourdhui'],
  [-1, 'hier yer'],
]);

export const PARTS = table<DayPart>([
  ['matin', 'matin mat matinee matine matins mattin'],
  ['apres-midi', 'aprem aprm apm apremidi apresmidi apmidi aprems apprem apre-midi pm aprmidi'],
  ['soir', 'soir soiree soire soirs swar'],
]);

export const HOUR_WORDS = new Set('h heure heures hr hrs hs heur heurs'.split(' '));
export const WEEK_WORDS = new Set('semaine sem semaines smaine semaibe semene semain'.split(' '));
export const WEEKEND_WORDS = new Set('weekend we wk wkend weekends wend'.split(' '));
export const NEXT_WORDS = new Set(
  'prochain prochaine pro proch prochin prochaines prochains prochene prochen'.split(' '),
);

/** Numbers written out, as far as hours, days and minutes go. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  (
    'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize ' +
    'dixsept dixhuit dixneuf vingt'
  )
    .split(' ')
    .map((word, value) => [word, value] as [string, number])
    .concat([
      ['une', 1],
      ['trente', 30],
      ['quarante', 40],
      ['cinquante', 50],
    ]),
);

/** Every word that may open a moment. */
export const OPENERS: ReadonlySet<string> = new Set([
  ...WEEKDAYS.keys(),
  ...SHORT_WEEKDAYS.keys(),
  ...MONTHS.keys(),
  ...RELATIVE_DAYS.keys(),
  ...PARTS.keys(),
  ...WEEK_WORDS,
  ...WEEKEND_WORDS,
  ...(
    'a de d des vers ver pour environ entre pas apres apre apr aprs ap avant partir apartir jusqu jusque midi minuit ' +
    'ce cet cette c dans ds aujourd ajourd week wee w debut debu milieu mi fin courant mois premier sept'
  ).split(' '),
]);

/** A reply without any of these, or a digit, names no moment. « un » alone tells none. */
export const TIME_WORDS: ReadonlySet<string> = new Set([
  ...WEEKDAYS.keys(),
  ...SHORT_WEEKDAYS.keys(),
  ...MONTHS.keys(),
  ...RELATIVE_DAYS.keys(),
  ...PARTS.keys(),
  ...HOUR_WORDS,
  ...WEEK_WORDS,
  ...WEEKEND_WORDS,
  ...[...NUMBER_WORDS.keys()].filter((word) => word !== 'un' && word !== 'une'),
  ...'midi minuit aujourd ajourd mois week wee w jour jours premier dixsept'.split(' '),
]);
