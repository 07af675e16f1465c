/** A part of the app's font: the letters it holds, and where it lies. */
interface FontPart {
  readonly ranges: readonly (readonly [first: number, last: number])[];
  readonly range: string;
  readonly weight: string;
  readonly address: string;
}

const family = 'Inter Variable';

const rangesOf = (text: string): FontPart['ranges'] =>
  text.split(',').flatMap((part): FontPart['ranges'] => {
    const [, first, last] = /^\s*U\+([0-9a-f?]+)(?:-([0-9a-f]+))?\s*$/iu.exec(part) ?? [];
    if (first === undefined) return [];
    return [[Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last ?? first.replaceAll('?', 'f'), 16)]];
  });

const partOf = (rule: CSSFontFaceRule): FontPart | null => {
  const said = (name: string): string => rule.style.getPropertyValue(name);
  const address = /url\("?([^")]+)"?\)/u.exec(said('src'))?.[1];
  if (!said('font-family').includes(family) || said('font-style') === 'italic' || address === undefined) return null;
  return { range: said('unicode-range'), ranges: rangesOf(said('unicode-range')), weight: said('font-weight'), address: new URL(address, rule.parentStyleSheet?.href ?? document.baseURI).href };
};

/** The parts of the app's font that hold letters of a text. */
const partsFor = (text: string): readonly FontPart[] => {
  const letters = new Set([...text].map((letter) => letter.codePointAt(0) ?? 0));
  const parts = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).flatMap((rule) => (rule instanceof CSSFontFaceRule ? partOf(rule) ?? [] : []));
  return parts.filter(({ ranges }) => [...letters].some((letter) => ranges.some(([first, last]) => letter >= first && letter <= last)));
};

const chunk = 0x8000;
const base64 = (bytes: Uint8Array): string => {
  let binary = '';
  for (let start = 0; start < bytes.length; start += chunk) binary += String.fromCharCode(...bytes.subarray(start, start + chunk));
  return btoa(binary);
};

const loaded = new Map<string, Promise<string>>();
const load = (address: string): Promise<string> => {
  const known = loaded.get(address) ?? fetch(address).then(async (response) => base64(new Uint8Array(await response.arrayBuffer())));
  loaded.set(address, known);
  return known;
};

/** The same page with `faces` in its styles, and leave to use fonts that are written into it. */
export const withFaces = (html: string, faces: string): string =>
  faces === '' ? html : html.replace("img-src data:;", "img-src data:; font-src data:;").replace('<style>', () => `<style>${faces}`);

/**
 * A report's page with the app's own font in it: pressed without it, its lines would break elsewhere than in the preview. Without the
 * font where that cannot be had.
 */
export const withFonts = async (html: string): Promise<string> => {
  try {
    const faces = await Promise.all(partsFor(html).map(async ({ address, range, weight }) =>
      `@font-face { font-family: "${family}"; font-style: normal; font-weight: ${weight}; font-display: block; src: url(data:font/woff2;base64,${await load(address)}) format("woff2"); unicode-range: ${range}; }\n`));
    return withFaces(html, faces.join(''));
  } catch {
    loaded.clear();
    return html;
  }
};
