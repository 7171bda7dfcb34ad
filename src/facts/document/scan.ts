import type { PageText, Span } from '../../model.ts';
import { isWordUnit } from '../../vietnamese/letters.ts';
import { longestWord, wordTree } from '../../vietnamese/word-tree.ts';
import { factBlocks, isMasked } from '../recogniser.ts';
import { readLoneCode } from './code-list.ts';
import { lawShorthands } from './lexicon.ts';
import type { Decline, Reader } from './reader.ts';
import type { Sighting } from './sighting.ts';
import { mayOpen, readTypeWord } from './type-word.ts';
import { readShortLaw, readTyped } from './typed.ts';

const shortLaws = wordTree(Object.entries(lawShorthands), true);
mayOpen['B'.charCodeAt(0)] = 1;

// Asked at every unit of the text.
const isWord = new Uint8Array(0x2000);
for (let unit = 0; unit < isWord.length; unit++) if (isWordUnit(unit)) isWord[unit] = 1;

/** Sightings of documents in a page, in reading order; none crosses a block or touches a mask. */
export const scan = (page: PageText, masks: readonly Span[], decline: Decline): Sighting[] => {
  const found: Sighting[] = [];
  const reader: Reader = { text: page.value, from: 0, limit: 0, block: 0, found, decline, lists: 0, label: -1 };
  page.blocks.forEach(({ kind, start, end }, position) => {
    if (!factBlocks.has(kind)) return;
    reader.from = start;
    reader.limit = end;
    reader.block = position;
    scanBlock(reader);
  });
  return masks.length === 0 ? found : found.filter((one) => !isMasked(one, masks));
};

const scanBlock = (reader: Reader): void => {
  const { text, from, limit } = reader;
  let inWord = false;
  for (let i = from; i < limit; ) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x2000 || isWord[unit] === 0) {
      inWord = false;
      i++;
      continue;
    }
    if (inWord) {
      i++;
      continue;
    }
    inWord = true;
    let next = i;
    if (unit >= 0x30 && unit <= 0x39) next = readLoneCode(reader, i, i);
    else if (mayOpen[unit] === 1) {
      const type = readTypeWord(text, i, limit);
      if (type) next = readTyped(reader, i, type);
      else {
        const law = longestWord(shortLaws, text, i, limit);
        if (law) next = readShortLaw(reader, i, law.end, law.value);
      }
    }
    if (next > i) {
      i = next;
      inWord = false;
    } else i++;
  }
};
