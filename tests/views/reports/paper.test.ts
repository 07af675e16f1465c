import { describe, expect, test } from 'vitest';
import { htmlOf, type ReportDocument } from '../../../src/shared/reporting';
import { withFaces } from '../../../src/renderer/views/reports/paper/embeddedFonts';
import { makeEditable } from '../../../src/renderer/views/reports/paper/makeEditable';
import { paperParts } from '../../../src/renderer/views/reports/paper/paperParts';
import { pixelsPerMm, sheetOf, sheetsFor } from '../../../src/renderer/views/reports/paper/paperSize';
import { readMarkup } from '../../../src/renderer/views/reports/paper/readMarkup';
import { usualSize } from '../../../src/renderer/views/reports/paper/usePaperFormat';
import { aDocument, nastyNames } from '../../support/reports';

const read = (markup: string): Element => {
  const content = readMarkup(markup, document);
  if (content === null) throw new Error('The markup is broken.');
  const host = document.createElement('div');
  host.append(content);
  return host;
};

describe('RPO-9 the preview is the paper', () => {
  test('the nodes are those that the browser’s own parser makes of the same page', () => {
    const html = htmlOf(aDocument());
    const own = read(paperParts(html).markup);
    const browsers = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
    // Widths are set instead of written, and come out in the engine’s own spelling.
    const spelt = (element: Element | null): string => (element?.innerHTML ?? '').replace(/ style="[^"]*"/gu, '').replace(/ xmlns="[^"]*"/gu, '');
    expect(spelt(own)).toBe(spelt(browsers));
    expect(own.querySelectorAll('section.page, table, svg').length).toBeGreaterThan(3);
  });

  test.each(nastyNames)('a name is a name: %s', (name) => {
    const report: ReportDocument = aDocument(name);
    const own = read(paperParts(htmlOf(report)).markup);
    const acting = [...own.querySelectorAll('*')].filter((element) => /^(?:script|style|iframe|img|a|link|meta|object|embed|form|input)$/iu.test(element.tagName) || element.getAttributeNames().some((attribute) => /^(?:on|href|src)/iu.test(attribute)));
    expect([acting, own.querySelector('h1')?.textContent]).toEqual([[], report.title.replaceAll('\u202e', '')]);
  });

  test('what is no part of a report is left out with all it holds', () => {
    const own = read('<p onclick="x()" class="small">One</p><script>two</script><p><a href="javascript:x()">three</a><img src="x">four</img></p><svg viewBox="0 0 1 1"><foreignObject><p>five</p></foreignObject><path d="M0 0"/></svg>');
    expect(own.innerHTML).toBe('<p class="small">One</p><p></p><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>');
  });

  test('broken markup is noticed, not guessed at', () => {
    expect(['<p>', '</p>', '<p></div>', '<p <b>', '<p class=x>'].map((markup) => readMarkup(markup, document))).toEqual([null, null, null, null, null]);
  });
});

test('RPO-9 a page that is pressed elsewhere carries the app’s font, and leave to use it', () => {
  const html = htmlOf(aDocument());
  const face = '@font-face { font-family: "Inter Variable"; src: url(data:font/woff2;base64,AA==) }';
  const pressed = withFaces(html, face);
  expect([pressed.includes(`<style>${face}`), /content="[^"]*font-src data:;[^"]*"/u.test(pressed), /content="[^"]*font-src/u.test(html), withFaces(html, '') === html]).toEqual([true, true, false, true]);
});

describe('RPO-10 texts are written anew where they stand', () => {
  const edit = () => {
    const content = readMarkup('<p data-edit="summary">As drafted.</p><p data-edit="other">Fixed.</p>', document);
    if (content === null) throw new Error('broken');
    const written: string[][] = [];
    makeEditable(content, new Map([['summary', 'Summary']]), { onWrite: (id, text) => written.push([id, text]), onLeave: () => undefined, onEscape: () => undefined });
    document.body.replaceChildren(content);
    const field = document.querySelector<HTMLElement>('[data-edit=summary]');
    if (field === null) throw new Error('no field');
    return { field, written };
  };

  test('a text is told when it is left, once, and only if it changed', () => {
    const { field, written } = edit();
    const leave = (text: string): void => {
      field.dispatchEvent(new FocusEvent('focus'));
      field.textContent = text;
      field.dispatchEvent(new FocusEvent('blur'));
    };
    leave('As drafted.');
    leave('  By hand.\u00a0Two lines\r\nof it. ');
    leave('By hand. Two lines\nof it.');
    leave('');
    expect([written, field.getAttribute('aria-label'), field.getAttribute('role'), document.querySelector('[data-edit=other]')?.hasAttribute('contenteditable')]).toEqual([[['summary', 'By hand. Two lines\nof it.'], ['summary', '']], 'Summary', 'textbox', false]);
  });

  test('Escape brings back what stood there', () => {
    const { field, written } = edit();
    field.dispatchEvent(new FocusEvent('focus'));
    field.textContent = 'A slip';
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    field.dispatchEvent(new FocusEvent('blur'));
    expect([field.textContent, written]).toEqual(['As drafted.', []]);
  });
});

describe('RPO-12 the paper', () => {
  test.each([
    [['en-US'], 'Letter'], [['en-CA', 'fr-CA'], 'Letter'], [['es-MX'], 'Letter'], [['en-GB'], 'A4'], [['de'], 'A4'], [['en', 'en-US'], 'Letter'], [['zh-Hans-CN'], 'A4'], [[], 'A4'], [['not a language!'], 'A4'],
  ])('where people speak %j it is %s', (languages, size) => {
    expect(usualSize(languages)).toBe(size);
  });

  test('sheets lie as they are chosen, and are counted by what stands on them', () => {
    expect([sheetOf({ size: 'A4', orientation: 'landscape' }), sheetOf({ size: 'Letter', orientation: 'portrait' })]).toEqual([{ width: 297, height: 210 }, { width: 215.9, height: 279.4 }]);
    const room = (297 - 14 - 16) * pixelsPerMm;
    expect([0, room, room + 1, room + 3, 2.5 * room].map((height) => sheetsFor(height, { size: 'A4', orientation: 'portrait' }))).toEqual([1, 1, 1, 2, 3]);
  });
});
