import { archiveResources, deleteResources, duplicateResources, editResources, restoreResources } from '../../../shared/commands';
import { formatDay, formatHours } from '../../../shared/calendar';
import { bookingMinutes, type Resource, type ResourceId, type Workspace } from '../../../shared/model';
import { useQuery, useToday, useWorkspace } from '../../hooks';
import { Button, Chip, EmptyState, SidePanel, TextField } from '../../widgets';
import detailStyles from '../details/Details.module.css';
import { RecordMenu, Section, usePanelFocus } from '../details';
import { useNavigate, useRun } from '../frame';
import { HoldingFields, PersonFields, WeekFields } from './PersonFields';
import { RateFields } from './RateFields';
import { TimeOffList } from './TimeOffList';

const resourceOf = (workspace: Workspace, id: ResourceId) => workspace.resources.get(id) ?? null;
const mostBookings = 12;

const UpcomingBookings = ({ resource }: { readonly resource: Resource }) => {
  const workspace = useWorkspace();
  const today = useToday();
  const navigate = useNavigate();
  const coming = [...(workspace.index.bookingsByResource.get(resource.id) ?? [])]
    .flatMap((id) => workspace.bookings.get(id) ?? [])
    .filter(({ days }) => (days.at(-1)?.day ?? 0) >= today)
    .sort((a, b) => (a.days[0]?.day ?? 0) - (b.days[0]?.day ?? 0));
  return (
    <Section title="Coming work" aside={coming.length === 0 ? undefined : `${String(coming.length)} ${coming.length === 1 ? 'booking' : 'bookings'}`}>
      {coming.length === 0 && <span className={detailStyles.quiet}>Nothing is booked from today on.</span>}
      <ul className={detailStyles.list}>
        {coming.slice(0, mostBookings).map((booking) => {
          const title = workspace.tasks.get(booking.taskId)?.title ?? '';
          return (
            <li key={booking.id} className={detailStyles.line}>
              <span className={detailStyles.grow}>
                <Button tone="quiet" size="small" onPress={() => { navigate('tasks', { task: booking.taskId }); }}>{title}</Button>
              </span>
              {booking.certainty === 'tentative' && <Chip>Tentative</Chip>}
              <span className={detailStyles.small}>{formatDay(booking.days[0]?.day ?? 0, 'shortWeekdayDayMonth')}, {formatHours(bookingMinutes(booking))}</span>
            </li>
          );
        })}
      </ul>
      {coming.length > mostBookings && <span className={detailStyles.small}>and {String(coming.length - mostBookings)} more</span>}
    </Section>
  );
};

interface PersonPanelProps {
  readonly resourceId: ResourceId;
  readonly onClose: () => void;
}

/** Everything about a person, a piece of equipment or a placeholder, edited in place. */
export const PersonPanel = ({ resourceId, onClose }: PersonPanelProps) => {
  const run = useRun();
  const resource = useQuery(resourceOf, resourceId);
  const { target, giveBack } = usePanelFocus();
  const close = (): void => {
    giveBack();
    onClose();
  };
  if (resource === null) {
    return <SidePanel title="Details" label="Details" onClose={close}><EmptyState size="inline" title="This row is gone">It was deleted here or in another window. Undo brings it back.</EmptyState></SidePanel>;
  }
  return (
    <SidePanel
      label={`Details of ${resource.name}`}
      title={<div ref={target} className={detailStyles.title} tabIndex={-1}><span className={detailStyles.clamped} title={resource.name}>{resource.name}</span></div>}
      onClose={close}
      actions={<RecordMenu name="Row" label={`More for ${resource.name}`} id={resource.id} isArchived={resource.archived} commands={{ duplicate: duplicateResources, archive: archiveResources, restore: restoreResources, delete: deleteResources }} onDeleted={close} />}
    >
      <PersonFields resource={resource} />
      <HoldingFields resource={resource} />
      <WeekFields resource={resource} />
      <RateFields resource={resource} />
      <TimeOffList resource={resource} />
      <UpcomingBookings resource={resource} />
      <Section title="Notes">
        <TextField label="Notes" labelPlacement="hidden" lines={3} placeholder="Notes" value={resource.notes} onCommit={(notes) => { void run(editResources, { ids: [resource.id], patch: { notes } }, 'nothing'); }} />
      </Section>
    </SidePanel>
  );
};
