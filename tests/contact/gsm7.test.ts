import { describe, expect, it } from 'vitest';
import { measureText, plainTypography } from '../../src/domain/contact/gsm7.js';

describe('how a text travels', () => {
  const cases: [what: string, text: string, encoding: string, units: number, segments: number][] = [
    ['160 plain letters are one text', 'a'.repeat(160), 'GSM-7', 160, 1],
    ['161 are two', 'a'.repeat(161), 'GSM-7', 161, 2],
    ['306 fill two parts of 153', 'a'.repeat(306), 'GSM-7', 306, 2],
    ['307 need a third', 'a'.repeat(307), 'GSM-7', 307, 3],
    ['€ counts two', '€'.repeat(80), 'GSM-7', 160, 1],
    ['a € is not cut between two parts', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 'GSM-7', 306, 3],
    ['the accents of GSM-7 are free', 'éèàùìòÉ'.repeat(10), 'GSM-7', 70, 1],
    ['one ê turns all into UCS-2', `être${'a'.repeat(66)}`, 'UCS-2', 70, 1],
    ['71 letters of UCS-2 are two texts', `ê${'a'.repeat(70)}`, 'UCS-2', 71, 2],
    ['134 fill two parts of 67', 'ç'.repeat(134), 'UCS-2', 134, 2],
    ['135 need a third', 'ç'.repeat(135), 'UCS-2', 135, 3],
    ['an emoji counts two and is not cut', `${'ç'.repeat(66)}😀${'ç'.repeat(66)}`, 'UCS-2', 134, 3],
    ['Arabic is UCS-2', 'مرحبا', 'UCS-2', 5, 1],
    ['a line break is a letter', 'a\nb', 'GSM-7', 3, 1],
    ['an empty text', '', 'GSM-7', 0, 1],
  ];
  it.each(cases)('%s', (_what, text, encoding, units, segments) => {
    expect(measureText(text)).toMatchObject({ encoding, units, segments });
  });

  it('names the letters that cost a second text, once each', () => {
    expect(measureText('Vous êtes à l’hôtel, même en août').offending).toEqual([
      'ê',
      '’',
      'ô',
      'û',
    ]);
    expect(measureText("C'est noté : à bientot").offending).toEqual([]);
  });

  it('straightens what the telephone keyboard bends, and leaves the spelling', () => {
    const typed = '« C’est noté »… à 10\u00a0h – ça va';
    expect(plainTypography(typed)).toBe('"C\'est noté"... à 10 h - ça va');
    expect(measureText(plainTypography('L’équipe passe à 10\u202fh')).encoding).toBe('GSM-7');
    expect(plainTypography('e\u0301te\u0301')).toBe('été');
  });
});
