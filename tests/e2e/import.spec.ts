import { expect, test } from './app';

const tasks = (rows: string): { readonly name: string; readonly text: string } => ({ name: 'tasks.csv', text: `Task;Effort (h);Due date;Colour;Predecessors\n${rows}` });

test('IMP-24 problems name their rows, rows can be left out, one Undo takes the import back', async ({ app, page }) => {
  await app.chooseFiles(tasks('Weld;1,5;31/12/2026;red;\nPaint;lots;05/06/2026;;Weld\nShip;2;;;Ghost\n'));
  const summary = page.getByRole('complementary', { name: 'What the import does' });
  await expect(summary.getByRole('listitem')).toContainText(['“lots” is not an effort', 'No task has the ID or title “Ghost”']);
  await expect(page.getByText('Not imported: Colour (1 row).')).toBeVisible();
  await expect(summary.getByRole('button', { name: 'Import 1 task' })).toBeDisabled();
  await summary.getByRole('button', { name: 'Leave out these 2 rows' }).click();
  await summary.getByRole('button', { name: 'Import 1 task' }).click();
  await expect(app.status).toContainText('Imported 1 task.');
  await page.getByRole('region', { name: 'Imported' }).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Download tasks.csv' })).toBeDisabled();
});

test('IMP-33 the order of day and month is asked where every date fits both', async ({ app, page }) => {
  await app.chooseFiles(tasks('Weld;1;05/06/2026;;\n'));
  const run = page.getByRole('button', { name: 'Import 1 task' });
  await expect(run).toBeDisabled();
  await page.getByRole('button', { name: /Order in dates/ }).click();
  await page.getByRole('option', { name: /Day first/ }).click();
  await expect(run).toBeEnabled();
});

test('IMP-5 IMP-6 what is no table is explained, and nothing changes', async ({ app, page }) => {
  await app.chooseFiles('tests/fixtures/csv/picture.csv', 'tests/fixtures/csv/broken-quotes.csv', 'tests/fixtures/csv/empty.csv');
  await app.chooseFiles({ name: 'huge.csv', text: `Task,Effort\n${'Weld,3\n'.repeat(100_000)}` });
  for (const sentence of [/picture\.csv is a PNG picture/, /broken-quotes\.csv, row 3: a quotation mark is opened/, /empty\.csv is empty/, /huge\.csv has more than 20,000 rows/]) {
    await expect(page.getByText(sentence)).toBeVisible();
  }
  await expect(page.getByRole('button', { name: /^Import \d/ })).toHaveCount(0);
});

test('EXP-3 what was downloaded and imported again changes nothing', async ({ app, page }) => {
  await app.startWithSample();
  await app.goTo('Import');
  const paths: string[] = [];
  for (const name of ['people.csv', 'tasks.csv']) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `Download ${name}` }).click();
    paths.push(await (await download).path());
  }
  await app.chooseFiles(...paths);
  await expect(page.getByRole('button', { name: 'Nothing to import' })).toBeDisabled();
  await expect(page.getByText('No problems found.')).toBeVisible();
});
