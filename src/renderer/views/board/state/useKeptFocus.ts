import { useEffect, type RefObject } from 'react';
import type { BookingId } from '../../../../shared/model';
import { boardRow, type BoardSegment } from '../../../../shared/queries/board';
import { afterPaint } from './afterPaint';
import { useController } from './BoardContext';
import type { BoardController } from './controller';
import { moveCursor } from './focus';
import { bookingOfCard } from './subjects';

/**
 * Keeps the focus with its booking. A card is another element once its first day or its person is another one, so the
 * focus would fall off the board with every move and every undo; a booking that is gone leaves it to its cell.
 */
export const useKeptFocus = (root: RefObject<HTMLElement | null>, scrollToRow: RefObject<((index: number) => void) | null>): void => {
  const controller = useController();
  useEffect(
    () =>
      controller.session.onChange(() => {
        const { card } = controller.cursor.get();
        const focused = document.activeElement?.closest<HTMLElement>('[data-key]');
        if (card === null || focused?.dataset['key'] !== card) return;
        afterPaint(() => {
          if (root.current !== null && document.activeElement === document.body) follow(controller, root.current, bookingOfCard(card), scrollToRow.current);
        });
      }),
    [controller, root, scrollToRow],
  );
};

const follow = (controller: BoardController, root: HTMLElement, bookingId: BookingId, scrollToRow: ((index: number) => void) | null): void => {
  const { session, layout, cursor } = controller;
  const window = layout.get()?.window;
  const booking = session.workspace().bookings.get(bookingId);
  const before = cursor.get();
  const cards = booking === undefined || window === undefined ? [] : boardRow(session.workspace(), booking.resourceId, window).segments.filter((segment) => segment.bookingId === bookingId);
  const holds = ({ days }: BoardSegment): boolean => days.some(({ day }) => day === before.day);
  const card = cards.find(holds) ?? cards[0];
  const first = card?.days[0];
  const to = booking === undefined || card === undefined || first === undefined
    ? { ...before, card: null }
    : { resourceId: booking.resourceId, day: holds(card) ? before.day : first.day, card: card.key };
  moveCursor(controller, root, to, scrollToRow);
};
