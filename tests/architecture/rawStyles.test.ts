import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const renderer = fileURLToPath(new URL('../../src/renderer', import.meta.url));

interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
}

/** What only tokens.css may hold. */
const cssRules: readonly Rule[] = [
  { name: 'raw colour', pattern: /#[0-9a-f]{3,8}\b|\b(?:rgb|rgba|hsl|hsla|hwb|lab|lch|oklab|oklch)\(|\bcolor:\s*(?:white|black|red|gr[ae]y|blue|green)\b|background(?:-color)?:\s*(?:white|black|red|gr[ae]y|blue|green)\b/i },
  { name: 'font size', pattern: /font-size:\s*[\d.]+(?:px|rem|em|pt)|font:\s*[^;]*\b[\d.]+(?:px|rem|pt)/ },
  { name: 'duration', pattern: /(?:transition|animation)(?:-duration|-delay)?:[^;]*\b(?!0m?s\b)[\d.]+m?s\b/ },
  { name: 'shadow', pattern: /box-shadow:(?![^;]*(?:none|var\(--shadow|0 0 0 var|inset 0 0 0|inset [^;]*var\())[^;]*\d/ },
  { name: 'radius', pattern: /border-radius:[^;]*\b(?!0\b)[\d.]+px/ },
];

const tsxRules: readonly Rule[] = [
  { name: 'raw colour', pattern: /['"`]#[0-9a-f]{3,8}['"`]|['"`](?:rgb|hsl|oklch)a?\(/i },
  { name: 'font size', pattern: /fontSize:\s*['"`\d]/ },
  { name: 'duration', pattern: /(?:transition|animation)(?:Duration)?:\s*['"`][^'"`]*\d+m?s/ },
];

/** Lines of a source that break one of the rules. */
const offences = (text: string, rules: readonly Rule[]): readonly string[] => {
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  return bare.split('\n').flatMap((line, index) => rules.filter(({ pattern }) => pattern.test(line)).map(({ name }) => `${String(index + 1)} ${name}: ${line.trim()}`));
};

const filesUnder = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' });

/** base.css turns motion into a cut for those who asked for it; a loading mark breathes slower than any state changes. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'widgets/base.css': ['animation-duration: 1ms;', 'transition-duration: 0ms;'],
  'widgets/States.module.css': ['animation: settle 1600ms var(--ease) infinite alternate;'],
};

describe('raw values in styles', () => {
  it('LOOK-5 a planted colour, size, duration, shadow and radius are each found', () => {
    const planted = ['.a { color: #333; }', '.a { font-size: 12px; }', '.a { transition: opacity 200ms ease; }', '.a { box-shadow: 0 2px 4px black; }', '.a { border-radius: 5px; }'].join('\n');
    expect(offences(planted, cssRules).map((offence) => offence.replace(/:.*/, ''))).toEqual(['1 raw colour', '2 font size', '3 duration', '4 shadow', '5 radius']);
  });

  it('LOOK-5 style sheets and components take colours, sizes, durations, shadows and radii from the tokens', () => {
    const found = filesUnder(renderer)
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file !== 'widgets/tokens.css' && /\.(css|tsx)$/.test(file))
      .flatMap((file) => {
        const lines = offences(readFileSync(join(renderer, file), 'utf8'), file.endsWith('.css') ? cssRules : tsxRules);
        return lines.filter((line) => !(allowed[file] ?? []).some((text) => line.endsWith(text))).map((line) => `${file}:${line}`);
      });
    expect(found).toEqual([]);
  });
});
