/**
 * ABC fonts for capitals (.VnTimeH) show small letters as capitals, so headlines are stored "CéNG HßA": only the consonants tell.
 * A word with a capital after its first letter and no small ASCII letter is all capitals; a word that could be either ("Hµ", "X·")
 * is, where its neighbour was raised too ("Hµ NéI"). An acronym is no such neighbour: "TP §µ N½ng" is TP Đà Nẵng.
 */
const words = /[\p{L}\p{M}]+/gu;
const capital = /[A-ZĐĂÂÊÔƠƯ]/u;
const small = /[a-z]/;
const gap = /^[\s,–-]{1,3}$/;

interface Word {
  text: string;
  start: number;
  raised: boolean;
  open: boolean;
}

export const raiseCapitals = (text: string): string => {
  const found: Word[] = [];
  for (const match of text.matchAll(words)) {
    const one = match[0];
    const mixed = !small.test(one) && one !== one.toUpperCase();
    found.push({
      text: one,
      start: match.index,
      raised: mixed && capital.test(one.slice(1)),
      open: mixed && capital.test(one[0] as string),
    });
  }
  if (!found.some((one) => one.raised)) return text;
  const spread = (one: Word, near: Word | undefined): void => {
    if (!near?.raised || !one.open) return;
    const [first, second] = near.start < one.start ? [near, one] : [one, near];
    if (gap.test(text.slice(first.start + first.text.length, second.start))) one.raised = true;
  };
  for (let i = 0; i < found.length; i++) spread(found[i] as Word, found[i - 1]);
  for (let i = found.length - 1; i >= 0; i--) spread(found[i] as Word, found[i + 1]);
  let said = '';
  let at = 0;
  for (const one of found) {
    said += text.slice(at, one.start) + (one.raised ? one.text.toUpperCase() : one.text);
    at = one.start + one.text.length;
  }
  return said + text.slice(at);
};

const tagName = /^<(\/?)([a-z][a-z0-9]*)/i;
/** Elements that end where their end tag says. */
const carriers = new Set('font span b strong i em u big h1 h2 h3 h4 h5 h6 div td th'.split(' '));
const abcFont = /\.vn[a-z0-9 ]{1,40}/i;

/** Follows a page tag by tag; says of each piece of text whether its font is one of capitals. */
export const followFonts = (): ((piece: string) => boolean) => {
  const open: { name: string; capitals: boolean }[] = [];
  return (piece) => {
    const tag = tagName.exec(piece);
    if (!tag) return open.at(-1)?.capitals ?? false;
    const name = (tag[2] as string).toLowerCase();
    if (tag[1]) {
      // Only what was pushed is popped: an element without a font of its own is not kept.
      if (open.at(-1)?.name === name) open.pop();
      return false;
    }
    if (!carriers.has(name) || open.length > 100) return false;
    const font = abcFont.exec(piece)?.[0].trimEnd();
    const inner = font ? font.endsWith('H') : (open.at(-1)?.capitals ?? false);
    // Elements of the same name inside are kept too, so that the right end tag ends the font.
    if (font || open.some((one) => one.name === name)) open.push({ name, capitals: inner });
    return false;
  };
};
