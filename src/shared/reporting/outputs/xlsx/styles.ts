import { escaped } from '../../html';
import { moneyFormat } from './cells';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Numbers from here on are free for a workbook's own formats. */
const firstOwnFormat = 164;

/** The formats of cells, in the order of `cellFormats`. */
export const stylesXml = (currency: string): string => {
  const own = [moneyFormat(currency), '#,##0.00', 'yyyy-mm-dd'];
  const [money, hours, day] = own.map((_, place) => firstOwnFormat + place);
  const xf = (format: number, font: number, border: number, alignment: string): string =>
    `<xf numFmtId="${String(format)}" fontId="${String(font)}" fillId="0" borderId="${String(border)}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
  const top = '<alignment vertical="top"/>';
  const formats = [
    xf(0, 0, 0, top),
    xf(0, 1, 1, '<alignment vertical="bottom" wrapText="1"/>'),
    xf(0, 1, 1, '<alignment horizontal="right" vertical="bottom" wrapText="1"/>'),
    xf(0, 0, 0, top),
    xf(money ?? 0, 0, 0, top),
    xf(hours ?? 0, 0, 0, top),
    xf(9, 0, 0, top),
    xf(day ?? 0, 0, 0, top),
    xf(0, 2, 0, top),
    xf(0, 0, 0, '<alignment vertical="top" wrapText="1"/>'),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="${main}">`
    + `<numFmts count="${String(own.length)}">${own.map((code, place) => `<numFmt numFmtId="${String(firstOwnFormat + place)}" formatCode="${escaped(code)}"/>`).join('')}</numFmts>`
    + '<fonts count="3"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="16"/><name val="Calibri"/><family val="2"/></font></fonts>'
    + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    + '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>'
    + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    + `<cellXfs count="${String(formats.length)}">${formats.join('')}</cellXfs>`
    + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
};
