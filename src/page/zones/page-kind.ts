import type { PageKind } from '../../model.ts';
import type { Line, RelatedList, Role } from '../outline/outline.ts';
import type { Place } from './find-article.ts';
import { proseIn, type Survey } from './survey.ts';

// Căn cứ Luật …   Điều 1. …   Chương II
const ground = /^Căn cứ (?:vào )?\p{Lu}/u;
const article = /^Điều \d{1,3}[a-zđ]?[.:]/u;
const motto = /^Độc lập\s?[-–]\s?Tự do\s?[-–]\s?Hạnh phúc/iu;

/** What the page is: one article, the text of a law, a list of articles, or none of these. */
export const readKind = (
  survey: Survey,
  place: Place | null,
  roles: readonly Role[],
  lists: readonly RelatedList[],
  saysArticle: boolean,
): PageKind => {
  const { lines } = survey.outline;
  const prose = place === null ? 0 : proseIn(survey, place.from, place.to);
  if (place !== null && isLaw(lines, roles, place)) return 'law';
  let items = 0;
  let unnamed = 0;
  let earliest = lines.length;
  for (const list of lists) {
    items += list.items.length;
    if (list.heading !== null) continue;
    unnamed += list.items.length;
    earliest = Math.min(earliest, list.items[0]?.titleLine?.order ?? earliest);
  }
  let text = 0;
  let blocks = 0;
  for (let i = 0; i < lines.length; i++) {
    const role = roles[i];
    if (role === 'furniture' || role === 'related' || role === 'title' || role === 'meta') continue;
    text += (lines[i] as Line).text.length;
    blocks++;
  }
  // A list's first entry may show its summary; titles without a heading of their own are what such a page is for.
  const opensWithItems = earliest < (place?.first ?? lines.length) || prose < 80;
  if (!saysArticle && unnamed >= 3 && blocks <= 3 && text < 500 && unnamed * 2 > items && opensWithItems) return 'list';
  if (!saysArticle && survey.title === null && items >= 8 && items > blocks) return 'list';
  if (prose >= 300 || (prose >= 100 && survey.titleAt >= 0 && text > 150)) return 'article';
  if (prose >= 60 && (saysArticle || (survey.titleAt >= 0 && unnamed <= items / 2))) return 'article';
  if (items >= 5 && items > blocks) return 'list';
  return 'other';
};

const isLaw = (lines: readonly Line[], roles: readonly Role[], place: Place): boolean => {
  let grounds = 0;
  let articles = 0;
  let mottoes = 0;
  for (let i = place.from; i < place.to; i++) {
    if (roles[i] === 'furniture' || roles[i] === 'related') continue;
    const { text } = lines[i] as Line;
    if (ground.test(text)) grounds++;
    else if (article.test(text)) articles++;
    else if (text.length < 80 && motto.test(text)) mottoes++;
  }
  return (mottoes > 0 && (grounds > 0 || articles > 1)) || (grounds > 1 && articles > 1) || articles >= 8;
};
