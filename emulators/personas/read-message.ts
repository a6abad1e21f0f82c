/** A slot offered in a text: its number and the day it names, when it names one. */
export type Offer = { slot: number; day: string | undefined };

/** What a household makes of a text it receives. */
export type Reading =
  | { kind: 'offer'; offers: Offer[] }
  | { kind: 'confirmation' }
  | { kind: 'reminder' }
  | { kind: 'farewell' }
  | { kind: 'help' }
  | { kind: 'question' }
  | { kind: 'notice' };

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
/** The texts come in seven languages: a household skims for the few words that it knows. */
const FAREWELL = anyOf([
  /ne recevrez plus|plus de sms|retir[ée] de nos contacts|d[ée]rangement|est annul[ée]|ne vous relance/,
  /no more sms|removed from our|is cancelled|will not ask you/,
  /artik sms gondermeyecek|silindi|iptal edildi|rahatsiz etmeyecegiz/,
  /nao vai receber|foi retirado|foi cancelado|nao vamos insistir/,
  /nu mai primiti|este sters|este anulata|nu mai insistam/,
  /pu sms|tir nimèro|lé anilé|nou insis pa/,
  /لن تصلكم|حذفنا|تم إلغاء|لن نلح/,
]);
const HELP = /\b3114\b|\b119\b|danger imm[ée]diat/i;
const CONFIRMATION = anyOf([
  /c['’]est not[ée]|confirm[ée]|rendez-vous pris|\bà bient[ôo]t\b/,
  /^noted:|^not aldik:|^fica marcado|^am notat:|^lé noté:|^تم تسجيل/,
]);
const REMINDER = anyOf([
  /^\s*rappel\b|\bdemain\b.*\b\d{1,2}\s?h/,
  /^(?:reminder|hatirlatma|lembrete|va reamintim|rapèl|تذكير)/,
]);
const ASKS =
  /r[ée]pondez|reply|responda|raspundeti|\byazin\b|\br[ée]ponn\b|أجب|\?|\boui\b|\brappel\b/i;

function anyOf(ways: readonly RegExp[]): RegExp {
  return new RegExp(ways.map(({ source }) => source).join('|'), 'i');
}

/** Reads a text as a person skims it: what is offered first, then what is over, then what is asked. */
export function readMessage(body: string): Reading {
  const offers = readOffers(body);
  if (offers.length >= 2) return { kind: 'offer', offers };
  if (FAREWELL.test(body)) return { kind: 'farewell' };
  if (HELP.test(body)) return { kind: 'help' };
  if (CONFIRMATION.test(body)) return { kind: 'confirmation' };
  if (REMINDER.test(body)) return { kind: 'reminder' };
  return ASKS.test(body) ? { kind: 'question' } : { kind: 'notice' };
}

function readOffers(body: string): Offer[] {
  const offers: Offer[] = [];
  for (const [, slot, words] of body.matchAll(/(?:^|\s)(\d)\s?[):]\s*([a-zàéû]*)/gi)) {
    offers.push({ slot: Number(slot), day: readDay(words ?? '') });
  }
  return offers;
}

function readDay(word: string): string | undefined {
  const start = word.toLowerCase();
  return start.length >= 3 ? DAYS.find((day) => day.startsWith(start)) : undefined;
}
