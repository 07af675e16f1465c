import type { ReactNode } from 'react';
import { formatDayNear } from '../../../../shared/calendar';
import type { Milestone } from '../../../../shared/model';
import { oddsSentence, statusWords } from '../../../../shared/queries/timeline';
import { useMilestoneForecasts, useMilestoneOdds, useStatusDay } from '../../../hooks';
import styles from './MilestonePanel.module.css';

/** How it stands and why, and how likely its days are. */
export const MilestoneOutlook = ({ milestone }: { readonly milestone: Milestone }): ReactNode => {
  const statusDay = useStatusDay();
  const { odds: allOdds } = useMilestoneOdds();
  const forecast = useMilestoneForecasts(allOdds).find(({ milestoneId }) => milestoneId === milestone.id);
  const odds = allOdds.get(milestone.id);
  if (forecast === undefined) return null;
  const likely = odds === undefined || forecast.status === 'reached' ? '' : oddsSentence(odds, statusDay);
  return (
    <div className={styles.outlook} data-tone={forecast.status} role="group" aria-label="How it stands">
      <span className={styles.status}>
        <span className={styles.word}>{statusWords[forecast.status]}</span>
        {forecast.day !== null && <span className={styles.day}>{formatDayNear(forecast.day, statusDay)}</span>}
      </span>
      <p className={styles.sentence}>{forecast.sentence}</p>
      {likely !== '' && <p className={styles.quiet}>{likely}</p>}
    </div>
  );
};
