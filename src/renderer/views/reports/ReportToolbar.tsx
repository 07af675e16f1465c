import { type Ref } from 'react';
import type { Workspace } from '../../../shared/model';
import { useHost, useQuery } from '../../hooks';
import { Button, ComboBox, Ellipsis, FileDown, IconButton, type MenuEntry, MenuTrigger, Select, Toolbar, ToolbarSpace } from '../../widgets';
import { aboutOf, type PaperChoice, paperKinds, subjectsOf } from './choice';
import type { Outputs } from './useOutputs';

export interface ReportToolbarProps {
  readonly choice: PaperChoice;
  readonly onChoose: (choice: PaperChoice) => void;
  readonly outputs: Outputs;
  readonly more: readonly MenuEntry[];
  /** The button that Enter should press next. */
  readonly firstButton: Ref<HTMLButtonElement>;
  readonly onPack: () => void;
}

const subjectLabels = { project: 'Project', person: 'Person', team: 'Team', everything: '' } as const;

const subjects = (workspace: Workspace, kind: PaperChoice['kind']) => subjectsOf(workspace, kind);

/** What the report is and is about, and the ways out. */
export const ReportToolbar = ({ choice, onChoose, outputs, more, firstButton, onPack }: ReportToolbarProps) => {
  const options = useQuery(subjects, choice.kind);
  const host = useHost();
  const about = aboutOf(choice.kind);
  return (
    <Toolbar label="Report">
      <Select label="Kind of report" labelPlacement="hidden" tone="quiet" value={choice.kind} options={paperKinds} onChange={(kind) => onChoose({ kind, subject: '' })} />
      {about !== 'everything' && <ComboBox label={subjectLabels[about]} labelPlacement="hidden" value={choice.subject} options={options} onChange={(subject) => subject !== null && onChoose({ ...choice, subject })} />}
      <ToolbarSpace />
      <Button tone="quiet" onPress={onPack}>Weekly pack</Button>
      <MenuTrigger label="More ways out" entries={more} placement="bottom end">
        <IconButton label="More ways out" icon={Ellipsis} />
      </MenuTrigger>
      {host.press !== null && <Button onPress={() => outputs.send('print')}>Print</Button>}
      <Button ref={firstButton} tone="primary" icon={FileDown} keys="Mod+S" onPress={() => outputs.send('pdf')}>
        {outputs.busy === 'pdf' ? 'Writing…' : host.press === null ? 'Print or PDF' : 'Save as PDF'}
      </Button>
    </Toolbar>
  );
};
