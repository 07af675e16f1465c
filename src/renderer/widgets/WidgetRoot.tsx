import { type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { type ReadDay, ReadDayContext } from './days';
import { KeyboardPlatformContext } from './Kbd';
import { type KeyboardPlatform } from './keyCaps';

/** Above everything that uses widgets: names of keys, how typed days are read, and the one language of the interface, so that no widget speaks another. */
export const WidgetRoot = ({ keyboard, readDay, children }: { readonly keyboard: KeyboardPlatform; readonly readDay: ReadDay; readonly children: ReactNode }) => (
  <I18nProvider locale="en-GB">
    <KeyboardPlatformContext value={keyboard}>
      <ReadDayContext value={readDay}>{children}</ReadDayContext>
    </KeyboardPlatformContext>
  </I18nProvider>
);
