import type { PageFormat } from '../../../../shared/reporting';

/** Sheets in millimetres, upright. */
const sheets = { A4: { width: 210, height: 297 }, Letter: { width: 215.9, height: 279.4 } } as const;
/** As the styles of a report set them. */
export const margins = { side: 14, top: 14, bottom: 16 } as const;
/** CSS pixels of a millimetre. */
export const pixelsPerMm = 96 / 25.4;

/** Width and height of a sheet in millimetres as it lies. */
export const sheetOf = ({ size, orientation }: PageFormat): { readonly width: number; readonly height: number } => {
  const { width, height } = sheets[size];
  return orientation === 'portrait' ? { width, height } : { width: height, height: width };
};

/** Sheets that content of a height takes, about: what must not be broken can make it one more. */
export const sheetsFor = (contentPixels: number, format: PageFormat): number => {
  const room = (sheetOf(format).height - margins.top - margins.bottom) * pixelsPerMm;
  return Math.max(1, Math.ceil((contentPixels - 2) / room));
};
