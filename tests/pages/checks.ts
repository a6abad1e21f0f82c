import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds on the page shown, each with where; the page's own rules must let scripts run. */
export async function barriersOn(page: Page): Promise<unknown[]> {
  await page.addScriptTag({ path: AXE });
  const found = (await page.evaluate('axe.run()')) as {
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
  };
  return found.violations.map(({ id, nodes }) => [
    id,
    nodes.map((n) => [n.html, n.failureSummary]),
  ]);
}

/** How wide the document is laid out, asked of the browser itself since the page runs no script. */
export async function widthOf(context: BrowserContext, page: Page): Promise<number> {
  const cdp = await context.newCDPSession(page);
  const metrics = (await cdp.send('Page.getLayoutMetrics')) as {
    cssContentSize: { width: number };
  };
  return metrics.cssContentSize.width;
}
