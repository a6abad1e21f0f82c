import { SAID_ON_THE_LINE, TEAM_LATE, TO_STRANGERS } from '../../../flows/doors.js';
import { BOOK, WORDS } from '../../../flows/index.js';
import { checkBook } from '../../domain/conversation/check-book.js';
import type { Flow } from '../../domain/conversation/flow.js';
import { textName } from '../../domain/conversation/place.js';
import { checkWording } from '../../domain/wording/check-wording.js';
import { TEXT_LANGUAGES, type TextLanguage } from '../../domain/wording/languages.js';
import { type TextName, templateFor } from '../../domain/wording/text.js';
import type { TeamSettings } from '../ports/settings.js';
import { checkChoices } from './check-choices.js';
import { checkKeys } from './check-keys.js';
import { ruleOf, saidBy, TEXT_NAMES } from './house-words.js';
import { longestParams } from './longest.js';
import { silentDoors } from './silent-doors.js';

/**
 * Everything that a household may be told, checked before the program serves anyone and by
 * `npm run check`: flows that lead somewhere, every text in every language, neutral words within
 * their length, answers and keys that are listened to, nothing asked by a sender that cannot be
 * answered.
 * Returns what is wrong, in French, with file and key; empty when all is well.
 */
export function checkWords(settings: TeamSettings): string[] {
  const broken = checkBook(BOOK);
  const texts = [...Object.values(BOOK.flows).flatMap(checkTexts), ...missingTexts()];
  const written = TEXT_LANGUAGES.flatMap((language) => checkLanguage(language, settings));
  // A book that leads nowhere cannot be walked.
  if (broken.length > 0) return [...broken, ...texts, ...written];
  return [...texts, ...written, ...silentDoors(), ...checkChoices(), ...checkKeys()];
}

/** « flows/rendez-vous/words.ts, fr, « creneaux » », as the person who writes them looks for it. */
function placeOfWords(name: TextName, language: TextLanguage): string {
  const [flow, key] = name.split('/');
  return `flows/${flow}/words.ts, ${language}, « ${key} »`;
}

/** Said without a step of a flow: to strangers, from the road, and on the line around its menus. */
const SAID_ELSEWHERE: readonly TextName[] = [
  ...[...Object.values(TO_STRANGERS), TEAM_LATE],
  ...SAID_ON_THE_LINE,
];

const missingTexts = (): string[] =>
  SAID_ELSEWHERE.filter((name) => !exists(name)).map(
    (name) => `flows/doors.ts : le texte « ${name} » n'existe pas`,
  );

/** Every text is said somewhere, and every node says a text that exists. */
function checkTexts(flow: Flow): string[] {
  const said = Object.entries(flow.nodes).flatMap(([node, { kind, ...rest }]) => {
    const text = 'text' in rest ? rest.text : null;
    return text === null ? [] : [{ node, kind, name: textName(flow.id, text) }];
  });
  const unknown = said
    .filter(({ name }) => !exists(name))
    .map(({ node, name }) => `flows/${flow.id}/flow.ts, « ${node} » dit « ${name} », inconnu`);
  const unsaid = Object.keys(flow.texts)
    .map((key) => textName(flow.id, key))
    .filter((name) => !SAID_ELSEWHERE.includes(name) && !said.some((one) => one.name === name))
    .map((name) => `flows/${flow.id}/flow.ts : aucune étape ne dit « ${name} »`);
  const languages = Object.entries(WORDS[flow.id] ?? {});
  const unruled = languages.flatMap(([language, words]) =>
    Object.keys(words)
      .filter((key) => !Object.hasOwn(flow.texts, key))
      .map((key) => `flows/${flow.id}/words.ts, ${language} : « ${key} » n'est pas dans flow.ts`),
  );
  return [...unknown, ...unsaid, ...unruled];
}

function exists(name: TextName): boolean {
  const [flow = '', key = ''] = name.split('/');
  return Object.hasOwn(BOOK.flows[flow]?.texts ?? {}, key);
}

function checkLanguage(language: TextLanguage, settings: TeamSettings): string[] {
  return TEXT_NAMES.flatMap((name) => {
    const [flow = '', key = ''] = name.split('/');
    const rule = ruleOf(name);
    if (rule.frenchOnly && language !== 'fr') return [];
    const words = WORDS[flow]?.[language]?.[key];
    if (words === undefined) return [`${placeOfWords(name, language)} manque`];
    const template = templateFor(words, saidBy(rule, settings));
    if (template === null) return [];
    const params = longestParams(settings, language, rule);
    const check = checkWording({ template, rule, language, sender: settings.sender, params });
    return check.problems.map((problem) => `${placeOfWords(name, language)} : ${problem}`);
  });
}
