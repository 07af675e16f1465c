import { createContext, useContext } from 'react';
import { classes } from './classes';
import styles from './Kbd.module.css';
import { keyCaps, type KeyboardPlatform } from './keyCaps';

/** Which names the keys carry; set once at the root. */
export const KeyboardPlatformContext = createContext<KeyboardPlatform>('other');

export interface KbdProps {
  /** `Mod+K`, `Shift+ArrowRight`, or a sequence `G B`. */
  readonly keys: string;
  readonly tone?: 'normal' | 'onDark' | 'onButton' | undefined;
}

/** Key caps as the user's keyboard names them; on a button they are for the eye alone, its name is what it does. */
export const Kbd = ({ keys, tone = 'normal' }: KbdProps) => {
  const platform = useContext(KeyboardPlatformContext);
  return (
    <kbd className={classes(styles.keys, styles[tone])} aria-hidden={tone === 'onButton' || undefined}>
      {keyCaps(keys, platform).map((stroke, index) => (
        <span key={index} className={styles.stroke}>
          {stroke.map((cap) => (
            <span key={cap} className={styles.cap}>
              {cap}
            </span>
          ))}
        </span>
      ))}
    </kbd>
  );
};
