import { KeyTable } from '../frame';
import styles from './Settings.module.css';

export const KeysSection = () => (
  <>
    <p className={styles.lead}>Keys that work everywhere. Each screen adds its own: press ? there to see them.</p>
    <KeyTable />
  </>
);
