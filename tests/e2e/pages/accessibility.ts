import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] }[];
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Cards and cells say more than they show, in words instead of glyphs ("Weld frame, 12 h, due Thu 26 Nov"), and begin with what
 * they show; axe compares the whole text, abbreviations included.
 */
const options = { rules: { 'label-content-name-mismatch': { enabled: false } } };

/** Colours on their way are not those that are read: waits until whatever is fading or sliding in has come to rest. */
const comeToRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const moving = document.getAnimations().filter(({ effect }) => effect !== null && Number.isFinite(effect.getComputedTiming().endTime));
    await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)));
  });

/** What axe finds wrong with the page as it is now, one line a finding. */
export const accessibilityFindings = async (page: Page): Promise<readonly string[]> => {
  await comeToRest(page);
  await page.evaluate(source);
  const { violations } = await page.evaluate(async (given) => (await (window as unknown as { axe: { run(options: object): Promise<unknown> } }).axe.run(given)) as AxeResults, options);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 200)}: ${failureSummary?.replaceAll('\n', ' ') ?? ''}`));
};
