/** What a proof found: its figures, and a sentence for each bar it missed. */
export interface Proven {
  figures: unknown;
  misses: string[];
}
