import { describe, expect, it } from 'vitest';
import { contrastOf, over } from '../../support/oklch';
import { colourTokens, themeNames, tokenColour, tokenText, type ThemeName } from '../../support/tokens';

const papers = ['--paper', '--surface', '--surface-sunk', '--surface-float'];
const tints = ['--accent-tint', '--load-free-tint', '--load-filling-tint', '--load-full-tint', '--load-over-tint', '--bad-tint', '--warn-tint', '--off'];
const projects = [...Array.from({ length: 12 }, (_, hue) => `--project-${String(hue)}`), '--project-none'];

/** Words on what lies behind them. */
const texts: readonly (readonly [text: string, behind: readonly string[]])[] = [
  ['--ink', [...papers, ...tints, ...projects.map((name) => `${name}-tint`)]],
  ['--ink-2', [...papers, ...tints, ...projects.map((name) => `${name}-tint`)]],
  ['--ink-3', [...papers, '--accent-tint', '--load-free-tint', '--off']],
  ['--accent-ink', [...papers, '--accent-tint']],
  ['--on-accent', ['--accent', '--accent-hover']],
  ['--on-bad', ['--bad', '--bad-hover']],
  ['--load-free-ink', [...papers, '--load-free-tint']],
  ['--load-filling-ink', [...papers, '--load-filling-tint']],
  ['--load-full-ink', [...papers, '--load-full-tint']],
  ['--load-over-ink', [...papers, '--load-over-tint']],
  ['--good-ink', [...papers, '--good-tint']],
  ['--bad-ink', [...papers, '--bad-tint']],
  ['--warn-ink', [...papers, '--warn-tint']],
];

/** Lines, glyphs and fills that mean something. */
const marks: readonly (readonly [mark: string, behind: readonly string[]])[] = [
  ['--line-strong', papers],
  ['--focus', [...papers, '--accent-tint']],
  ['--accent', papers],
  ['--accent-line', [...papers, '--accent-tint']],
  ['--load-free', papers],
  ['--load-filling', papers],
  ['--load-full', [...papers, '--load-full-tint']],
  ['--load-over', [...papers, '--load-over-tint']],
  ['--bad', [...papers, '--bad-tint']],
  ['--warn', [...papers, '--warn-tint']],
  ...projects.map((name) => [name, [...papers, `${name}-tint`]] as const),
];

const tooLow = (theme: ThemeName, pairs: typeof texts, least: number): readonly string[] =>
  pairs.flatMap(([front, behind]) =>
    behind.flatMap((back) => {
      const backColour = over(tokenColour(theme, back), tokenColour(theme, '--surface'));
      const contrast = contrastOf(over(tokenColour(theme, front), backColour), backColour);
      return contrast < least ? [`${front} on ${back}: ${contrast.toFixed(2)}`] : [];
    }),
  );

describe.each(themeNames)('tokens, %s', (theme) => {
  const textContrast = theme.endsWith('more contrast') ? 7 : 4.5;

  it(`LOOK-1 words stand ${String(textContrast)}:1 against everything that lies behind words`, () => {
    expect(tooLow(theme, texts, textContrast)).toEqual([]);
  });

  it('LOOK-2 lines, glyphs and fills that mean something stand 3:1 against what is around them', () => {
    expect(tooLow(theme, marks, 3)).toEqual([]);
  });

  it('LOOK-3 the 12 project hues have one lightness and one chroma that every screen can show', () => {
    const hues = projects.slice(0, 12);
    const shapes = new Set(hues.map((name) => tokenText(name).replace(/ [\d.]+\)/g, ')')));
    expect({ shapes: shapes.size, hues: new Set(hues.map((name) => tokenText(name))).size, outside: hues.filter((name) => !tokenColour(theme, name).inGamut) }).toEqual({ shapes: 1, hues: 12, outside: [] });
  });

  it('LOOK-4 no colour asks for more than sRGB can show', () => {
    expect(colourTokens.filter((name) => !tokenColour(theme, name).inGamut)).toEqual([]);
  });
});
