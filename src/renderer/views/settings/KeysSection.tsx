import { KeysOfAllScreens } from '../frame';
import styles from './Settings.module.css';

export const KeysSection = () => (
  <>
    <p className={styles.lead}>The first two lists work everywhere, the others on the screen they name. Press ? on a screen to see only its own.</p>
    <KeysOfAllScreens />
  </>
);
