/**
 * What a text may name, in French: supervisors write these. Rendered in the household's own zone
 * and language before it comes here.
 */
export const PLACEHOLDERS = {
  equipe: 'nom neutre de l’équipe, « Logement Plus »',
  prenom: 'prénom de la personne qui signe',
  telephone: 'numéro de la ligne, « 01 99 00 12 34 »',
  creneaux: '« 1) mar 8/12 10h 2) mer 9/12 17h30 »',
  choix: '« 1, 2, 3 », autant que de créneaux',
  quand: '« mercredi 9/12 à 17h30 »',
  minutes: 'retard de l’équipe en minutes, « 20 »',
  ouverture: 'au téléphone : « Nous sommes là demain à 9 heures. », rien quand on ne le sait pas',
  place: 'au téléphone : place dans la file, « Vous êtes en position 2. »',
  attente: 'au téléphone : « Attente estimée : 3 minutes. »',
  dossier: 'au téléphone, pour un travailleur : « , dossier 93-2026-00012 », rien sans dossier',
} as const;
export type Placeholder = keyof typeof PLACEHOLDERS;

/** Known to whoever holds a call: no text that is sent may name them. */
export const ON_THE_LINE = [
  'ouverture',
  'place',
  'attente',
  'dossier',
] as const satisfies readonly Placeholder[];
export type TextParams = Readonly<Record<Placeholder, string>>;

const HOLE = /\{([^{}]*)\}/g;

/** The template with its holes filled. @throws on a hole that no param fills; checked at start. */
export function fill(template: string, params: TextParams): string {
  return template.replace(HOLE, (hole, name: string) => {
    if (!isPlaceholder(name)) throw new Error(`No such placeholder: ${hole}`);
    return params[name];
  });
}

/** Holes of a template that nothing fills, as written: « {prenom} ». */
export function unknownHoles(template: string): string[] {
  const holes = [...template.matchAll(HOLE)];
  const unknown = holes.filter(([, name = '']) => !isPlaceholder(name)).map(([hole]) => hole);
  const stray = template.replace(HOLE, '').match(/[{}]/g) ?? [];
  return [...new Set([...unknown, ...stray])];
}

/** The placeholders that a template names, each once, in order. */
export function holesOf(template: string): Placeholder[] {
  const names = [...template.matchAll(HOLE)].map(([, name = '']) => name);
  return [...new Set(names.filter(isPlaceholder))];
}

function isPlaceholder(name: string): name is Placeholder {
  return Object.hasOwn(PLACEHOLDERS, name);
}
