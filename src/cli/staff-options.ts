import type { Sought } from '../app/roster/find-person.js';
import { foldText } from '../domain/contact/fold-text.js';
import type { IsoDate } from '../domain/ids.js';
import { tidy } from '../domain/intake/fold.js';
import { parseDate } from '../domain/intake/parse-date.js';
import { ROLES, type Role } from '../domain/roles.js';
import { TERRITORIES, type Territory, territoryOf } from '../domain/territories.js';

/** An option as typed, read; `problem` names the option and what it takes. */
export type Read<T> = { ok: true; value: T } | { ok: false; problem: string };

const LONGEST_NAME = 80;
const SLACK_USER = /^[UW][A-Z0-9]{4,}$/;

const wrong = (problem: string) => ({ ok: false, problem }) as const;

/** The problems of several options, in their order; empty when all could be read. */
export function problemsOf(reads: readonly Read<unknown>[]): string[] {
  return reads.flatMap((read) => (read.ok ? [] : [read.problem]));
}

export function readName(option: string, text: string): Read<string> {
  const name = tidy(text).replace(/\s+/g, ' ');
  if (name !== '' && name.length <= LONGEST_NAME) return { ok: true, value: name };
  return wrong(`${option} : de 1 à ${LONGEST_NAME} caractères sont attendus.`);
}

export function readRole(text: string): Read<Role> {
  const role = ROLES.find((known) => known === foldText(text));
  if (role) return { ok: true, value: role };
  return wrong(`--role : rôle inconnu « ${text} ». Rôles : ${ROLES.join(', ')}.`);
}

export function readTerritory(option: string, text: string): Read<Territory> {
  const territory = territoryOf(text.trim());
  if (territory) return { ok: true, value: territory };
  const known = TERRITORIES.map(({ code }) => code)
    .sort()
    .join(', ');
  return wrong(`${option} : territoire inconnu « ${text.trim()} ». Territoires : ${known}.`);
}

/** A day: « 24/12/2026 » or « 2026-12-24 ». */
export function readDay(option: string, text: string): Read<IsoDate> {
  const isWhole = /^(\d{1,2}\/\d{1,2}\/\d{4}|\d{4}-\d{2}-\d{2})$/.test(text.trim());
  const parsed = isWhole ? parseDate(text.trim(), 2099) : null;
  if (parsed?.ok) return { ok: true, value: parsed.date };
  const why = parsed ? parsed.why : 'n’est pas un jour (24/12/2026, ou 2026-12-24)';
  return wrong(`${option} : « ${text.trim()} » ${why}.`);
}

/** « 93,75 », or « tous »; in the order given, each once. */
export function readTerritories(text: string): Read<string[]> {
  if (foldText(text) === 'tous') return { ok: true, value: TERRITORIES.map(({ code }) => code) };
  const codes: string[] = [];
  for (const word of text.split(',')) {
    const read = readTerritory('--territoires', word);
    if (!read.ok) return wrong(read.problem.replace(/\.$/, ' (ou : tous).'));
    codes.push(read.value.code);
  }
  return { ok: true, value: [...new Set(codes)] };
}

export function readSlack(text: string): Read<string> {
  if (SLACK_USER.test(text.trim())) return { ok: true, value: text.trim() };
  return wrong(
    `--slack : « ${text} » n’est pas un identifiant de membre Slack (U0123456789 : profil, « Copier l’identifiant du membre »).`,
  );
}

/** Who a command is about: a name or a Slack user, one of the two. */
export function readSought(options: { nom?: string; slack?: string }): Read<Sought> {
  const { nom, slack } = options;
  if ((nom === undefined) === (slack === undefined)) {
    return wrong('Dites de qui il s’agit : --nom "Karima Benali", ou bien --slack U0123456789.');
  }
  if (nom === undefined) return readSlackPerson(slack ?? '');
  const name = readName('--nom', nom);
  return name.ok ? { ok: true, value: { name: name.value } } : name;
}

/** A worker of a pair: a full name, or a Slack user when two people bear the name. */
export function readPerson(option: string, text: string): Read<Sought> {
  if (SLACK_USER.test(text.trim())) return readSlackPerson(text);
  const name = readName(option, text);
  return name.ok ? { ok: true, value: { name: name.value } } : name;
}

function readSlackPerson(text: string): Read<Sought> {
  const slack = readSlack(text);
  return slack.ok ? { ok: true, value: { slackUserId: slack.value } } : slack;
}
