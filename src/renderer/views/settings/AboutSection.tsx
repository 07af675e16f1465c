import { holidaysAttribution } from '../../../shared/calendar';
import { useHost } from '../../hooks';
import { Mark } from '../../widgets';
import styles from './Settings.module.css';
import { version } from './version';

export const AboutSection = () => (
  <div className={styles.prose}>
    <div className={styles.brand}>
      <Mark size="large" />
      <div>
        <div className={styles.brandName}>Loadline</div>
        <div className={styles.quiet}>Version {version}</div>
      </div>
    </div>
    <p>{useHost().description}</p>
    <p>Loadline never connects to the internet: there is no account, no telemetry and no update check.</p>
    <h3>Licences</h3>
    <p>Loadline is free software under the MIT licence. The software it is built from, with authors and licences, is listed in THIRD-PARTY-NOTICES.md, which comes with every copy.</p>
    <p>{holidaysAttribution}</p>
    <p>Typeface: Inter by Rasmus Andersson and contributors, SIL Open Font License 1.1.</p>
  </div>
);
