import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';

/** The machine's browser; tests of pages are left out where there is none. */
export const BROWSER = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: BROWSER!, args: ['--no-sandbox'] });

/** What axe objects to on a page that stands still. */
export async function violations(page: Page): Promise<string[]> {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
  await page.evaluate(axe);
  // Bubbles and messages fade in; colours are measured once they stand still.
  await page.evaluate('Promise.all(document.getAnimations().map((one) => one.finished))');
  const found = await page.evaluate('axe.run().then(({ violations }) => violations)');
  return (found as { id: string; nodes: { html: string }[] }[]).map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}
