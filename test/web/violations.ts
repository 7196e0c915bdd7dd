import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core finds wrong on a page, by all its rules or by these. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(
    async (runOnly) => {
      const { axe: checker } = globalThis as unknown as { axe: typeof axe };
      const found = await checker.run({ resultTypes: ['violations'], ...(runOnly && { runOnly }) });
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    rules && [...rules],
  );
}
