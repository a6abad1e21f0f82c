import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le';

/** What a first reading of the whole file tells, in flat memory. */
export type Survey = {
  readonly bytes: number;
  readonly sha256: string;
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** French reason why the file is no CSV; null when it may be one. */
  readonly problem: string | null;
};

const HEAD = 64 * 1024;
const SPREADSHEET =
  'C’est un classeur (xlsx, ods ou xls), pas un CSV. Enregistrez-le en « CSV UTF-8 ».';

function startsWith(head: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

function problemOf(head: Buffer, encoding: Encoding): string | null {
  if (head.length === 0) return 'Le fichier est vide.';
  const isZip = startsWith(head, [0x50, 0x4b, 0x03, 0x04]);
  const isOldExcel = startsWith(head, [0xd0, 0xcf, 0x11, 0xe0]);
  if (isZip || isOldExcel) return SPREADSHEET;
  if (startsWith(head, [0x25, 0x50, 0x44, 0x46])) return 'C’est un PDF, pas un CSV.';
  if (encoding !== 'utf-16le' && head.includes(0))
    return 'Ce fichier n’est pas du texte (CSV attendu).';
  return null;
}

/** The separator met most often in the header, outside quotes. */
function delimiterOf(text: string): string {
  const header = (/^(?:"[^"]*"|[^"\r\n])*/.exec(text)?.[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const count = (sign: string): number => header.split(sign).length - 1;
  return [';', '\t', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function isUtf8(decoder: InstanceType<typeof TextDecoder>, chunk: Buffer | undefined): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** Reads the file once for its digest and encoding: a French file that is not UTF-8 is Windows-1252. */
export async function surveyFile(path: string): Promise<Survey> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let utf8 = true;
  let bytes = 0;
  let head = Buffer.alloc(0);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    if (head.length < HEAD) head = Buffer.concat([head, chunk]).subarray(0, HEAD);
    bytes += chunk.length;
    utf8 = utf8 && isUtf8(decoder, chunk);
  }
  utf8 = utf8 && isUtf8(decoder, undefined);
  const marked = startsWith(head, [0xff, 0xfe]);
  const encoding = marked ? 'utf-16le' : utf8 ? 'utf-8' : 'windows-1252';
  const delimiter = delimiterOf(new TextDecoder(encoding).decode(head));
  return {
    bytes,
    sha256: hash.digest('hex'),
    encoding,
    delimiter,
    problem: problemOf(head, encoding),
  };
}
