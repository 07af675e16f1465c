import { useCallback, useMemo } from 'react';
import type { PageFormat, PageOrientation, PageSize } from '../../../../shared/reporting';
import { usePreference } from '../../../hooks';

/** Countries whose offices are full of Letter paper. */
const letterCountries: ReadonlySet<string> = new Set(['US', 'CA', 'MX', 'CL', 'CO', 'VE', 'PH', 'PR', 'GT', 'CR', 'SV', 'NI', 'PA', 'DO']);

/** Country of a language tag: `en-US` is US, `es` alone says none. */
const countryOf = (tag: string): string => {
  try {
    return new Intl.Locale(tag).region ?? '';
  } catch {
    return '';
  }
};

/** The paper that lies in printers where the languages given are spoken. */
export const usualSize = (languages: readonly string[]): PageSize => {
  const country = languages.map(countryOf).find((found) => found !== '');
  return country !== undefined && letterCountries.has(country) ? 'Letter' : 'A4';
};

/** How much of a report goes on paper: the page that a manager reads first, or that and the details behind it. */
export type Extent = 'front' | 'whole';

export interface PaperChoice {
  readonly extent: Extent;
  readonly setExtent: (extent: Extent) => void;
  readonly format: PageFormat;
  readonly setSize: (size: PageSize) => void;
  readonly setOrientation: (orientation: PageOrientation) => void;
}

/** The paper reports are made for: kept from one visit to the next, at first what is usual here. A week on the board is wide, and has an orientation of its own. */
export const usePaperFormat = (use: 'report' | 'board'): PaperChoice => {
  const [size, setSize] = usePreference<string>('reports.paper', usualSize(navigator.languages));
  const [orientation, setOrientation] = usePreference<string>(use === 'board' ? 'reports.boardOrientation' : 'reports.orientation', use === 'board' ? 'landscape' : 'portrait');
  const [extent, setExtent] = usePreference<string>('reports.extent', 'front');
  const format = useMemo((): PageFormat => ({ size: size === 'Letter' ? 'Letter' : 'A4', orientation: orientation === 'landscape' ? 'landscape' : 'portrait' }), [size, orientation]);
  return { format, extent: extent === 'whole' ? 'whole' : 'front', setExtent: useCallback((next: Extent) => setExtent(next), [setExtent]), setSize: useCallback((next: PageSize) => setSize(next), [setSize]), setOrientation: useCallback((next: PageOrientation) => setOrientation(next), [setOrientation]) };
};
