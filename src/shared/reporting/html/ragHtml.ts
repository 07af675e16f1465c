import { ragWords, type RagBlock, type RagStatus } from '../document';
import { escaped } from './escape';
import { inlineText } from './inlineText';

/** A shape a status, told apart without colour: a full octagon with a bar, a half-filled triangle, an empty ring with a tick. */
const shapes: Readonly<Record<RagStatus, string>> = {
  red: '<path d="M7 1h10l6 6v10l-6 6H7l-6-6V7z" fill="currentColor"/><path d="M6 12h12" stroke="#fff" stroke-width="3.5"/>',
  amber: '<path d="M12 2 23 22H1z" fill="#fff" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/><path d="M12 2 1 22h11z" fill="currentColor"/>',
  green: '<circle cx="12" cy="12" r="10.5" fill="#fff" stroke="currentColor" stroke-width="2"/><path d="m7 12.5 3.5 3.5L17 8.5" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/>',
};

/** The overall status: its shape, its word, and why. What the figures say stands beside a status that was set by hand. */
export const ragHtml = ({ id, status, derived, reasonId, reason }: RagBlock): string => {
  const byHand = status === derived ? '' : `<p class="small">Set by hand; the figures say ${ragWords[derived].toLowerCase()}.</p>`;
  return `<div class="rag rag-${status}" data-status="${escaped(id)}"><svg viewBox="0 0 24 24" aria-hidden="true">${shapes[status]}</svg><div><strong>${ragWords[status]}</strong><p data-edit="${escaped(reasonId)}">${inlineText(reason)}</p>${byHand}</div></div>`;
};
