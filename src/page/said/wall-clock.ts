/** Vietnam's wall clock as a string that sorts; a time that says Z is shifted to compare, never to print. */
export const wall = (value: string): string => {
  if (value.length <= 10 || !/(?:Z|[+-]\d{2}:\d{2})$/u.test(value) || value.endsWith('+07:00'))
    return value.slice(0, 16);
  return new Date(Date.parse(value) + 7 * 3_600_000).toISOString().slice(0, 16);
};
/** Whether two moments fall on one day, in Vietnam or as printed. */
export const sameDay = (one: string, other: string): boolean =>
  wall(one).slice(0, 10) === wall(other).slice(0, 10) || one.slice(0, 10) === other.slice(0, 10);
/** Equal as far as both go, or printed alike (a local time that its head calls UTC). */
export const agrees = (one: string, other: string): boolean => {
  const length = Math.min(one.length, other.length, 16);
  return wall(one).slice(0, length) === wall(other).slice(0, length) || one.slice(0, length) === other.slice(0, length);
};
/** A time of 00:00 in a head stands for none. */
export const isMidnight = (value: string): boolean => /T00:00(?!:[0-5][1-9])/u.test(value);
