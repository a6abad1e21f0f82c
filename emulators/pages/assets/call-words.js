const ENDS = {
  completed: 'Terminé',
  busy: 'Terminé : occupé',
  'no-answer': 'Terminé : pas de réponse',
  failed: 'Terminé : l’appel n’a pas abouti',
  canceled: 'Terminé : appel annulé',
};

/** Where a call stands, for whoever holds the telephone: a word for the page, a sentence to read. */
export function stateOf({ status, direction, expects, talkingTo }, { other, company }) {
  if (ENDS[status]) return { name: 'over', words: ENDS[status] };
  const isOwn = direction === 'inbound';
  if (status === 'queued') return { name: 'dialled', words: 'Va sonner' };
  if (status === 'ringing' && isOwn) return { name: 'calling', words: `Appelle ${other}…` };
  if (status === 'ringing') return { name: 'ringing', words: `Sonne : appel du ${other}` };
  if (expects?.kind === 'record') return { name: 'recording', words: 'En ligne : enregistre' };
  if (expects) return { name: 'asked', words: `En ligne : attend ${wanted(expects)}` };
  if (talkingTo?.length > 0)
    return { name: 'talking', words: `En ligne avec ${company ?? 'quelqu’un'}` };
  return { name: 'on-line', words: 'En ligne' };
}

function wanted({ input, numDigits }) {
  const keys = numDigits > 1 ? `${numDigits} touches` : 'une touche';
  if (!input.includes('speech')) return keys;
  return input.includes('dtmf') ? `${keys} ou des mots` : 'des mots';
}

const WHO = { line: 'La ligne', other: 'L’autre personne', handset: 'Vous', system: '' };

/** What stands in a line of a call: who, and the words, sounds and keys as text. */
export function lineWords({ from, kind, text }) {
  const who = WHO[from] ?? '';
  if (kind === 'digits') return { who, words: `Touches : ${text}` };
  if (kind === 'beep') return { who, words: '(bip)' };
  if (kind === 'play') return { who, words: `(musique : ${text.split('/').at(-1)})` };
  return { who, words: text };
}
