import { existsSync } from 'node:fs';
import path from 'node:path';
import { aptInstall, canInstall } from './apt.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of the machine's Chromium or Chrome, if it has one; CHROMIUM_PATH names another. */
export function findChromium(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin'].filter(Boolean);
  const files = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...files, ...MAC].find((file) => existsSync(file));
}

/** Path of Chromium, installed when this is root on Debian or Ubuntu; throws with the one command elsewhere. */
export async function ensureChromium(say: (line: string) => void): Promise<string> {
  const found = findChromium();
  if (found !== undefined) return found;
  if (canInstall()) {
    await aptInstall('chromium', say);
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  const command =
    process.platform === 'darwin'
      ? 'brew install --cask chromium'
      : 'sudo apt-get install -y chromium';
  throw new Error(
    `Chromium est introuvable sur cette machine ; les tests des pages en ont besoin. Installez-le, puis recommencez :\n    ${command}\nou donnez son chemin par CHROMIUM_PATH.`,
  );
}
