import { useMemo } from 'react';
import { isoDayOf } from '../../../shared/calendar';
import type { DayNumber, ResourceId } from '../../../shared/model';
import { useSession } from '../../hooks';
import { useNavigate, useNotify } from '../frame';

export interface TimeLinks {
  /** Opens the time sheet of somebody in the week that holds a day. */
  readonly openTime: (resourceId: ResourceId, day: DayNumber) => void;
  /** Logs that week as planned and opens it, for what was different. */
  readonly logAsPlanned: (resourceId: ResourceId, day: DayNumber) => void;
}

/** Ways from the board to what was really worked. The code of it comes when it is asked for. */
export const useTimeLinks = (): TimeLinks => {
  const session = useSession();
  const navigate = useNavigate();
  const notify = useNotify();
  return useMemo(() => {
    const openTime: TimeLinks['openTime'] = (resourceId, day) => { navigate('time', { resource: resourceId, day: isoDayOf(day) }); };
    return {
      openTime,
      logAsPlanned: (resourceId, day) => {
        // Where the code does not arrive, the screen of time tells so in its place.
        void import('../time').then(({ logWeekAsPlanned }) => { logWeekAsPlanned(session, notify, resourceId, day); openTime(resourceId, day); }, () => { openTime(resourceId, day); });
      },
    };
  }, [session, navigate, notify]);
};
