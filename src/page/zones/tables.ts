import type { Box } from '../outline/outline.ts';
import type { Place } from './find-article.ts';
import { proseIn, type Survey } from './survey.ts';

const farthest = 30;

/** The innermost table around a box. */
export const tableOf = (box: Box): Box | null => {
  let at: Box | null = box;
  for (let steps = 0; at !== null && steps < farthest; steps++, at = at.parent) if (at.tag === 'table') return at;
  return null;
};

/** The cell of a table that a box stands in. */
export const cellOf = (box: Box): Box | null => {
  let at: Box | null = box;
  for (let steps = 0; at !== null && steps < farthest; steps++, at = at.parent) {
    if (at.tag === 'td' || at.tag === 'th') return at;
    if (at.tag === 'table') return null;
  }
  return null;
};

/**
 * Rows and columns of the article, not a table that lays the page out: it stands within the article, holds less than half of its
 * prose, and some row has two cells with text.
 */
export const isDataTable = (survey: Survey, place: Place, table: Box): boolean => {
  const before = survey.tables.get(table);
  if (before !== undefined) return before;
  const answer = readTable(survey, place, table);
  survey.tables.set(table, answer);
  return answer;
};

const readTable = (survey: Survey, place: Place, table: Box): boolean => {
  if (table.from < place.from || table.to - table.from < 2) return false;
  const all = proseIn(survey, place.from, place.to);
  const own = proseIn(survey, table.from, table.to);
  if (own > all * 0.5 && holdsLongText(survey, table)) return false;
  const { boxes } = survey.outline;
  for (let i = table.at + 1; i < table.next; i++) {
    const row = boxes[i] as Box;
    if (row.tag !== 'tr') continue;
    let cells = 0;
    for (let j = row.at + 1; j < row.next; j = (boxes[j] as Box).next) {
      const cell = boxes[j] as Box;
      if ((cell.tag === 'td' || cell.tag === 'th') && cell.to > cell.from) cells++;
    }
    if (cells >= 2) return true;
  }
  return false;
};

/** Paragraphs in a cell: a table that lays the page out. */
const holdsLongText = (survey: Survey, table: Box): boolean => {
  const { boxes } = survey.outline;
  for (let i = table.at + 1; i < table.next; i++) {
    const cell = boxes[i] as Box;
    if (cell.tag === 'td' && cell.to - cell.from >= 4 && proseIn(survey, cell.from, cell.to) > 600) return true;
  }
  return false;
};
