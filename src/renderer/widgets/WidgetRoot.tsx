import { type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { KeyboardPlatformContext } from './Kbd';
import { type KeyboardPlatform } from './keyCaps';

/** Above everything that uses widgets: names of keys, and the one language of the interface, so that no widget speaks another. */
export const WidgetRoot = ({ keyboard, children }: { readonly keyboard: KeyboardPlatform; readonly children: ReactNode }) => (
  <I18nProvider locale="en-GB">
    <KeyboardPlatformContext value={keyboard}>{children}</KeyboardPlatformContext>
  </I18nProvider>
);
