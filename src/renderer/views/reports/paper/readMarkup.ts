/** Elements that reports are made of. Nothing that runs, loads or leads anywhere. */
const elements = new Set([
  'section', 'div', 'span', 'h1', 'h2', 'h3', 'p', 'b', 'strong', 'i', 'em', 'br', 'bdi', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'header', 'figure', 'figcaption',
  'table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'svg', 'path', 'line', 'rect', 'circle', 'text', 'tspan', 'g', 'title', 'desc', 'polyline', 'polygon', 'ellipse',
]);
const withoutContent = new Set(['br', 'col']);
const attributes = /^(?:class|style|scope|colspan|rowspan|dir|lang|role|aria-[a-z]+|data-[a-z-]+|viewBox|preserveAspectRatio|width|height|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|d|dx|dy|points|transform|fill|fill-[a-z]+|stroke|stroke-[a-z]+|opacity|font-[a-z]+|text-anchor|dominant-baseline|paint-order|xmlns|focusable)$/u;

const svgNamespace = 'http://www.w3.org/2000/svg';
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const plain = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|([a-z]+));/gu, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return named[name ?? ''] ?? whole;
  });

const token = /<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z][A-Za-z0-9:-]*(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/gyu;
const attribute = /([A-Za-z][A-Za-z0-9:-]*)(?:="([^"]*)")?/gu;

const setAttributes = (element: HTMLElement | SVGElement, written: string): void => {
  for (const [, name = '', value = ''] of written.matchAll(attribute)) {
    if (!attributes.test(name)) continue;
    // The policy of the page takes styles that are set, not those that are written.
    if (name === 'style') element.style.cssText = plain(value);
    else if (name !== 'xmlns') element.setAttribute(name, plain(value));
  }
};

/**
 * The markup of a report as nodes of this page, without handing text to the browser's parser. Only the elements and attributes
 * that reports are made of come through; anything else is left out with all it holds. Null where the markup is broken.
 */
export const readMarkup = (markup: string, page: Document): DocumentFragment | null => {
  const root = page.createDocumentFragment();
  const open: { readonly name: string; readonly node: DocumentFragment | HTMLElement | SVGElement | null }[] = [{ name: '', node: root }];
  token.lastIndex = 0;
  while (token.lastIndex < markup.length) {
    const found = token.exec(markup);
    const present = open.at(-1);
    if (found === null || present === undefined) return null;
    const [, closing = '', name = '', written = '', selfClosing = '', text] = found;
    if (text !== undefined) {
      present.node?.append(plain(text));
      continue;
    }
    if (closing !== '') {
      if (open.length === 1 || present.name !== name) return null;
      open.pop();
      continue;
    }
    const isDrawing = name === 'svg' || (present.node !== null && 'namespaceURI' in present.node && present.node.namespaceURI === svgNamespace);
    const element = present.node === null || !elements.has(name) ? null : isDrawing ? page.createElementNS(svgNamespace, name) as SVGElement : page.createElement(name);
    if (element !== null) {
      setAttributes(element, written);
      present.node?.append(element);
    }
    if (selfClosing === '' && !(withoutContent.has(name) && !isDrawing)) open.push({ name, node: element });
  }
  return open.length === 1 ? root : null;
};
