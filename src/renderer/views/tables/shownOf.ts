import { counted } from '../../../shared/calendar';
import { withThousands } from '../../../shared/model';

/** How many rows a table shows: "1,000 tasks", or "12 of 1,000" where filters hide some. */
export const shownOf = (visible: readonly unknown[], all: readonly unknown[], { one, many }: { readonly one: string; readonly many: string }): string =>
  visible.length === all.length ? counted(all.length, one, many) : `${withThousands(visible.length)} of ${withThousands(all.length)}`;
