import type { Candidate, Line, Point } from './reading.ts';

/**
 * A list names its year once: "ngày 13/5 và 14/6/2020", "quý I, II và III/2020". What leaves the year out takes that of the next
 * member that has one, or of the member before where both are joined by "và".
 */

const link = /^(?:,|;|,? và|,? hoặc|,? hay| &|,? rạng sáng)(?: ngày| tháng| quý| năm)? ?$/;
const close = /^,? (?:và|hoặc|hay)(?: ngày| tháng| quý)? $/;

const lacksYear = (candidate: Candidate): boolean =>
  candidate.meaning.is === 'point' &&
  candidate.meaning.point.year === undefined &&
  candidate.meaning.point.yearBy === undefined &&
  candidate.meaning.point.monthBy === undefined &&
  !candidate.meaning.point.lunar &&
  candidate.direction === null;

/** The year the neighbour can lend: both name the same kind of time. */
const lends = (own: Point, neighbour: Candidate): number | null => {
  if (neighbour.meaning.is !== 'point') return null;
  const { point } = neighbour.meaning;
  if (point.year === undefined || point.shortYear || point.lunar || point.season !== undefined) return null;
  const same = (key: 'day' | 'month' | 'quarter') => (own[key] === undefined) === (point[key] === undefined);
  return same('day') && same('month') && same('quarter') && (own.month !== undefined) === (point.month !== undefined)
    ? point.year
    : null;
};

const withYear = (candidate: Candidate, year: number): Candidate =>
  candidate.meaning.is === 'point'
    ? { ...candidate, meaning: { is: 'point', point: { ...candidate.meaning.point, year, sharedYear: true } } }
    : candidate;

/** The candidates of one block, with the years of their lists. */
export const shareYears = (candidates: readonly Candidate[], line: Line): readonly Candidate[] => {
  if (candidates.length < 2) return candidates;
  const shared = [...candidates];
  const gap = (left: Candidate, right: Candidate): string | null =>
    right.start - left.end < 12 && right.start >= left.end ? line.low.slice(left.end, right.start) : null;
  for (let i = shared.length - 2; i >= 0; i--) {
    const own = shared[i] as Candidate;
    const after = shared[i + 1] as Candidate;
    if (!lacksYear(own) || own.meaning.is !== 'point') continue;
    const between = gap(own, after);
    const year = between !== null && link.test(between) ? lends(own.meaning.point, after) : null;
    if (year === null) continue;
    shared[i] = withYear(own, year);
  }
  for (let i = 1; i < shared.length; i++) {
    const own = shared[i] as Candidate;
    const before = shared[i - 1] as Candidate;
    if (!lacksYear(own) || own.meaning.is !== 'point') continue;
    const between = gap(before, own);
    const year = between !== null && close.test(between) ? lends(own.meaning.point, before) : null;
    if (year !== null) shared[i] = withYear(own, year);
  }
  return shared;
};
