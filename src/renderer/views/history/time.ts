const minuteLength = 60_000;
const dayLength = 86_400_000;

/** The day on which an instant lies where the user sits. */
export const localDayOf = (at: string): number => {
  const instant = new Date(at);
  return Math.floor((instant.getTime() - instant.getTimezoneOffset() * minuteLength) / dayLength);
};

/** "14:05", where the user sits. */
export const timeOf = (at: string): string => {
  const instant = new Date(at);
  return `${String(instant.getHours()).padStart(2, '0')}:${String(instant.getMinutes()).padStart(2, '0')}`;
};
