import { useEffect, type ReactNode, type RefObject } from 'react';
import { useStoreValue } from '../hand';
import { DragHand } from './drag/DragHand';
import type { Grip } from './drag/DragLayer';
import type { Surfaces } from './drag/locate';
import { BoardMenu } from './menus/BoardMenu';
import { MinutesField } from './menus/MinutesField';
import { PlaceDialog } from './menus/PlaceDialog';
import { Mends } from './panels/Mends';
import { useController } from './state/BoardContext';
import { nothingOpen } from './state/viewState';

interface HandsProps {
  readonly grip: RefObject<Grip>;
  readonly surfaces: () => Surfaces | null;
  readonly onReady: () => void;
}

/** What a hand needs on the board, and the first picture does not. */
export const Hands = ({ grip, surfaces, onReady }: HandsProps): ReactNode => {
  useEffect(onReady, [onReady]);
  return (
    <>
      <DragHand grip={grip} surfaces={surfaces} />
      <BoardMenu />
      <PlaceDialog />
      <MinutesField />
      <OpenMends />
    </>
  );
};

const OpenMends = (): ReactNode => {
  const { opened } = useController();
  const mends = useStoreValue(opened, (value) => (value.kind === 'mends' ? value : null));
  return mends === null ? null : <Mends resourceId={mends.resourceId} day={mends.day} anchor={mends.anchor} onClose={() => opened.set(nothingOpen)} />;
};
