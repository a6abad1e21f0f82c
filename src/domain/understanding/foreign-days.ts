/** Days, parts of a day and months of the tenants' other languages, by the French word they are read as. */
const IN_FRENCH: Readonly<Record<string, string>> = {
  lundi:
    'monday lunes luni pazartesi lunedi montag понедельник понедiлок الاثنين tnin letnin lindi',
  mardi: 'tuesday tue tues martes marti sali terca martedi dienstag вторник الثلاثاء tlat tlata',
  mercredi:
    'wednesday wed miercoles miercuri carsamba quarta mercoledi mittwoch среда среду الاربعاء larba3 arba3 larb3a larbaa merkredi',
  jeudi:
    'thursday thu thurs jueves joi persembe quinta giovedi donnerstag четверг الخميس khmis lkhmis zedi',
  vendredi:
    'friday fri viernes vineri cuma sexta venerdi freitag пятница пятницу الجمعة jem3a jemaa ljem3a vandrodi',
  samedi: 'saturday sabado sambata cumartesi sabato samstag суббота субботу السبت sebt samdi',
  dimanche: 'sunday domingo duminica pazar domenica sonntag воскресенье الاحد dimans',
  demain: 'tomorrow manana amanha maine yarin domani morgen завтра غدا ghedda ghedwa domin demin',
  'aujourd hui': 'today hoy hoje azi bugun oggi heute сегодня اليوم lyoum zordi',
  matin: 'morning manha dimineata sabah mattina sbah صباحا الصباح',
  'apres-midi': 'afternoon tarde pomeriggio nachmittag apremidi',
  soir: 'evening tonight noche noite seara aksam abend مساء 3chiya swar',
  semaine: 'week semana saptamana hafta settimana woche الاسبوع simana somenn',
  prochaine: 'next proxima viitoare gelecek prossima nachste القادم jaya proximo urmatoare',
  janvier: 'january enero janeiro ianuarie ocak gennaio januar يناير zanvié janvié',
  fevrier: 'february febrero fevereiro februarie subat febbraio februar فبراير févriyé',
  mars: 'march marzo marco martie mart',
  decembre: 'december diciembre dezembro decembrie aralik dicembre dezember ديسمبر désanm desanm',
};

const FRENCH = new Map<string, string>(
  Object.entries(IN_FRENCH).flatMap(([french, words]) =>
    words
      .split(' ')
      .map((word) => [word.normalize('NFKD').replace(/\p{M}/gu, ''), french] as const),
  ),
);

/** A plain word that names a day, part of day or month in another language, in French. */
export const frenchDay = (word: string): string | undefined => FRENCH.get(word);

const WORD = /[\p{L}\p{M}\d]+/gu;
/** « at 3 », « a las 10 », « saat 14 », « la ora 10 », « الساعة 4 ». */
const AT_HOUR =
  /(?:\bat|\bdopo le|\bdepois das|\bdespues de las|\bdespués de las|\bafter|\blas|(?<=\s|^)[àa]s|\bora|\bsaat|\balle|\bum|الساعة|(?<=\s|^)[вов]|\bm3a|\b3la) (\d{1,2})(?![\d/])/giu;
/** « 30 de diciembre », « 3rd of January ». */
const OF_MONTH = /\b(\d{1,2})(?:st|nd|rd|th)? (?:de|di|of) (?=\p{L})/gu;
/** « december 23 », once its month is in French. */
const MONTH_FIRST = /\b(janvier|fevrier|mars|decembre) (\d{1,2})\b(?![h:])/g;
/** « Sunday the 13th », « luni pe 14 », « el lunes día 7 », once the weekday is in French. */
const WEEKDAY_THE =
  /\b((?:lun|mar|mercre|jeu|vendre|same)di|dimanche),? (?:the|pe|el|dia|o dia|den) (\d{1,2})\b(?! ?[h:])/g;
const ENGLISH_HOUR = /\b(\d{1,2})(?:[:.](\d\d))? ?([ap])\.?m\b/gi;

/** True of a plain word that names a day or part of it in another language. */
export const isForeignDay = (word: string): boolean => FRENCH.has(word);

/** « 5pm », « dopo le 18 »: hours told as in another language, in a text with digits. */
export const namesForeignHours = (plain: string): boolean => FOREIGN_HOURS.test(plain);

const FOREIGN_HOURS = /\b\d{1,2} ?[ap]m\b|\b(?:dopo le|depois das|despues de las) \d/;

/** The text with its foreign days and hours in French, for the reader of dates alone. */
export function daysInFrench(text: string): string {
  return text
    .replace(/\bwe\b/gi, 'nous')
    .replace(/\btonight\b/gi, 'ce soir')
    .replace(ENGLISH_HOUR, (_all, hour: string, minutes: string | undefined, half: string) => {
      const isAfternoon = half.toLowerCase() === 'p' && Number(hour) < 12;
      return `${Number(hour) + (isAfternoon ? 12 : 0)}h${minutes ?? ''}`;
    })
    .replace(AT_HOUR, (all, hour: string, at: number, whole: string) =>
      /^(?:[h:.]|\s?pm)/.test(whole.slice(at + all.length)) ? ` à ${hour}` : ` à ${hour}h`,
    )
    .replace(/\b(\d{1,2})(?:st|nd|rd|th)\b/gi, '$1')
    .replace(OF_MONTH, '$1 ')
    .replace(WORD, (word) => {
      const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ı/g, 'i');
      return FRENCH.get(plain) ?? word;
    })
    .replace(MONTH_FIRST, '$2 $1')
    .replace(WEEKDAY_THE, '$1 $2');
}
