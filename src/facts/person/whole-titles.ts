import type { PersonTitle } from '../../model.ts';
import { foldSpelling } from '../../vietnamese/spelling.ts';

/** With more posts than this nobody's are compared with each other. */
const mostCompared = 60;

/** Each post once, in its longest form: "Thứ trưởng" says nothing beside "Thứ trưởng Bộ Y tế". In order of place. */
export const wholeTitles = (text: string, titles: readonly PersonTitle[]): PersonTitle[] => {
  const bySaid = new Map<string, PersonTitle>();
  for (const title of [...titles].sort((a, b) => a.start - b.start)) {
    const said = foldSpelling(text.slice(title.start, title.end));
    if (!bySaid.has(said)) bySaid.set(said, title);
  }
  const known = [...bySaid].map(([said, title]) => ({
    said,
    title,
    role: foldSpelling(title.role ?? ''),
    body: foldSpelling(title.organization ?? ''),
  }));
  if (known.length > mostCompared) return known.map(({ title }) => title);
  return known
    .filter(
      (one) =>
        !known.some(
          (other) =>
            other !== one &&
            (other.said.startsWith(`${one.said} `) ||
              other.said.startsWith(`${one.said},`) ||
              (other.role === one.role &&
                other.said.length > one.said.length &&
                (one.body === '' || ` ${other.body} `.includes(` ${one.body} `)))),
        ),
    )
    .map(({ title }) => title);
};
