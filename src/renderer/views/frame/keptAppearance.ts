// Runs before anything is drawn and imports nothing: the preferences are not there yet.

const key = 'loadline.appearance';

interface KeptAppearance {
  readonly theme?: string;
  readonly contrast?: string;
  readonly density?: string;
}

/** Keeps a copy for the next start: a dark plan on a light system must not begin with a flash of white. A browser that forbids it loses nothing but that. */
export const keepAppearance = (appearance: KeptAppearance): void => {
  try {
    window.localStorage.setItem(key, JSON.stringify(appearance));
  } catch {
    // Forbidden or full: the start falls back to the system's theme.
  }
};

/** Puts the kept appearance on the page's root, where the tokens read it; what the preferences say comes a moment later. */
export const applyKeptAppearance = (): void => {
  try {
    const { theme, contrast, density } = JSON.parse(window.localStorage.getItem(key) ?? '{}') as KeptAppearance;
    const { dataset } = document.documentElement;
    if (theme === 'light' || theme === 'dark') dataset['theme'] = theme;
    if (contrast === 'more') dataset['contrast'] = contrast;
    if (density === 'compact') dataset['density'] = density;
  } catch {
    // Forbidden, or not ours: the plan opens as the system looks.
  }
};
