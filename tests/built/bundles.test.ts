import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import vm from 'node:vm';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../src/main/contentSecurityPolicy';
import { createElectronDouble, type DoublePlan } from './electronDouble';
import { outFile, runMainBundle } from './electronModule';

const read = (path: string): string => readFileSync(outFile(path), 'utf8');
const importsOf = (text: string): readonly string[] => [...text.matchAll(/\b(?:from|import|require)\s*\(?\s*["']([^"'\n]+)["']/g)].map((match) => match[1] ?? '');
const builtins = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));

describe('SHELL-13 the built files are what the shell needs', () => {
  test('main is one module that needs nothing but Electron and Node', () => {
    expect(readdirSync(outFile('main')).filter((name) => name.endsWith('.js'))).toEqual(['index.js']);
    expect(importsOf(read('main/index.js')).filter((name) => name !== 'electron' && !builtins.has(name))).toEqual([]);
  });

  test('the preload is one CommonJS file that needs nothing but Electron', () => {
    expect(readdirSync(outFile('preload'))).toEqual(['preload.cjs']);
    expect([...new Set(importsOf(read('preload/preload.cjs')))]).toEqual(['electron']);
  });

  test('the page carries the policy and nothing inline', () => {
    const html = read('renderer/index.html').replaceAll('&#39;', "'");
    expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">`);
    expect([...html.matchAll(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/g)].map(([found]) => found)).toEqual([]);
  });

  test('the page loads only files of its own, by relative address', () => {
    const addresses = [...read('renderer/index.html').matchAll(/\s(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !address.startsWith('./') && !address.startsWith('#'))).toEqual([]);
  });
});

describe('SHELL-17 what the first picture needs is asked for with the page', () => {
  const page = read('renderer/index.html');
  const linked = (rel: string): readonly string[] => [...page.matchAll(new RegExp(`<link rel="${rel}"[^>]* href="\\./([^"]+)"`, 'g'))].map((match) => match[1] ?? '');

  test('its styles, the tokens before all that use them', () => {
    const styles = linked('stylesheet').map((file) => read(`renderer/${file}`)).join('');
    expect(styles).toMatch(/^:root\{[^}]*--row-height:/);
    expect(styles).toContain('.opening:not([hidden]){');
  });

  test('nothing is painted before the kept theme is on the page', () => {
    expect(page).toMatch(/<script async blocking="render" type="module" [^>]*src="\.\/assets\/index-/);
  });

  test('its code, but none of what other screens or details need', () => {
    const code = linked('modulepreload').map((file) => read(`renderer/${file}`)).join('');
    const parts = { board: 'Unassigned', details: 'Why did this move', importing: 'Papa', holidays: 'Moment Timezone' };
    expect(Object.fromEntries(Object.entries(parts).map(([part, words]) => [part, code.includes(words)]))).toEqual({ board: true, details: false, importing: false, holidays: false });
  });
});

describe('SHELL-14 the built preload under plain Node', () => {
  const run = () => {
    const exposed: Record<string, unknown> = {};
    const sent: unknown[] = [];
    const electron = {
      contextBridge: { exposeInMainWorld: (name: string, value: unknown) => (exposed[name] = value) },
      ipcRenderer: { invoke: async (...args: unknown[]) => void sent.push(args), on: () => undefined, removeListener: () => undefined },
    };
    const facts = { version: '1', platform: 'linux', dataFolder: '/home/ana/Loadline' };
    const require = (name: string): unknown => {
      if (name !== 'electron') throw new Error(`the sandbox has no ${name}`);
      return electron;
    };
    vm.runInNewContext(read('preload/preload.cjs'), { require, exports: {}, module: { exports: {} }, process: { argv: ['electron', `--loadline-facts=${encodeURIComponent(JSON.stringify(facts))}`] } });
    return { exposed, sent, facts };
  };

  test('one frozen object with the contract’s members, and no way to name a channel', async () => {
    const { exposed, sent, facts } = run();
    const bridge = exposed['loadline'] as Record<string, unknown> & { saveTextFile(request: unknown): Promise<unknown> };
    expect([Object.keys(exposed), Object.keys(bridge).sort(), Object.isFrozen(bridge), bridge['facts']]).toEqual([['loadline'], ['chooseFolder', 'facts', 'finishFolder', 'holdOpen', 'onMenuRequest', 'printReport', 'saveBytes', 'saveReportPdf', 'saveTextFile', 'writeToFolder'], true, facts]);
    await bridge.saveTextFile({ suggestedName: 'a.csv', mediaType: 'text/csv', text: '' });
    expect(sent).toEqual([['file:saveText', { suggestedName: 'a.csv', mediaType: 'text/csv', text: '' }]]);
  });
});

test('SHELL-15 the built main bundle under a stub: a second instance quits and opens nothing', async () => {
  const plan: DoublePlan = { browser: null as never, userData: '', documents: '', lock: 'second', savePlace: null, folderPlace: null, printAnswer: 'printed', boxAnswer: 0 };
  const { electron, seen, windows } = createElectronDouble(plan);
  await runMainBundle(electron);
  expect([seen.quits, windows.length, seen.privileged]).toEqual([1, 0, []]);
});
