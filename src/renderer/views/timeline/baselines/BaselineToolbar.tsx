import type { ReactNode } from 'react';
import { formatDay } from '../../../../shared/calendar';
import { baselineId, type Baseline, type BaselineId } from '../../../../shared/model';
import { ArrowLeft, Button, Check, Clipboard, Download, Ellipsis, IconButton, MenuTrigger, Pencil, SegmentedControl, Select, Toolbar, ToolbarSpace, Trash2 } from '../../../widgets';
import styles from './BaselineView.module.css';

export type Which = 'differing' | 'all';

export interface BaselineVerbs {
  readonly back: () => void;
  readonly look: (id: BaselineId) => void;
  readonly use: () => void;
  readonly rename: () => void;
  readonly remove: () => void;
  readonly capture: () => void;
  readonly copy: () => void;
  readonly save: () => void;
}

interface BaselineToolbarProps {
  /** The one looked at; null: there is none. */
  readonly baseline: Baseline | null;
  /** Newest first. */
  readonly baselines: readonly Baseline[];
  readonly usedId: BaselineId | null;
  readonly which: Which;
  readonly onWhich: (which: Which) => void;
  readonly canTake: boolean;
  readonly verbs: BaselineVerbs;
}

/** The way back, which baseline, what is shown of the comparison, and how it is taken along. */
export const BaselineToolbar = ({ baseline, baselines, usedId, which, onWhich, canTake, verbs }: BaselineToolbarProps): ReactNode => (
  <Toolbar label="Comparison">
    <Button tone="quiet" icon={ArrowLeft} onPress={verbs.back}>Timeline</Button>
    {baseline !== null && (
      <>
        <Select
          className={styles.choice} label="Baseline" labelPlacement="hidden" value={String(baseline.id)} onChange={(value) => { verbs.look(baselineId(value)); }}
          options={baselines.map(({ id, name, day }) => ({ value: String(id), label: name, description: `${formatDay(day, 'dayMonthYear')}${id === usedId ? ', in use' : ''}` }))}
        />
        <MenuTrigger
          label="Baseline" placement="bottom start"
          entries={[
            { id: 'use', label: 'Use for the timeline and the budget', icon: Check, isDisabled: baseline.id === usedId, description: baseline.id === usedId ? 'It is in use already' : undefined, onAction: verbs.use },
            { id: 'rename', label: 'Name and notes…', icon: Pencil, onAction: verbs.rename },
            { id: 'delete', label: 'Delete', icon: Trash2, onAction: verbs.remove },
          ]}
        >
          <IconButton label="More for this baseline" icon={Ellipsis} />
        </MenuTrigger>
        <ToolbarSpace />
        <SegmentedControl label="Shown" value={which} options={[{ value: 'differing', label: 'What differs' }, { value: 'all', label: 'All' }]} onChange={onWhich} />
        <MenuTrigger
          label="Copy or save" placement="bottom end"
          entries={[
            { id: 'copy', label: 'Copy as text', icon: Clipboard, isDisabled: !canTake, onAction: verbs.copy },
            { id: 'save', label: 'Save as CSV…', icon: Download, isDisabled: !canTake, onAction: verbs.save },
          ]}
        >
          <IconButton label="Copy or save" icon={Download} />
        </MenuTrigger>
        <Button onPress={verbs.capture} keys="B">Capture…</Button>
      </>
    )}
  </Toolbar>
);
