import { useState, type ReactNode } from 'react';
import { reachMilestone } from '../../../../shared/commands';
import type { Milestone } from '../../../../shared/model';
import { useSession, useToday, useWorkspace } from '../../../hooks';
import { Button, DateField, TextField } from '../../../widgets';
import { useAnnounce } from '../../frame';
import styles from './MilestonePanel.module.css';

/** Declares it reached, with the day; while something is missing it asks why, in place. */
export const ReachedField = ({ milestone }: { readonly milestone: Milestone }): ReactNode => {
  const session = useSession();
  const workspace = useWorkspace();
  const announce = useAnnounce();
  const today = useToday();
  const [asked, setAsked] = useState<{ readonly day: number; readonly sentence: string } | null>(null);
  const [reason, setReason] = useState('');
  const put = (day: number | null, overrideReason: string): void => {
    const outcome = session.run(reachMilestone, { id: milestone.id, day, overrideReason });
    if (outcome.ok) {
      setAsked(null);
      setReason('');
      return announce(outcome.value.change.label);
    }
    if (outcome.refusal.code === 'nothing-changed') return undefined;
    setAsked({ day: day ?? today, sentence: outcome.refusal.sentence });
    return announce(`${outcome.refusal.sentence} ${outcome.refusal.nextStep}`);
  };
  return (
    <div className={styles.reached}>
      {milestone.reachedDay === null ? (
        <>
          <Button size="small" onPress={() => put(today, '')}>Reached today</Button>
          {asked !== null && (
            <div className={styles.missing}>
              <p className={styles.sentence}>{asked.sentence}</p>
              <TextField label="Reason, kept in the history" size="small" value={reason} onChange={setReason} placeholder="Why it counts as reached" autoFocus onKeyDown={(event) => { if (event.key === 'Enter' && reason.trim() !== '') put(asked.day, reason); }} />
              <Button size="small" isDisabled={reason.trim() === ''} onPress={() => put(asked.day, reason)}>Declare reached all the same</Button>
            </div>
          )}
        </>
      ) : (
        <DateField label="Reached on" labelPlacement="beside" size="small" value={milestone.reachedDay} today={today} max={today} weekStart={workspace.settings.weekStart} description="Clear the day where it is not reached after all." onChange={(day) => { put(day, 'The day was corrected'); }} />
      )}
    </div>
  );
};
