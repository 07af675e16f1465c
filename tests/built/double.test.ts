import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromiumArguments, ensureChromium } from '../../scripts/chromium.mjs';
import type { RequestOf, ShellBridge } from '../../src/shared/ipcContract';
import { clickMenu, createElectronDouble, type DoublePlan } from './electronDouble';
import { runMainBundle } from './electronModule';

let browser: Browser;
let folder: string;
let plan: DoublePlan;

beforeAll(async () => {
  const executablePath = await ensureChromium();
  if (executablePath === null) throw new Error('No Chromium, Chrome or Edge could be found or installed.');
  browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
}, 600_000);
afterAll(() => browser.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loadline-double-'));
  plan = { browser, userData: folder, documents: folder, lock: 'first', savePlace: null, folderPlace: null, printAnswer: 'printed', boxAnswer: 0 };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the built main bundle and waits for its window's page. */
const startShell = async () => {
  const double = createElectronDouble(plan);
  await runMainBundle(double.electron);
  await expect.poll(() => double.windows.length, { timeout: 10_000 }).toBe(1);
  const window = double.windows[0];
  if (window === undefined) throw new Error('The shell opened no window.');
  await expect.poll(() => window.shown, { timeout: 20_000 }).toBe(true);
  return { ...double, window, page: await window.page };
};

type BridgedWindow = Window & { loadline: ShellBridge };
const save = (page: Page) => page.evaluate(() => (window as unknown as BridgedWindow).loadline.saveTextFile({ suggestedName: 'plan.csv', mediaType: 'text/csv', text: 'Ana;Benítez\n' }));

describe('in a double of Electron (Chromium, not Electron), the built shell', () => {
  test('SHELL-16 opens the built page, which finds the desktop host', async () => {
    const { page, window, seen } = await startShell();
    const problems: string[] = [];
    page.on('pageerror', (problem) => problems.push(problem.message));
    expect(await page.title()).toContain('Loadline');
    await page.getByRole('navigation').first().or(page.getByRole('heading').first()).first().waitFor();
    const facts = await page.evaluate(() => (window as unknown as BridgedWindow).loadline.facts);
    expect([facts, problems, seen.privileged.length]).toEqual([{ version: '0.0.0-double', platform: process.platform, dataFolder: folder }, [], 1]);
    await window.close();
  });

  test('SHELL-11 keeps the window’s size and place for next time', async () => {
    const first = await startShell();
    Object.assign(first.window.bounds, { x: 120, y: 60, width: 1000, height: 700 });
    await first.window.close();
    const second = await startShell();
    expect([second.window.bounds, second.page.viewportSize(), first.seen.quits]).toEqual([{ x: 120, y: 60, width: 1000, height: 700 }, { width: 1000, height: 700 }, process.platform === 'darwin' ? 0 : 1]);
    await second.window.close();
  });

  test('SHELL-4 saves text where the user says, and tells a failure in a sentence', async () => {
    const { page, window } = await startShell();
    plan.savePlace = join(folder, 'week 48.csv');
    const saved = await save(page);
    plan.savePlace = join(folder, 'missing', 'week 48.csv');
    const failed = await save(page);
    plan.savePlace = null;
    const declined = await save(page);
    expect([saved, readFileSync(join(folder, 'week 48.csv'), 'utf8'), failed.ok ? null : failed.refusal.code, declined]).toEqual([
      { ok: true, value: { saved: true } },
      'Ana;Benítez\n',
      'file-not-written',
      { ok: true, value: { saved: false } },
    ]);
    await window.close();
  });

  describe('SHELL-18 a report becomes paper and PDF in a hidden window without scripts', () => {
    const html = (body: string): string => `<!DOCTYPE html><html><head><title>Harbour</title><style>@page { size: letter landscape }</style></head><body><h1>Harbour</h1>${body}</body></html>`;
    const aPaper = (body = '<p>All is well.</p>'): RequestOf<'report:print'>['paper'] => ({ title: 'Harbour', html: html(body), size: 'Letter', orientation: 'landscape' });
    const savePdf = (page: Page, paper = aPaper()) => page.evaluate((given) => (window as unknown as BridgedWindow).loadline.saveReportPdf({ suggestedName: 'Harbour.pdf', paper: given }), paper);
    const print = (page: Page) => page.evaluate((given) => (window as unknown as BridgedWindow).loadline.printReport({ paper: given }), aPaper());

    test('a PDF of the report’s own size, and the window is gone', async () => {
      const { page, window, windows, seen } = await startShell();
      plan.savePlace = join(folder, 'Harbour.pdf');
      const saved = await savePdf(page);
      const pdf = readFileSync(join(folder, 'Harbour.pdf'));
      expect([saved, pdf.subarray(0, 5).toString(), /MediaBox\s*\[\s*0 0 792 612\s*\]/u.test(pdf.toString('latin1')), windows.length]).toEqual([{ ok: true, value: { saved: true } }, '%PDF-', true, 1]);
      expect(seen.pressed.map(({ url, preferences, options, scripts }) => ({ url: url.replace(/[0-9a-f-]{36}$/u, '…'), preferences, options, scripts }))).toEqual([{
        url: 'app://paper/…',
        preferences: { javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, spellcheck: false, show: false },
        options: { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true, pageSize: 'Letter', landscape: true },
        scripts: false,
      }]);
      await window.close();
    });

    test('nothing in a report acts or loads: no script, no picture from elsewhere, no file', async () => {
      const { page, window, seen } = await startShell();
      plan.savePlace = join(folder, 'Harbour.pdf');
      const saved = await savePdf(page, aPaper('<script>document.title = "taken"; fetch("https://example.org/")</script><img src="https://example.org/a.png"><img src="file:///etc/passwd"><iframe src="https://example.org/"></iframe>'));
      const text = readFileSync(join(folder, 'Harbour.pdf')).toString('latin1');
      expect([saved, text.includes('taken'), seen.askedByPapers.map((url) => url.replace(/[0-9a-f-]{36}$/u, '…'))]).toEqual([{ ok: true, value: { saved: true } }, false, ['app://paper/…']]);
      await window.close();
    });

    test('printed, put aside, and failed', async () => {
      const { page, window, windows } = await startShell();
      const answers: unknown[] = [];
      for (const answer of ['printed', 'Print job canceled', 'Print job failed'] as const) {
        plan.printAnswer = answer;
        const told = await print(page);
        answers.push(told.ok ? told.value.done : told.refusal.code);
      }
      expect([answers, windows.length]).toEqual([[true, false, 'not-printed'], 1]);
      await window.close();
    });

    test('SHELL-4 bytes are saved as they are', async () => {
      const { page, window } = await startShell();
      plan.savePlace = join(folder, 'plan.xlsx');
      const saved = await page.evaluate(() => (window as unknown as BridgedWindow).loadline.saveBytes({ suggestedName: 'plan.xlsx', mediaType: 'application/zip', bytes: new Uint8Array([80, 75, 0, 255]) }));
      expect([saved, [...readFileSync(join(folder, 'plan.xlsx'))]]).toEqual([{ ok: true, value: { saved: true } }, [80, 75, 0, 255]]);
      await window.close();
    });

    test('SHELL-19 a folder of PDFs is there once it is whole', async () => {
      const { page, window } = await startShell();
      plan.folderPlace = folder;
      const listed = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.startsWith('Week 48')).sort();
      const during = await page.evaluate(async (paper) => {
        const { loadline } = window as unknown as BridgedWindow;
        const begun = await loadline.chooseFolder({ suggestedName: 'Week 48' });
        if (!begun.ok || begun.value === null) throw new Error('no folder');
        await loadline.writeToFolder({ folderId: begun.value.folderId, name: '1 Portfolio', content: { kind: 'paper', paper } });
        return begun.value.folderId;
      }, aPaper());
      const before = listed();
      const kept = await page.evaluate((folderId) => (window as unknown as BridgedWindow).loadline.finishFolder({ folderId, end: 'keep' }), during);
      expect([before, kept, listed()]).toEqual([['Week 48.part', join('Week 48.part', '1 Portfolio.pdf')], { ok: true, value: { name: 'Week 48' } }, ['Week 48', join('Week 48', '1 Portfolio.pdf')]]);
      await window.close();
    });

    test('SHELL-19 a window that closes leaves no half of a folder', async () => {
      const { page, window } = await startShell();
      plan.folderPlace = folder;
      await page.evaluate(() => (window as unknown as BridgedWindow).loadline.chooseFolder({ suggestedName: 'Week 48' }));
      expect(readdirSync(folder)).toContain('Week 48.part');
      await window.close();
      await expect.poll(() => readdirSync(folder).filter((name) => name.startsWith('Week 48'))).toEqual([]);
    });
  });

  test('JOB-10 RPO-14 reports leave the desktop edition as PDF: one in two actions, the weekly pack in one', async () => {
    const { page, window } = await startShell();
    await page.getByRole('button', { name: /sample/i }).click();
    await page.locator('[data-hands="there"]').waitFor();
    plan.savePlace = join(folder, 'status.pdf');
    plan.folderPlace = folder;
    await page.keyboard.press(process.platform === 'darwin' ? 'Meta+P' : 'Control+P');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent), { timeout: 10_000 }).toContain('Save as PDF');
    await page.keyboard.press('Enter');
    await expect.poll(() => readdirSync(folder), { timeout: 30_000 }).toContain('status.pdf');
    const status = readFileSync(join(folder, 'status.pdf')).toString('latin1');
    expect([/\/FontName \/[A-Z]{6}\+Inter/u.test(status), status.includes('/StructTreeRoot'), status.includes('/Outlines')]).toEqual([true, true, true]);
    await page.keyboard.press(process.platform === 'darwin' ? 'Meta+Shift+P' : 'Control+Shift+P');
    const packs = () => readdirSync(folder).filter((name) => name.startsWith('Weekly pack'));
    await expect.poll(packs, { timeout: 120_000 }).toEqual([expect.stringMatching(/^Weekly pack \d{4} week \d\d Harbour works$/)]);
    const files = readdirSync(join(folder, packs()[0] ?? '')).sort();
    expect(files.filter((name) => !readFileSync(join(folder, packs()[0] ?? '', name)).subarray(0, 5).equals(Buffer.from('%PDF-')))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['1 Portfolio.pdf', '2 Harbour gate.pdf']));
    await window.close();
  }, 180_000);

  test('SHELL-12 passes a menu item to the page', async () => {
    const { page, window, seen } = await startShell();
    const heard = page.evaluate(() => new Promise((resolve) => (window as unknown as BridgedWindow).loadline.onMenuRequest(resolve)));
    await page.evaluate(() => undefined);
    clickMenu(seen.menu, 'Go', 'People');
    expect(await heard).toEqual({ actionId: 'go.people' });
    await window.close();
  });

  test('SHELL-9 stays on the app when a page is sent elsewhere, and hands links to the system', async () => {
    const { page, window, seen } = await startShell();
    const before = page.url();
    await page.evaluate(() => {
      globalThis.location.href = 'https://example.org/';
    });
    await page.evaluate(() => void globalThis.open('https://example.org/spec'));
    await page.evaluate(() => void globalThis.open('http://example.org/plain'));
    await expect.poll(() => seen.externals).toEqual(['https://example.org/spec']);
    expect(page.url()).toBe(before);
    await window.close();
  });

  test('SHELL-6 tells under About where the plan lies and how many requests to the network were refused', async () => {
    const { window, seen } = await startShell();
    clickMenu(seen.menu, process.platform === 'darwin' ? 'Loadline' : 'Help', 'About Loadline');
    expect(seen.boxes.map(({ detail }) => detail)).toEqual([`Version 0.0.0-double\nYour plan lies in ${folder}\nRequests to the network refused since the start: 0`]);
    await window.close();
  });

  test('SHELL-3 asks before closing while the page holds the window open', async () => {
    const { page, window, seen } = await startShell();
    const hold = (reason: string | null) => page.evaluate((text) => (window as unknown as BridgedWindow).loadline.holdOpen({ reason: text }), reason);
    await hold('One change is still being saved.');
    expect(await window.close()).toBe('kept');
    await hold(null);
    expect([await window.close(), seen.boxes.map(({ message }) => message)]).toEqual(['closed', ['One change is still being saved.']]);
  });

  test('SHELL-2 refuses a request that is not in the contract', async () => {
    const { page, window } = await startShell();
    const answer = page.evaluate(() => (window as unknown as BridgedWindow).loadline.holdOpen({ reason: 'x'.repeat(501) }));
    await expect(answer).rejects.toThrow('not what the contract says');
    await window.close();
  });
});
