import { inAside, inFooter, inNavigation, type Role } from '../outline/outline.ts';
import { isLinked, open, type Survey } from './survey.ts';

const isContent = (role: Role): boolean => role !== 'furniture' && role !== 'related' && role !== 'title';

/**
 * A page too small to have an article, a notice of one line, still says it: where no line was found to be text, those that nothing
 * speaks against are, and else whatever is no link. What looks like a footer on a full page may be all that a small one says.
 */
export const plainRoles = (survey: Survey, roles: Role[]): void => {
  if (roles.some(isContent)) return;
  const { lines } = survey.outline;
  const aside = inNavigation | inFooter | inAside;
  const plain = lines.filter((line) => roles[line.order] === 'furniture' && !isLinked(line));
  const free = plain.filter((line) => survey.marks[line.order] === open && (line.box.within & aside) === 0);
  const kept = free.length > 0 ? free : plain.filter((line) => (line.box.within & aside) === 0);
  for (const line of kept) roles[line.order] = line.box.heading > 0 ? 'heading' : 'paragraph';
  // Nothing but links: they are what the page says.
  if (kept.length === 0 && survey.title === null) for (const { order } of lines) roles[order] = 'item';
};
