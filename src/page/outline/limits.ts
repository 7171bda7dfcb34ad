/**
 * The limits of a page: on its size, never on a clock, so that the same page always gives the same record. They are part of the
 * version. The largest real pages seen have 0.5 MB, 10,000 elements and 60 levels.
 */
export const limits = {
  /** UTF-16 units of HTML. */
  html: 32_000_000,
  /** Nodes of the DOM: elements, texts, comments. */
  nodes: 1_500_000,
  /** Levels of nested elements that are walked. */
  depth: 200_000,
  /** UTF-16 units of visible text, furniture included. */
  text: 16_000_000,
} as const;
