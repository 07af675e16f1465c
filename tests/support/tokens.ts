import { readFileSync } from 'node:fs';
import { type LinearColour, parseOklch } from './oklch';

const css = readFileSync(new URL('../../src/renderer/widgets/tokens.css', import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

const declarationsOf = (selector: string): ReadonlyMap<string, string> => {
  const start = css.indexOf(`${selector} {`);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return new Map([...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', (match[2] ?? '').trim()]));
};

export type ThemeName = 'light' | 'dark' | 'light, more contrast' | 'dark, more contrast';
export const themeNames: readonly ThemeName[] = ['light', 'dark', 'light, more contrast', 'dark, more contrast'];

const base = declarationsOf(':root');
const moreContrast = new Map([...base, ...declarationsOf(":root[data-contrast='more']")]);

/** Every token whose value is one colour. */
export const colourTokens: readonly string[] = [...base].filter(([, value]) => /^(light-dark\(oklch\([^)]*\), oklch\([^)]*\)\)|oklch\([^)]*\))$/.test(value)).map(([name]) => name);

const compact = new Map([...base, ...declarationsOf(":root[data-density='compact']")]);

/** A token as it is written, without contrast. */
export const tokenText = (name: string, density: 'normal' | 'compact' = 'normal'): string => (density === 'compact' ? compact : base).get(name) ?? '';

/** The colour of a token in a theme, `var()` followed. */
export const tokenColour = (theme: ThemeName, name: string): LinearColour & { readonly inGamut: boolean } => {
  const value = (theme.endsWith('more contrast') ? moreContrast : base).get(name);
  if (value === undefined) throw new Error(`No token ${name}`);
  const alias = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  if (alias !== undefined) return tokenColour(theme, alias);
  const pair = /^light-dark\((oklch\([^)]*\)), (oklch\([^)]*\))\)$/.exec(value);
  return parseOklch(pair === null ? value : ((theme.startsWith('light') ? pair[1] : pair[2]) ?? ''));
};
