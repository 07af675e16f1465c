import { useCallback, useMemo } from 'react';
import { isoDayOf, parseIsoDay } from '../../../shared/calendar';
import { compareNames, type DayNumber, type Resource, type ResourceId, type Workspace } from '../../../shared/model';
import { timeWeek, type TimeWeek } from '../../../shared/queries/time';
import { usePreference, useQuery, useToday } from '../../hooks';
import { useNavigate, useRoute } from '../frame';

export type TimeTab = 'week' | 'team' | 'estimates';

export interface TimePlace {
  readonly tab: TimeTab;
  readonly setTab: (tab: TimeTab) => void;
  /** People first, then equipment, each by name; whoever is shown is among them. */
  readonly people: readonly Resource[];
  /** null: there is nobody yet. */
  readonly person: Resource | null;
  readonly week: TimeWeek;
  readonly today: DayNumber;
  readonly choosePerson: (id: ResourceId) => void;
  readonly goTo: (day: DayNumber) => void;
  readonly goBy: (weeks: number) => void;
  /** Another person of the list, around its ends. */
  readonly goByPerson: (step: 1 | -1) => void;
  /** The sheet of somebody in the present week. */
  readonly openSheet: (id: ResourceId) => void;
}

const resourcesOf = ({ resources }: Workspace): Workspace['resources'] => resources;
const isTab = (text: string | undefined): text is TimeTab => text === 'week' || text === 'team' || text === 'estimates';
const kindOrder = { person: 0, equipment: 1, placeholder: 2 } as const;

/** Whose time is shown, in which week and how; kept in the address, and whose it was last in the preferences. */
export const useTimePlace = (): TimePlace => {
  const navigate = useNavigate();
  const { parameters } = useRoute();
  const today = useToday();
  const resources = useQuery(resourcesOf);
  const [last, setLast] = usePreference<string>('time.person', '');
  const asked = parameters['resource'];
  const tab = isTab(parameters['tab']) ? parameters['tab'] : 'week';
  const people = useMemo(() => {
    const listed = [...resources.values()].filter(({ id, kind, archived }) => id === asked || (!archived && kind !== 'placeholder'));
    return listed.sort((a, b) => kindOrder[a.kind] - kindOrder[b.kind] || compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1));
  }, [resources, asked]);
  const person = people.find(({ id }) => id === asked) ?? people.find(({ id }) => id === last) ?? people[0] ?? null;
  const askedDay = parseIsoDay(parameters['day'] ?? '') ?? today;
  const week = useQuery(timeWeek, askedDay);
  const go = useCallback((change: { readonly resource?: string; readonly day?: DayNumber; readonly tab?: TimeTab }) => {
    const resource = change.resource ?? person?.id;
    if (change.resource !== undefined) setLast(change.resource);
    navigate('time', { ...(resource === undefined ? {} : { resource }), day: isoDayOf(change.day ?? askedDay), tab: change.tab ?? tab });
  }, [navigate, person, askedDay, tab, setLast]);
  const goByPerson = useCallback((step: 1 | -1) => {
    const place = people.findIndex(({ id }) => id === person?.id);
    const next = people[(place + step + people.length) % people.length];
    if (next !== undefined) go({ resource: next.id });
  }, [people, person, go]);
  return {
    tab, people, person, week, today, goByPerson,
    setTab: useCallback((next) => { go({ tab: next }); }, [go]),
    choosePerson: useCallback((id) => { go({ resource: id }); }, [go]),
    goTo: useCallback((day) => { go({ day }); }, [go]),
    goBy: useCallback((weeks) => { go({ day: askedDay + 7 * weeks }); }, [go, askedDay]),
    openSheet: useCallback((id) => { go({ resource: id, tab: 'week' }); }, [go]),
  };
};
