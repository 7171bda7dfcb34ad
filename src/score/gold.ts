/** Gold as people make it: one page, or one sentence with `only` the kinds it is marked for. */
export interface Gold {
  id: string;
  pageKind?: string;
  only?: string[];
  title: string | null;
  publishedAt: string | null;
  authors: string[];
  viewCount: number | null;
  blocks?: [string, string][];
  related?: { title: string; text?: string | null }[];
  dates: GoldDate[];
  documents: GoldDocument[];
  people: GoldPerson[];
  /** Of a long law: only what stands before the end of this is marked. */
  annotatedUntil?: string;
  /** Only the first document is marked. */
  firstOnly?: boolean;
  /** Names alone, from a source of their own, in place of `people`. */
  names?: string[];
}

export interface GoldDate {
  text: string;
  value: string;
  /** Other values that are as right. */
  alt?: string[];
  optional?: boolean;
}

export interface GoldDocument {
  code: string | null;
  type: string | null;
  number?: string | null;
  name?: string | null;
  nameYear?: number | null;
  /** Of a named law. */
  year?: number | null;
  date?: string | null;
  issuer?: string | null;
  mentions: string[];
  optional?: boolean;
}

export interface GoldTitle {
  text: string;
  optional?: boolean;
}

export interface GoldPerson {
  name: string;
  aliases?: string[];
  titles: (string | GoldTitle)[];
  optional?: boolean;
}
