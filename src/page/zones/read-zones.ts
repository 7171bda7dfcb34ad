import type { PageKind } from '../../model.ts';
import type { FoundTitle, Outline, Zones } from '../outline/outline.ts';
import { assignRoles } from './assign-roles.ts';
import { findArticle } from './find-article.ts';
import { findRelated } from './find-related.ts';
import { markFurniture } from './mark-furniture.ts';
import { readKind } from './page-kind.ts';
import { plainRoles } from './plain-roles.ts';
import { startSurvey } from './survey.ts';
import { titleAbove } from './title-above.ts';

/**
 * What each line is, where the article stands, which lists lead to others, and what kind of page it is.
 * `saysArticle`: the head calls the page an article.
 */
export const readZones = (
  outline: Outline,
  title: FoundTitle | null,
  saysArticle: boolean,
): { zones: Zones; pageKind: PageKind } => {
  const survey = startSurvey(outline, title);
  markFurniture(survey);
  let place = findArticle(survey);
  if (title === null && place !== null) {
    survey.title = titleAbove(survey, place);
    survey.titleAt = survey.title?.lines[0]?.order ?? -1;
    if (survey.title !== null) place = findArticle(survey);
  }
  const roles = assignRoles(survey, place);
  const related = findRelated(survey, place, roles);
  const pageKind = readKind(survey, place, roles, related, saysArticle);
  // A list of articles under its title says all it has to say.
  if (pageKind !== 'list' || survey.title === null) plainRoles(survey, roles);
  // Who signs a law did not write the page; he belongs to its text.
  if (pageKind === 'law') for (let i = 0; i < roles.length; i++) if (roles[i] === 'byline') roles[i] = 'paragraph';
  return {
    zones: {
      roles,
      title: survey.title,
      article: place?.box ?? null,
      from: place?.from ?? 0,
      to: place?.to ?? 0,
      related,
    },
    pageKind,
  };
};
