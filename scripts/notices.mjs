// Writes THIRD-PARTY-NOTICES.md from the packages that are part of the product. With --check: only tells whether it is current.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const file = 'THIRD-PARTY-NOTICES.md';
const licenceFile = /^(licen[cs]e|copying|notice|ofl)([.-].*)?$/i;

/** Packages of types leave nothing in the product. */
const typesOnly = /node_modules\/(@types\/|undici-types$)/;

/** What a package asks for beyond its licence text. */
const attributions = new Map([
  ['date-holidays', 'Public holidays come from the data of date-holidays, © commenthol and contributors, used under Creative Commons Attribution-ShareAlike 3.0 (https://creativecommons.org/licenses/by-sa/3.0/). Loadline shows them unchanged; holidays that users edit or add are kept apart in their plan. The sources that the data names are listed below.'],
  ['@fontsource-variable/inter', 'Inter, © The Inter Project Authors (https://github.com/rsms/inter), under the SIL Open Font License 1.1; bundled unchanged.'],
]);

/** @typedef {{ name: string, version: string, licence: string, text: string }} Notice */

/** @returns {readonly Notice[]} by name; a package installed in two versions is listed twice */
const notices = () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  return Object.entries(lock.packages)
    .filter(([folder, entry]) => folder.startsWith('node_modules/') && entry.dev !== true && entry.devOptional !== true && entry.optional !== true && !typesOnly.test(folder) && existsSync(folder))
    .map(([folder]) => {
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const texts = readdirSync(folder).filter((name) => licenceFile.test(name)).map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
      return { name: manifest.name, version: manifest.version, licence: typeof manifest.license === 'string' ? manifest.license : 'see text', text: texts.join('\n\n') };
    })
    .sort((a, b) => (a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1));
};

/** @param {readonly Notice[]} all */
const written = (all) => {
  /** @type {Map<string, Notice[]>} */
  const byText = new Map();
  for (const notice of all) byText.set(notice.text, [...(byText.get(notice.text) ?? []), notice]);
  const sections = [...byText].map(([text, group]) => {
    const heading = group.map(({ name, version }) => `${name} ${version}`).join(', ');
    const asked = group.flatMap(({ name }) => attributions.get(name) ?? []);
    const body = text === '' ? 'The package carries no licence text of its own; the licence named above applies.' : `\`\`\`text\n${text.replaceAll('```', "'''")}\n\`\`\``;
    return [`## ${heading}`, `Licence: ${[...new Set(group.map(({ licence }) => licence))].join(', ')}`, ...asked, body].join('\n\n');
  });
  const introduction = 'Loadline is made with the work of others. These packages are part of it, each under its own licence. The desktop edition also contains Electron, Chromium and Node.js; their licences lie beside the installed program. This file is written by `node scripts/notices.mjs`.';
  return `${['# Third-party notices', introduction, ...sections].join('\n\n')}\n`;
};

const text = written(notices());
if (process.argv.includes('--check')) {
  const isCurrent = existsSync(file) && readFileSync(file, 'utf8') === text;
  process.stdout.write(isCurrent ? `${file} is current.\n` : `${file} is out of date: run node scripts/notices.mjs.\n`);
  process.exit(isCurrent ? 0 : 1);
}
writeFileSync(file, text);
process.stdout.write(`${file} written.\n`);
