import type { PageKind } from '../../model.ts';
import type { FoundTitle, Outline, Zones } from '../outline/outline.ts';
import { assignRoles } from './assign-roles.ts';
import { findArticle } from './find-article.ts';
import { findRelated } from './find-related.ts';
import { markFurniture } from './mark-furniture.ts';
import { readKind } from './page-kind.ts';
import { startSurvey } from './survey.ts';

/** What each line is, where the article stands, which lists lead to others, and what kind of page it is. */
export const readZones = (outline: Outline, title: FoundTitle | null): { zones: Zones; pageKind: PageKind } => {
  const survey = startSurvey(outline, title);
  markFurniture(survey);
  const place = findArticle(survey);
  const roles = assignRoles(survey, place);
  const related = findRelated(survey, place, roles);
  return {
    zones: {
      roles,
      title,
      article: place?.box ?? null,
      from: place?.from ?? 0,
      to: place?.to ?? 0,
      related,
    },
    pageKind: readKind(survey, place, roles, related),
  };
};
