import { defineFlow } from '../../src/domain/conversation/flow.js';

/** Not the person: thanks, and the number is written to no more (domain 3.4, N-07). */
export const mauvaisNumero = defineFlow({
  id: 'mauvais-numero',
  title: 'Mauvais numéro',
  channel: 'sms',
  entries: { retirer: 'retirer' },
  nodes: {
    retirer: {
      kind: 'act',
      effects: [
        { do: 'record', code: '30' },
        { do: 'number-is', standing: 'wrong' },
      ],
      next: 'remercier',
    },
    remercier: { kind: 'say', text: 'merci', next: 'retire' },
    retire: { kind: 'end', ending: 'mauvais-numero' },
  },
  texts: { merci: { purpose: 'answer', level: 0 } },
});
