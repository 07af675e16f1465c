import { useEffect, useSyncExternalStore } from 'react';
import { usePreference } from '../../hooks';
import { keepAppearance } from './keptAppearance';

export type Theme = 'system' | 'light' | 'dark';
export type ContrastChoice = 'system' | 'more' | 'normal';
export type Density = 'normal' | 'compact';

export interface Appearance {
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
  readonly contrast: ContrastChoice;
  readonly setContrast: (contrast: ContrastChoice) => void;
  readonly density: Density;
  readonly setDensity: (density: Density) => void;
}

/** How this person wants the program to look on this device. */
export const useAppearance = (): Appearance => {
  const [theme, setTheme] = usePreference<Theme>('appearance.theme', 'system');
  const [contrast, setContrast] = usePreference<ContrastChoice>('appearance.contrast', 'system');
  const [density, setDensity] = usePreference<Density>('appearance.density', 'normal');
  return { theme, setTheme, contrast, setContrast, density, setDensity };
};

const moreContrast = '(prefers-contrast: more)';

const subscribe = (listener: () => void): (() => void) => {
  const query = window.matchMedia(moreContrast);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

const systemWantsContrast = (): boolean => window.matchMedia(moreContrast).matches;

/** Puts the appearance on the page's root, where the tokens read it. */
export const useAppliedAppearance = (): void => {
  const { theme, contrast, density } = useAppearance();
  const isSystemContrast = useSyncExternalStore(subscribe, systemWantsContrast);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
    if (contrast === 'more' || (contrast === 'system' && isSystemContrast)) dataset['contrast'] = 'more';
    else delete dataset['contrast'];
    dataset['density'] = density;
    keepAppearance({ ...(dataset['theme'] === undefined ? {} : { theme: dataset['theme'] }), ...(contrast === 'more' ? { contrast } : {}), density });
  }, [theme, contrast, density, isSystemContrast]);
};
