import {
  inArticle,
  inAside,
  inCaption,
  inFigure,
  inFooter,
  inHeader,
  inItem,
  inList,
  inMain,
  inNavigation,
  inQuote,
  inTable,
} from './outline.ts';

/** What an element does to the text. Unknown names are inline, those with a hyphen (custom elements) blocks. */
export type Manner = 'inline' | 'block' | 'break' | 'skip' | 'icon' | 'part';

const blocks =
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre search section summary table caption tbody td tfoot th thead tr ul frameset noframes';
// Nothing in them is read: code, forms' insides, what only shows where scripts are off or a player is missing.
const skipped =
  'script style noscript template textarea select button iframe object applet canvas video audio map datalist progress meter dialog head math rp';
const icons = 'img picture svg input embed';

const manners = new Map<string, Manner>([
  ...blocks.split(' ').map((name) => [name, 'block'] as const),
  ...skipped.split(' ').map((name) => [name, 'skip'] as const),
  ...icons.split(' ').map((name) => [name, 'icon'] as const),
  ['br', 'break'],
  ['meta', 'part'],
  ['link', 'part'],
  ['base', 'part'],
]);

export const mannerOf = (name: string): Manner => manners.get(name) ?? (name.includes('-') ? 'block' : 'inline');

const bits: ReadonlyMap<string, number> = new Map([
  ['ul', inList],
  ['ol', inList],
  ['dl', inList],
  ['li', inItem],
  ['dd', inItem],
  ['dt', inItem],
  ['table', inTable],
  ['figure', inFigure],
  ['figcaption', inCaption],
  ['blockquote', inQuote],
  ['nav', inNavigation],
  ['menu', inNavigation],
  ['footer', inFooter],
  ['aside', inAside],
  ['header', inHeader],
  ['article', inArticle],
  ['main', inMain],
]);

const roleBits: ReadonlyMap<string, number> = new Map([
  ['navigation', inNavigation],
  ['menu', inNavigation],
  ['menubar', inNavigation],
  ['contentinfo', inFooter],
  ['complementary', inAside],
  ['banner', inHeader],
  ['main', inMain],
  ['article', inArticle],
]);

/** The `in…` bits an element adds by its name and ARIA role. */
export const bitsOf = (name: string, role: string | undefined): number =>
  (bits.get(name) ?? 0) | (role === undefined ? 0 : (roleBits.get(role) ?? 0));

/** 1–6 for a heading element. */
export const headingLevel = (name: string): number =>
  name.length === 2 && name.charCodeAt(0) === 104 && name.charCodeAt(1) > 48 && name.charCodeAt(1) < 55
    ? name.charCodeAt(1) - 48
    : 0;
