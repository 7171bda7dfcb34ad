import type { Block, PageText, Span } from '../../model.ts';
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

/** Sightings of documents in a page, in reading order; none crosses a block or touches a mask. */
export const scan = (page: PageText, masks: readonly Span[], decline: Decline): Sighting[] => {
  const found: Sighting[] = [];
  page.blocks.forEach((block, position) => {
    if (factBlocks.has(block.kind)) scanBlock(page.value, block, position, found, decline);
  });
  return masks.length === 0 ? found : found.filter((one) => !isMasked(one, masks));
};

const scanBlock = (text: string, block: Block, position: number, found: Sighting[], decline: Decline): void => {
  const { start, end: limit } = block;
  const reader: Reader = { text, from: start, limit, block: position, found, decline, lists: found.length, label: -1 };
  let inWord = false;
  for (let i = start; i < limit; ) {
    const unit = text.charCodeAt(i);
    const word = unit < 0x2000 && isWordUnit(unit);
    if (!word) {
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
