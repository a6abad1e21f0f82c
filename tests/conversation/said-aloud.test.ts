import { describe, expect, it } from 'vitest';
import { SAID_ON_THE_LINE } from '../../flows/doors.js';
import { paperTeam } from '../../scripts/flow/say-effect.js';
import { renderText, type SpokenParams } from '../../src/app/wording/render-text.js';
import { checkDiscretion } from '../../src/domain/contact/discretion-words.js';
import { at } from '../../src/domain/time/local-time.js';

const ZONE = 'Europe/Paris';
const visitAt = at('2026-12-08', '10:00', ZONE);
const slots = [
  { number: 1, startsAt: visitAt },
  { number: 2, startsAt: at('2026-12-01', '17:05', ZONE) },
];

const rendered = (name: string, spoken: SpokenParams = {}, oneWay = false) =>
  renderText(name, {
    settings: paperTeam(oneWay),
    ...{ worker: 'Karima', zone: ZONE, language: 'tr', slots, visitAt, spoken },
  });
const aloud = (name: string, spoken?: SpokenParams) => rendered(name, spoken)?.body;

describe('a text that is said aloud', () => {
  it('says days, hours and keys as a voice does', () => {
    expect(aloud('ligne-rendez-vous/creneaux')).toContain(
      'pour mardi 8 décembre à 10 heures, tapez 1. Pour mardi premier décembre à 17 heures 5, tapez 2.',
    );
    expect(aloud('ligne-rendez-vous/confirmation')).toContain('mardi 8 décembre à 10 heures.');
  });

  it('says our number in pairs that one can write along', () => {
    expect(aloud('ligne/rappel-visite-neutre')).toContain('rappeler au 01, 99, 00, 12, 34.');
  });

  it('says when the line opens again, or nothing of it when nobody knows', () => {
    const known = aloud('ligne/ferme', { ouverture: 'demain à 9 heures' });
    expect(known).toContain('pour le moment. Nous sommes là demain à 9 heures. Pour être rappelé');
    expect(aloud('ligne/ferme', { ouverture: '' })).toContain('pour le moment. Pour être rappelé');
    expect(aloud('ligne/ferme')).toContain('pour le moment. Pour être rappelé');
  });

  it('says the place and the wait of a caller, each when it is known', () => {
    const place = 'Vous êtes en position 2.';
    const rest = 'Pour être rappelé sans perdre votre place, tapez 1.';
    const attente = 'Attente estimée : 3 minutes.';
    expect(aloud('ligne/attente', { place, attente })).toBe(`${place} ${attente} ${rest}`);
    expect(aloud('ligne/attente', { place })).toBe(`${place} ${rest}`);
    expect(aloud('ligne/attente')).toBe(rest);
  });

  it('says the reference of a case to a worker, when there is one', () => {
    const text = 'ligne/travailleur-appel';
    expect(aloud(text, { dossier: '93-2026-00012' })).toBe(
      'Un appel sur la ligne, dossier 93-2026-00012. Pour le prendre, tapez 1.',
    );
    expect(aloud(text, { dossier: null })).toBe('Un appel sur la ligne. Pour le prendre, tapez 1.');
  });

  it('is the same whatever the sender of texts, and asks for no answer by text', () => {
    for (const name of SAID_ON_THE_LINE) {
      expect(rendered(name, {}, true), name).toEqual(rendered(name, {}, false));
      expect(rendered(name)?.needsReply, name).toBe(false);
    }
  });

  it('says no word of debt, court or landlord to a caller', () => {
    for (const name of SAID_ON_THE_LINE) {
      const text = rendered(name);
      expect(text?.body, name).not.toBe('');
      expect(checkDiscretion(text?.body ?? '', 0), name).toEqual({ ok: true });
    }
  });
});

describe('a text that is sent', () => {
  it('keeps its short days and figures', () => {
    const body = rendered('rendez-vous/creneaux')?.body;
    expect(body).toContain('1) Sali 8/12 10:00 2) Sali 1/12 17:05');
    expect(body).toContain('01 99 00 12 34');
  });
});
