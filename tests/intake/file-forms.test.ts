import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { csv, ending, household, importFile, type Row, SAMPLE, withFile } from './caseload.js';

const open = (content: string | Uint8Array) => withFile(content, (file) => importFile(file, null));
const problem = async (content: string | Uint8Array) => {
  const { result } = await open(content);
  return result.kind === 'unusable' ? result.message : 'utilisable';
};

/** The sample's words all exist in Windows-1252 (domain 4.7); its 27 signs above Latin-1 are few. */
const toWindows1252 = (text: string) =>
  Uint8Array.from(text, (sign) => {
    if (sign === '€') return 0x80;
    if (sign === 'œ') return 0x9c;
    if (sign === 'Œ') return 0x8c;
    if (sign.charCodeAt(0) > 0xff) throw new Error(`${sign} is not in the test's table`);
    return sign.charCodeAt(0);
  });

describe('one file in every form a secretariat saves it', async () => {
  const text = await readFile(SAMPLE, 'utf8');
  const tell = async (content: string | Uint8Array) =>
    (await open(content)).rows.map((row) => [row.line, row.fingerprint, ending(row)]);
  const plain = await tell(text);

  it('reads UTF-8, UTF-8 with its mark, Windows-1252 and UTF-16 alike', async () => {
    expect(plain).toHaveLength(60);
    expect(await tell(`\ufeff${text}`)).toEqual(plain);
    expect(await tell(toWindows1252(text))).toEqual(plain);
    expect(await tell(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(plain);
  });

  it('finds `;`, tab and comma by itself', async () => {
    const rows: Row[] = [
      household(),
      household({ reference: '93-2026-09002', address: '3, rue A; B' }),
    ];
    const [semicolon, tab, comma] = await Promise.all(
      [csv(rows), csv(rows, '\t'), csv(rows, ',')].map(tell),
    );
    expect(tab).toEqual(semicolon);
    expect(comma).toEqual(semicolon);
  });

  it('counts lines as the secretariat sees them: a break inside quotes starts none, an empty line is one', async () => {
    const [header, ...lines] = csv([
      household({ remarks: 'appeler;\nle matin' }),
      household({ reference: '93-2026-09002', lastName: 'AUTRE', remarks: 'rien' }),
    ]).split(/(?<=\r\n)/);
    const { rows } = await open([header, lines[0], '\r\n', ...lines.slice(1)].join(''));
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
  });
});

describe('a file that cannot be used says why, in French', () => {
  const line = csv([household()]);

  it.each<[string, string | Uint8Array, RegExp]>([
    ['empty', '', /^Le fichier est vide/],
    ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), /Enregistrez-le en « CSV UTF-8 »/],
    ['an image', Uint8Array.from([0x89, 0x50, 0, 0, 1]), /n’est pas du texte/],
    ['a header alone', line.split('\r\n')[0] ?? '', /aucun dossier/],
    [
      'a lacking column',
      line.replace('Parc', 'Couleur'),
      /^Ligne 1 : colonne obligatoire absente : « Parc »/,
    ],
    [
      'two lacking columns',
      line.replace('Parc', 'X').replace('Stade', 'Y'),
      /colonnes obligatoires absentes : « Stade », « Parc »/,
    ],
    [
      'two header lines',
      `Secrétariat de la CCAPEX;;\r\n${line}`,
      /^Lignes 1 et 2 : deux lignes d’en-tête/,
    ],
    ['a repeated header', `${line.split('\r\n')[0]}\r\n${line}`, /deux lignes d’en-tête/],
    [
      'an open quote',
      `${line}"93-2026-09002;CDP;93`,
      /^Ligne 3 : un guillemet est ouvert et jamais refermé/,
    ],
  ])('%s', async (_, content, expected) => {
    expect(await problem(content)).toMatch(expected);
  });

  it('is told by its name when it does not exist', async () => {
    const { result } = await importFile('/nulle/part.csv', null);
    expect(result).toMatchObject({
      kind: 'unusable',
      message: expect.stringMatching(/n’existe pas/),
    });
  });

  it('refuses a shifted row alone', async () => {
    const shifted = `${line.trimEnd()};de trop\r\n`;
    const { rows } = await open(shifted);
    expect(rows.map(ending)).toEqual(['refused ligne-illisible']);
  });

  it('lists the columns it does not know', async () => {
    const { result } = await open(line.replace('\r\n', ';Couleur\r\n'));
    expect(result).toMatchObject({ kind: 'done', ignored: ['Couleur'] });
  });
});
