import { expect, type Locator, type Page } from '@playwright/test';

/** The timeline as a person finds it: by what is written or said, never by classes. */
export interface TimelineModel {
  readonly tree: Locator;
  /** A project, milestone or task; its name begins with its title and says days, people and status. */
  line(title: string): Locator;
  /** The bar of a task: it is for the hand alone, and has no name of its own. */
  bar(title: string): Locator;
  /** Every line in sight as it is heard, without what is still being simulated: what two ways of doing the same are compared by. */
  heard(): Promise<readonly string[]>;
  /** The plan in one line. */
  readonly summary: Locator;
  /** What a drop would do, beside the pointer. */
  readonly chip: Locator;
  readonly ghosts: Locator;
  /** Thin bars and diamonds of the baseline. */
  readonly baselineMarks: Locator;
  /** Takes a bar in its middle, or at an end, and carries it over some days without letting go. */
  carry(title: string, by: number, at?: 'middle' | 'end' | 'start'): Promise<void>;
  /** Draws from an end of one bar to an end of another without letting go. */
  draw(from: string, fromEdge: 'start' | 'end', to: string, toEdge: 'start' | 'end'): Promise<void>;
  zoomTo(zoom: 'Day' | 'Week' | 'Month' | 'Quarter'): Promise<void>;
}

const dayWidth = 20;
const escaped = (title: string): string => title.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

export const timelineModel = (page: Page): TimelineModel => {
  const tree = page.getByRole('treegrid', { name: 'Timeline' });
  const line = (title: string): Locator => tree.getByRole('row', { name: new RegExp(`^(?:Project |Milestone )?${escaped(title)}, `) });
  const bar = (title: string): Locator => line(title).locator('[data-bar]');
  const boxOf = async (target: Locator): Promise<{ x: number; y: number; width: number; height: number }> => {
    const box = await target.boundingBox();
    if (box === null) throw new Error('What should be dragged is not on the screen.');
    return box;
  };
  return {
    tree,
    line,
    bar,
    heard: async () => {
      const names = await tree.getByRole('row').evaluateAll((rows) => rows.flatMap((row) => row.getAttribute('aria-label') ?? []));
      return names.map((name) => name.replace(/\. Half of the runs.*$/u, '').replace(/^(Milestone .*?), (?:on track|at risk), /u, '$1, ')).sort();
    },
    summary: page.getByRole('group', { name: 'The plan in one line' }),
    chip: page.locator('[data-chip]'),
    ghosts: page.locator('[data-ghost]'),
    baselineMarks: page.locator('[data-baseline]'),
    carry: async (title, by, at = 'middle') => {
      const box = await boxOf(bar(title));
      const x = at === 'middle' ? box.x + box.width / 2 : at === 'end' ? box.x + box.width - 3 : box.x + 3;
      const y = box.y + box.height / 2;
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + Math.sign(by) * 8, y, { steps: 3 });
      await page.mouse.move(x + by * dayWidth, y, { steps: 10 });
    },
    draw: async (from, fromEdge, to, toEdge) => {
      const start = await boxOf(bar(from));
      const end = await boxOf(bar(to));
      await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
      const x = fromEdge === 'end' ? start.x + start.width + 9 : start.x - 9;
      await page.mouse.move(x, start.y + start.height / 2, { steps: 4 });
      await page.mouse.down();
      await page.mouse.move(x + 8, start.y + start.height / 2 + 8, { steps: 3 });
      await page.mouse.move(toEdge === 'start' ? end.x + 4 : end.x + end.width - 4, end.y + end.height / 2, { steps: 10 });
    },
    zoomTo: async (zoom) => {
      await page.getByRole('radiogroup', { name: 'Zoom' }).getByText(zoom, { exact: true }).click();
      await expect(page.getByRole('radio', { name: zoom })).toBeChecked();
    },
  };
};
