const RATE = 8000;
const HEADER = 44;
/** A word sounds for a third of a second, then there is a gap. */
const BEAT = 0.4;
const SOUND = 0.3;

/**
 * Makes audio of a recording: 8-bit mono at 8 kHz, as long as it lasted, a tone for each word and
 * silence after the last. Nobody understands it, but it can be stored, played and measured.
 */
export function toWav(text: string, seconds: number): Buffer {
  const words = text.split(/\s+/).filter(Boolean);
  const length = Math.max(Math.round(seconds * RATE), 1);
  const wav = Buffer.alloc(HEADER + length, 128);
  writeHeader(wav, length);
  const beat = Math.min(BEAT, seconds / Math.max(words.length, 1));
  for (const [nth, word] of words.entries()) {
    const start = Math.floor(nth * beat * RATE);
    const end = Math.min(start + Math.floor(beat * (SOUND / BEAT) * RATE), length);
    const pitch = 140 + ((word.length * 37 + nth * 11) % 120);
    for (let at = start; at < end; at += 1)
      wav[HEADER + at] = 128 + Math.round(60 * Math.sin((2 * Math.PI * pitch * at) / RATE));
  }
  return wav;
}

function writeHeader(wav: Buffer, length: number): void {
  wav.write('RIFF', 0, 'ascii');
  wav.writeUInt32LE(HEADER - 8 + length, 4);
  wav.write('WAVEfmt ', 8, 'ascii');
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(RATE, 24);
  wav.writeUInt32LE(RATE, 28);
  wav.writeUInt16LE(1, 32);
  wav.writeUInt16LE(8, 34);
  wav.write('data', 36, 'ascii');
  wav.writeUInt32LE(length, 40);
}
