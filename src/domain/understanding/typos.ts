/** Words that decide, long enough for a slip of the finger to leave them recognisable. */
const KEYWORDS = `mourir suicide suicider violence violences frappe menace huissier police expulsion
expulse dehors tribunal audience rappeler rappelez rappelle appelez appeler telephone numero
mauvais trompez erreur arretez arreter proprietaire bailleur agence virement surendettement
assistante sociale hopital hospitalise prison detention demenage interprete traducteur francais
rendez mercredi vendredi samedi dimanche demain semaine impossible disponible d'accord convient
annuler annulez annulation retard arrive adresse donnees supprimez serrure serrures electricite
dette loyer payer regle conteste merci bonjour parfait volontiers premier premiere deuxieme
troisieme dernier decede mort monsieur madame personne messages contacter travaille puissance
punaises cafards chauffage humidite voisine apres maintenant malentendant sourde autre interesse interessee accompagne reeducation tesekkurler tabasse messages`
  .split(/\s+/)
  .filter((word) => word.length >= 5);

/** Real words one slip away from a keyword: left as they are. */
const REAL = new Set(
  `number passed person persons nourrir mairie menage menages malice dettes loyers payes payee paye reglee regles arrives arriver
annule annulee annules demenager demenagee demenagement premiers premieres derniers deniere derniere
retards adresses agences autres autant avant morte morts morse personnes message contacte frappes
frapper frappee menaces menacer expulser expulsee expulses rappele appele appelle appeles appel
rappel rappels apprend apporte apporter mariage tiens donnees donnes donnez donner tarif perdre
maintien malade parfaite convenait conviens semaines virements hopitaux regler vendre rendre
rende tendre prendre gendre fendre travailler travailles travail finissez traduction policiers polices
police politique sociaux social socials arrete arretes arretez arreter arret voisin voisins voisines`.split(
    /\s+/,
  ),
);

const KNOWN = new Set([...KEYWORDS, ...REAL]);

/** Every keyword under itself less one letter: a slip is found by lookup, never by comparison. */
const NEAR = new Map<string, string>();
for (const keyword of KEYWORDS) for (const form of lessOne(keyword)) NEAR.set(form, keyword);

function lessOne(word: string): string[] {
  const forms = [word];
  for (let i = 1; i < word.length; i++) forms.push(word.slice(0, i) + word.slice(i + 1));
  return forms;
}

/**
 * The keyword meant by a word of at least six letters with one letter missing, added, changed or
 * swapped after the first; else the word itself.
 */
export function correctTypo(word: string): string {
  if (word.length < 6 || KNOWN.has(word) || !/^[a-z]+$/.test(word)) return word;
  for (const form of lessOne(word)) {
    const keyword = NEAR.get(form);
    if (keyword !== undefined && Math.abs(keyword.length - word.length) <= 1) return keyword;
  }
  return word;
}
