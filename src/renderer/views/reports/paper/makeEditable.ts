const textOf = (element: HTMLElement): string => (element.textContent ?? '').replaceAll('\u00a0', ' ').replace(/\r\n?/gu, '\n').trim();

export interface Writing {
  readonly onWrite: (id: string, text: string) => void;
  /** The text was left, changed or not. */
  readonly onLeave: () => void;
  /** It was left with Escape, and the focus has no place of its own. */
  readonly onEscape: () => void;
}

/**
 * Lets the texts named be written anew where they stand. What was written is told when the text is left, if it changed; Escape
 * brings back what stood there.
 */
export const makeEditable = (content: DocumentFragment, names: ReadonlyMap<string, string>, { onWrite, onLeave, onEscape }: Writing): void => {
  for (const element of content.querySelectorAll<HTMLElement>('[data-edit]')) {
    const id = element.dataset['edit'] ?? '';
    const name = names.get(id);
    if (name === undefined) continue;
    element.setAttribute('contenteditable', 'plaintext-only');
    element.setAttribute('role', 'textbox');
    element.setAttribute('aria-multiline', 'true');
    element.setAttribute('aria-label', name);
    element.setAttribute('dir', 'auto');
    element.dataset['empty'] = `${name}: write here`;
    let before = textOf(element);
    element.addEventListener('focus', () => {
      before = textOf(element);
    });
    element.addEventListener('blur', () => {
      const text = textOf(element);
      if (text !== before) onWrite(id, text);
      before = text;
      onLeave();
    });
    element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      element.textContent = before;
      element.blur();
      onEscape();
    });
  }
};
