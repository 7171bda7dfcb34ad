/**
 * The shape of a table of tests. The evidence is marked in the sentence itself, «so», and an object follows for each mark, in
 * order, naming what the mention must say (only the keys it names are compared). A sentence without a mark must give nothing.
 * "\n\n" starts a new paragraph; a paragraph beginning "# " is the title, "> " a lead, "[ảnh] " a caption, "- " a list item.
 */
export type Case =
  | readonly [sentence: string, ...expected: Expected[]]
  | readonly [setting: Setting, sentence: string, ...expected: Expected[]];

/** The keys of Mention.fields, and `entity` to say which mentions are one document or person. */
export type Expected = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** What else the page says. By default it was published on 2020-06-16 at 10:00 and says no more. */
export interface Setting {
  publishedAt?: string | null;
  retrievedAt?: string | null;
  headerClock?: string | null;
  /** Kinds of mention the table is about; the others may be there unmarked. */
  kinds?: readonly ('date' | 'document' | 'person' | 'title')[];
}

export type Cases = readonly Case[];

/**
 * A dead word in a lexicon is silent, so each list of a lexicon.ts names a sentence its entries are tried in: the sentence must
 * behave as marked for every entry.
 */
export type Probes = Readonly<Record<string, (entry: string) => Case>>;
