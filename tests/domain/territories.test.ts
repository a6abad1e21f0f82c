import { describe, expect, it } from 'vitest';
import { TERRITORIES, territoryOf } from '../../src/domain/territories.js';

describe('the territories of the programme (seed, annexe 1)', () => {
  it('are 26 departments with 99 full-time equivalents, 3 to 5 each', () => {
    expect(TERRITORIES).toHaveLength(26);
    expect(TERRITORIES.reduce((sum, { etp }) => sum + etp, 0)).toBe(99);
    expect(TERRITORIES.every(({ etp }) => etp >= 3 && etp <= 5)).toBe(true);
  });

  it('are found by their code as text: « 06 » is one, « 6 » and « 2A » are none', () => {
    expect(territoryOf('06')?.name).toBe('Alpes-Maritimes');
    expect(territoryOf('6')).toBeUndefined();
    expect(territoryOf('2A')).toBeUndefined();
  });

  it('live on Paris time, but for La Réunion; three keep the holidays of Alsace-Moselle', () => {
    const elsewhere = TERRITORIES.filter(({ zone }) => zone !== 'Europe/Paris');
    expect(elsewhere.map(({ code, zone }) => [code, zone])).toEqual([['974', 'Indian/Reunion']]);
    const local = TERRITORIES.filter(({ holidays }) => holidays === 'ALSACE_MOSELLE');
    expect(local.map(({ code }) => code)).toEqual(['57', '67', '68']);
  });
});
