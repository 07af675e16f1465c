import { strToU8, zipSync, type Zippable } from 'fflate';
import type { PageFormat } from '../../document';
import { escaped } from '../../html';
import type { OutputTable } from '../outputTable';
import { aboutSheet, columnName, tableSheet } from './sheet';
import { sheetNames } from './sheetNames';
import { stylesXml } from './styles';

/** What a workbook is made from. */
export interface WorkbookContent {
  readonly title: string;
  /** What stands on the first sheet, line by line. */
  readonly facts: readonly (readonly [name: string, text: string])[];
  readonly tables: readonly OutputTable[];
  /** ISO 4217; amounts are its minor units. */
  readonly currency: string;
  readonly page: PageFormat;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

const sheetFile = (place: number): string => `worksheets/sheet${String(place + 1)}.xml`;

const contentTypes = (count: number): string => {
  const part = (name: string, type: string): string => `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-${type}+xml"/>`;
  const sheets = Array.from({ length: count }, (_, place) => part(`xl/${sheetFile(place)}`, 'officedocument.spreadsheetml.worksheet'));
  return `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
    + `${part('xl/workbook.xml', 'officedocument.spreadsheetml.sheet.main')}${part('xl/styles.xml', 'officedocument.spreadsheetml.styles')}${part('docProps/core.xml', 'package.core-properties')}${sheets.join('')}</Types>`;
};

const relations = (all: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${head}<Relationships xmlns="${packaged}/relationships">${all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** The name of a sheet inside a formula: quoted, its own quotes doubled. */
const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

const workbookXml = (names: readonly string[], tables: readonly OutputTable[]): string => {
  // Heads are printed again on every page; what a filter covers is named as spreadsheets name it.
  const defined = tables.flatMap(({ columns, rows }, place) => {
    const sheet = quoted(names[place + 1] ?? '');
    const last = columnName(Math.max(0, columns.length - 1));
    const name = (kind: string, ref: string, hidden: string): string => `<definedName name="_xlnm.${kind}" localSheetId="${String(place + 1)}"${hidden}>${escaped(`${sheet}!${ref}`)}</definedName>`;
    return columns.length === 0 ? [] : [name('_FilterDatabase', `$A$1:$${last}$${String(rows.length + 1)}`, ' hidden="1"'), name('Print_Titles', '$1:$1', '')];
  });
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, place) => `<sheet name="${escaped(name)}" sheetId="${String(place + 1)}" r:id="rId${String(place + 1)}"/>`).join('')}</sheets>`
    + `${defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`}</workbook>`;
};

const core = (title: string): string =>
  `${head}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>Loadline</dc:creator></cp:coreProperties>`;

/** 1980 is the first year a zip can name: the same report always gives the same bytes. */
const packedOn = new Date(1980, 0, 2);

/** A workbook of the Office Open XML format (ECMA-376): a first sheet that says what it is about, then one sheet a table. */
export const workbookOf = ({ title, facts, tables, currency, page }: WorkbookContent): Uint8Array => {
  const names = sheetNames(['Report', ...tables.map(({ name }) => name)]);
  const sheets = [aboutSheet(title, facts, page), ...tables.map((table) => tableSheet(table, currency, page))];
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(names.length),
    '_rels/.rels': relations([['rId1', `${office}/officeDocument`, 'xl/workbook.xml'], ['rId2', `${packaged}/relationships/metadata/core-properties`, 'docProps/core.xml']]),
    'docProps/core.xml': core(title),
    'xl/workbook.xml': workbookXml(names, tables),
    'xl/_rels/workbook.xml.rels': relations([...names.map((_, place) => [`rId${String(place + 1)}`, `${office}/worksheet`, sheetFile(place)] as const), [`rId${String(names.length + 1)}`, `${office}/styles`, 'styles.xml'] as const]),
    'xl/styles.xml': stylesXml(currency),
    ...Object.fromEntries(sheets.map((xml, place) => [`xl/${sheetFile(place)}`, xml])),
  };
  const packed: Zippable = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(packed, { level: 6, mtime: packedOn });
};
