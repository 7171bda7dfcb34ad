/**
 * The parser keeps its open elements in an array that it fills from the front: a page that nests n of them costs it n² steps, minutes
 * for a million. Browsers stop at 512 levels, real pages at 60. Elements nested deeper than this lose their tags and keep their text.
 */
export const deepest = 2000;

const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;

/** Elements that hold nothing, and those the parser closes by itself when the next one opens. */
const uncounted = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr p li dt dd td th tr option optgroup thead tbody tfoot'.split(
    ' ',
  ),
);

/** Elements whose content is no markup, and where they end. */
const rawEnds: Readonly<Record<string, RegExp>> = {
  script: /<\/script/gi,
  style: /<\/style/gi,
  textarea: /<\/textarea/gi,
  title: /<\/title/gi,
};

const tagName = /^[^\s/>]{1,40}/;

/** Where the tag that begins at `from` ends: after its ">", quotes heeded; the end of the page if it never does. */
const endOfTag = (html: string, from: number): number => {
  let quote = 0;
  for (let at = from; at < html.length; at++) {
    const unit = html.charCodeAt(at);
    if (quote) {
      if (unit === quote) quote = 0;
    } else if (unit === 0x3e) return at + 1;
    else if ((unit === 0x22 || unit === 0x27) && html.charCodeAt(at - 1) === 0x3d) quote = unit;
  }
  return html.length;
};

/** The page with no element nested deeper than the parser can bear; the same string where none is. */
export const flatten = (html: string): string => {
  const open: string[] = [];
  const counts = new Map<string, number>();
  const kept: string[] = [];
  let from = 0;
  const drop = (start: number, end: number): void => {
    kept.push(html.slice(from, start));
    from = end;
  };
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      if (end < 0) break;
      at = end + 3;
      continue;
    }
    const closes = html.charCodeAt(at + 1) === 0x2f;
    const nameAt = closes ? at + 2 : at + 1;
    if (!isLetter(html.charCodeAt(nameAt))) {
      at++;
      continue;
    }
    const end = endOfTag(html, nameAt);
    const name = tagName.exec(html.slice(nameAt, Math.min(end, nameAt + 40)))?.[0]?.toLowerCase() ?? '';
    const rawEnd = closes ? undefined : rawEnds[name];
    if (rawEnd) {
      rawEnd.lastIndex = end;
      const stop = rawEnd.exec(html);
      if (!stop) break;
      at = stop.index + 2;
      continue;
    }
    if (uncounted.has(name)) {
      if (open.length >= deepest && name !== 'br' && name !== 'img') drop(at, end);
    } else if (!closes) {
      if (open.length >= deepest) drop(at, end);
      open.push(name);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    } else if ((counts.get(name) ?? 0) > 0) {
      let last = open.pop() as string;
      counts.set(last, (counts.get(last) as number) - 1);
      while (last !== name) {
        last = open.pop() as string;
        counts.set(last, (counts.get(last) as number) - 1);
      }
      if (open.length >= deepest) drop(at, end);
    } else if (open.length >= deepest) drop(at, end);
    at = end;
  }
  if (kept.length === 0) return html;
  kept.push(html.slice(from));
  // A space for each tag that went: "một</div><div>hai" stay two words.
  return kept.join(' ');
};
