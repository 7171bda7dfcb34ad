/** Statuses that may be other the next time: a busy or broken server, a client that came too fast or too early. */
export const isPassing = (status: number): boolean =>
  status === 408 || status === 425 || status === 429 || status >= 500;

/** Retry-After (RFC 9110 §10.2.3), seconds or an HTTP date, as milliseconds from `now`; `null` where it says nothing readable. */
export const readRetryAfter = (value: string | null, now: number): number | null => {
  const text = value?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  // Every form of HTTP date begins with the day of the week.
  if (!/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text)) return null;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? null : Math.max(0, moment - now);
};

/** The pause before try `tries + 1`: doubled each time, half of it by chance, so that many clients don't come back at once. */
export const backoff = (firstMs: number, tries: number, maxMs: number, random: () => number): number => {
  const whole = Math.min(maxMs, firstMs * 2 ** (tries - 1));
  return whole / 2 + (whole / 2) * random();
};
