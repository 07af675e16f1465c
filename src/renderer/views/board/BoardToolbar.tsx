import type { ReactNode, RefObject } from 'react';
import { boardScales, rowGroupings, windowTitle, type BoardScale, type BoardWindow, type RowFilter, type RowGrouping } from '../../../shared/queries/board';
import { Button, ChevronDown, ChevronLeft, ChevronRight, IconButton, MonthGrid, PopoverTrigger, SearchField, SegmentedControl, Select, SelectLook, Sparkles, Toolbar, ToolbarSpace, type Option } from '../../widgets';
import { AfterPicture } from './AfterPicture';
import styles from './BoardToolbar.module.css';

interface BoardToolbarProps {
  readonly window: BoardWindow;
  readonly today: number;
  readonly weekStart: 1 | 7;
  readonly filter: RowFilter;
  readonly grouping: RowGrouping;
  readonly filterField: RefObject<HTMLInputElement | null>;
  readonly onGoBy: (periods: number) => void;
  readonly onGoTo: (day: number) => void;
  readonly onScale: (scale: BoardScale) => void;
  readonly onFilter: (filter: RowFilter) => void;
  readonly onGroup: (grouping: RowGrouping) => void;
  readonly onPlan: () => void;
}

const scaleNames: Readonly<Record<BoardScale, string>> = { day: 'Day', week: 'Week', month: 'Month' };
const periodNames: Readonly<Record<BoardScale, string>> = { day: 'day', week: 'week', month: 'weeks' };
const groupNames: Readonly<Record<RowGrouping, string>> = { none: 'No groups', team: 'By team', role: 'By role', skill: 'By skill' };
const kindNames: Readonly<Record<RowFilter['kind'], string>> = { all: 'Everybody', person: 'People', equipment: 'Equipment', placeholder: 'Placeholders' };
const kinds = (['all', 'person', 'equipment', 'placeholder'] as const).map((value): Option<RowFilter['kind']> => ({ value, label: kindNames[value] }));

/** Which days, at what scale, and whose rows. */
export const BoardToolbar = ({ window, today, weekStart, filter, grouping, filterField, onGoBy, onGoTo, onScale, onFilter, onGroup, onPlan }: BoardToolbarProps): ReactNode => {
  const period = periodNames[window.scale];
  return (
    <Toolbar label="Board">
      <span className={styles.period}>
        <IconButton label={`Previous ${period}`} icon={ChevronLeft} keys="[" onPress={() => onGoBy(-1)} />
        <PopoverTrigger
          label="Go to a day"
          trigger={
            <Button tone="quiet" className={styles.title}>
              {windowTitle(window, today)}
              <ChevronDown className={styles.chevron} aria-hidden="true" />
            </Button>
          }
        >
          {(close) => (
            <MonthGrid
              label="Go to a day"
              value={window.from}
              today={today}
              weekStart={weekStart}
              onChoose={(day) => {
                onGoTo(day);
                close();
              }}
            />
          )}
        </PopoverTrigger>
        <IconButton label={`Next ${period}`} icon={ChevronRight} keys="]" onPress={() => onGoBy(1)} />
      </span>
      <Button tone="quiet" onPress={() => onGoTo(today)}>Today</Button>
      <SegmentedControl label="Scale" value={window.scale} options={boardScales.map((scale) => ({ value: scale, label: scaleNames[scale] }))} onChange={onScale} />
      <ToolbarSpace />
      <SearchField ref={filterField} className={styles.filter} label="Filter people" placeholder="Filter people" size="small" keys="F" value={filter.text} onChange={(text) => onFilter({ ...filter, text })} />
      <AfterPicture meanwhile={<><SelectLook text={kindNames[filter.kind]} /><SelectLook text={groupNames[grouping]} /></>}>
        <Select label="Show" labelPlacement="hidden" tone="quiet" value={filter.kind} options={kinds} onChange={(kind) => onFilter({ ...filter, kind })} />
        <Select label="Group" labelPlacement="hidden" tone="quiet" value={grouping} options={rowGroupings.map((value) => ({ value, label: groupNames[value] }))} onChange={onGroup} />
      </AfterPicture>
      <Button icon={Sparkles} data-plan-button onPress={onPlan}>Plan</Button>
    </Toolbar>
  );
};
