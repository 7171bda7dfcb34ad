import type { PageMeta } from '../../model.ts';

// <!-- saved from url=(0042)https://example.vn/tin/1.html -->
const browser = /saved from url=\(\d{1,6}\)\s?(\S{1,2000})/iu;
// <!-- Page saved with SingleFile  url: https://example.vn/1.html  saved date: Sat Aug 27 2022 11:46:59 GMT+0700 (Indochina Time) -->
const singleFile =
  /page saved with singlefile(?:z)?\s{1,40}url:\s{0,9}(\S{1,2000})(?:\s{1,40}saved date:\s{0,9}([^\n]{1,80}))?/iu;
// <!-- Mirrored from example.vn/tin/1.html by HTTrack Website Copier/3.x [XR&CO'2014], Sat, 27 Aug 2022 04:46:59 GMT -->
const httrack = /mirrored from\s{1,9}(\S{1,2000})\s{1,9}by HTTrack[^,]{0,80}(?:,\s{0,9}([^\n]{1,60}))?/iu;
// FILE ARCHIVED ON 04:46:59 Aug 27, 2022 AND RETRIEVED FROM THE INTERNET ARCHIVE ON …
const archived =
  /file archived on\s{1,9}(\d{1,2}:\d{2}:\d{2})\s{1,9}([A-Z][a-z]{2})\s{1,9}(\d{1,2}),?\s{1,9}(\d{4})\s{1,9}and retrieved/iu;

const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const two = (value: string | number): string => String(value).padStart(2, '0');

// Sat, 27 Aug 2022 04:46:59 GMT   Sat Aug 27 2022 11:46:59 GMT+0700 (Indochina Time)
const dayFirst = /(\d{1,2})\s([A-Z][a-z]{2})\s(\d{4})\s(\d{1,2}):(\d{2}):(\d{2})(?:\s(?:GMT|UTC))?([+-]\d{4})?/u;
const monthFirst = /([A-Z][a-z]{2})\s(\d{1,2})\s(\d{4})\s(\d{1,2}):(\d{2}):(\d{2})(?:\s(?:GMT|UTC))?([+-]\d{4})?/u;

/** A date as savers write it, to an ISO instant; without a zone it is UTC. */
const instant = (text: string | undefined): string | null => {
  if (!text) return null;
  const first = dayFirst.exec(text);
  const second = first ? null : monthFirst.exec(text);
  const match = first ?? second;
  if (!match) return null;
  const [day, month] = first ? [match[1], match[2]] : [match[2], match[1]];
  return written(
    match[3] as string,
    month as string,
    day as string,
    `${two(match[4] as string)}:${match[5]}:${match[6]}`,
    match[7],
  );
};

const written = (year: string, month: string, day: string, time: string, zone: string | undefined): string | null => {
  const at = months.indexOf(month);
  if (at < 0 || at % 3 !== 0) return null;
  return `${year}-${two(at / 3 + 1)}-${two(day)}T${time}${zone && zone !== '+0000' ? `${zone.slice(0, 3)}:${zone.slice(3)}` : 'Z'}`;
};

const address = (text: string | undefined): string | null => {
  if (!text || /^about:/iu.test(text)) return null;
  const full = /^[a-z][a-z\d+.-]{1,9}:/iu.test(text) ? text : `http://${text}`;
  if (!/^https?:/iu.test(full) || !URL.canParse(full)) return null;
  return new URL(full).href;
};

/** Where a saved page came from and when, as browsers, SingleFile, HTTrack and the Internet Archive note it in comments. */
export const readSavedFrom = (comments: readonly string[]): PageMeta['savedFrom'] => {
  const saved: PageMeta['savedFrom'] = { url: null, retrievedAt: null };
  for (const comment of comments) {
    if (!/saved|mirrored|archived/iu.test(comment)) continue;
    const text = comment.length > 5_000 ? comment.slice(0, 5_000) : comment;
    const page = singleFile.exec(text) ?? httrack.exec(text) ?? browser.exec(text);
    if (page) {
      saved.url ??= address(page[1]);
      saved.retrievedAt ??= instant(page[2]);
    }
    const archive = archived.exec(text);
    if (archive)
      saved.retrievedAt ??= written(
        archive[4] as string,
        archive[2] as string,
        archive[3] as string,
        (archive[1] as string).padStart(8, '0'),
        undefined,
      );
  }
  return saved;
};
