import { describe, expect, it } from 'vitest';
import { asksForReply, checkTextForSender, parseSender } from '../../src/domain/contact/sender.js';
import { named, shortCode } from './facts.js';

describe('who may send', () => {
  const accepted: [given: string, kind: string, id: string, capability: string][] = [
    ['LogementPls', 'alphanumeric', 'LogementPls', 'one_way'],
    ['EMPEX 93', 'alphanumeric', 'EMPEX 93', 'one_way'],
    ['38123', 'short-code', '38123', 'two_way'],
    ['+33937000001', 'platform-number', '+33937000001', 'two_way'],
    ['09 38 00 00 01', 'platform-number', '+33938000001', 'two_way'],
    ['0033939000001', 'platform-number', '+33939000001', 'two_way'],
  ];
  it.each(accepted)('%s', (given, kind, id, capability) => {
    expect(parseSender(given)).toEqual({ ok: true, sender: { kind, id, capability } });
  });

  const refused: [given: string, says: RegExp][] = [
    ['', /absent/],
    ['LogementPlus', /12 caractères, 11 au plus/],
    ['Équipe', /sans accent/],
    ['36', /ni un numéro court/],
    ['06 39 98 10 01', /06 ou 07 est réservé.*Arcep.*opérateurs bloquent/],
    ['+33 7 39 98 10 01', /06 ou 07/],
    ['01 99 00 12 34', /0937, 0938 ou 0939/],
    ['+33940000001', /ni un numéro de plateforme/],
    ['INFO', /trop général/],
    ['Huissier 93', /dit de quoi il s'agit/],
  ];
  it.each(refused)('« %s » is refused in French', (given, says) => {
    const parsed = parseSender(given);
    expect(parsed).toMatchObject({ ok: false, error: expect.stringMatching(says) });
  });
});

describe('which text a one-way sender may carry', () => {
  const asking = [
    'Répondez OUI ou appelez le 01 99 00 12 34.',
    'Ecrivez-nous. 01 99 00 12 34',
    'Envoyez STOP pour ne plus recevoir de SMS. 01 99 00 12 34',
    'STOP au 38123',
    'Merci de répondre par 1 ou 2. 01 99 00 12 34',
    'Reply YES, or call 01 99 00 12 34.',
    'Responda SIM ou ligue 01 99 00 12 34',
    'Raspundeti DA sau 01 99 00 12 34',
    'EVET yazin ya da arayin: 01 99 00 12 34',
    'Réponn WI. 01 99 00 12 34',
    'أجب بنعم أو اتصل 01 99 00 12 34',
  ];
  it.each(asking)('asks for an answer: %s', (text) => {
    expect(asksForReply(text)).toBe(true);
    expect(checkTextForSender(text, named)).toMatchObject({ ok: false });
    expect(checkTextForSender(text, shortCode)).toEqual({ ok: true });
  });

  const notAsking = [
    'Appelez-moi au 01 99 00 12 34.',
    'Le 3114 répond jour et nuit. On vous rappelle. 01 99 00 12 34',
    'Ne répondez pas à ce SMS, appelez le 01 99 00 12 34',
    'Pas besoin de répondre ici : 01 99 00 12 34',
    'Sans réponse de votre part je repasse samedi. 01 99 00 12 34',
  ];
  it.each(notAsking)('asks for none: %s', (text) => {
    expect(asksForReply(text)).toBe(false);
    expect(checkTextForSender(text, named)).toEqual({ ok: true });
  });

  it('must say where to call', () => {
    expect(checkTextForSender('Je passe samedi.', named)).toMatchObject({
      ok: false,
      error: expect.stringContaining('un numéro à appeler'),
    });
    expect(checkTextForSender('Je passe samedi.', shortCode)).toEqual({ ok: true });
  });

  it('must give the hotline, however it is written, when the hotline is known', () => {
    const text = 'Appelez le 01 99 00 12 34.';
    expect(checkTextForSender(text, named, '+33199001234')).toEqual({ ok: true });
    expect(checkTextForSender(text, named, '02 61 91 00 00')).toMatchObject({ ok: false });
  });
});
