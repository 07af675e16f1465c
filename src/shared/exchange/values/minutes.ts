import type { Minutes } from '../../model';

/** Minutes as people write them: `8h`, `7h 30m`, `45m`. */
export const minutesText = (minutes: Minutes): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0 && rest !== 0) return `${rest}m`;
  return rest === 0 ? `${hours}h` : `${hours}h ${rest}m`;
};
