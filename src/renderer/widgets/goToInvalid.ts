/** Moves the focus to the first field whose text could not be taken, for a form that would else go on without it. Answers whether there is one. */
export const goToInvalid = (form: HTMLElement | null): boolean => {
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null;
  field?.focus();
  return field !== null;
};
