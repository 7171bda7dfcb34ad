import type { Warning } from '../../model.ts';
import { partsToRead } from './code-in-page.ts';
import { charsetParameter, declaredInside, encodingOf, longestBeginning } from './declared.ts';
import { eightBits, readWindows1252 } from './eight-bit.ts';
import { chooseEightBit, fontsOf, startReading } from './legacy-letters.ts';
import { type ByteLook, type FromUtf8, lookAtUtf8, pieces, readUtf8, type Utf8Look } from './utf8.ts';
import { jury, piece, tellingWords } from './words.ts';

export interface BytesRead {
  chunks: readonly string[];
  charset: string;
  warnings: Warning[];
  /** Where the bytes are sound UTF-8. */
  look?: ByteLook;
}

/** How many words are asked which encoding they are in. */
const enough = 4000;

/** Bytes of a page to text: UTF-8 if they are, else what is declared and what the words bear out. */
export const readBytes = (body: Uint8Array, contentType: string | null, fromUtf8: FromUtf8): BytesRead => {
  const sound = readUtf8(body, partsToRead(body), fromUtf8);
  if (sound) return { look: sound.look, ...asUtf8(sound.chunks, contentType) };
  const text = new TextDecoder('utf-8').decode(body);
  const look = lookAtUtf8(body);
  if (look.broken === 0) return asUtf8([text], contentType);
  const shown = readWindows1252(body);
  const label = declaredLabel(contentType, shown);
  const read = readMixed(body, text, look, label) ?? readEightBit(body, shown, label);
  const known = label === null || encodingOf(label) !== null;
  return {
    ...read,
    warnings: [
      ...(known ? notAsDeclared(label, read.charset, [shown]) : [unknownLabel(label)]),
      ...read.warnings,
      ...(read.charset === 'utf-8' && read.warnings.length === 0 ? [brokenUtf8(look)] : []),
    ],
  };
};

/** What a page declares of its encoding stands here. */
const beginning = (chunks: readonly string[]): string => {
  let text = '';
  for (let i = 0; i < chunks.length && text.length < longestBeginning; i++) text += chunks[i];
  return text;
};

const asUtf8 = (chunks: readonly string[], contentType: string | null): BytesRead => ({
  chunks,
  charset: 'utf-8',
  warnings: notAsDeclared(declaredLabel(contentType, beginning(chunks)), 'utf-8', chunks),
});

/** A page that is UTF-8 for the most part: pieces in an old encoding among it are read in theirs, broken places stay broken. */
const readMixed = (body: Uint8Array, text: string, look: Utf8Look, label: string | null): BytesRead | null => {
  const looks = pieces(body).map((bytes) => ({ bytes, ...lookAtUtf8(bytes) }));
  const sound = looks.filter(({ whole, broken }) => whole > 0 && broken === 0).length;
  const foreign = looks.filter(({ broken }) => broken > 0).map(({ bytes }) => readWindows1252(bytes));
  const mostly = look.whole >= 4 * look.broken || (sound >= 3 && sound * 4 >= foreign.length);
  if (!mostly) return null;
  const words = foreign.flatMap((one) => tellingWords(one, enough)).slice(0, enough);
  const choice = chooseEightBit(jury(words), fontsOf(text), label === null ? null : encodingOf(label));
  if (choice === null || choice.weight.good < 5) return { chunks: [text], charset: 'utf-8', warnings: [] };
  const read = startReading(choice.eightBit, words);
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const joined = looks.map(({ bytes, broken }) => (broken > 0 ? read(readWindows1252(bytes)) : utf8.decode(bytes)));
  const warning = {
    code: 'MIXED_CHARSETS',
    message: `The page is UTF-8 with pieces in ${choice.eightBit.title}; each was read in its own.`,
  };
  return { chunks: [joined.join('').replace(/^\ufeff/, '')], charset: 'utf-8', warnings: [warning] };
};

const readEightBit = (body: Uint8Array, shown: string, label: string | null): BytesRead => {
  const declared = label === null ? null : encodingOf(label);
  const words = tellingWords(shown, enough);
  const choice = chooseEightBit(jury(words), fontsOf(shown), declared);
  const eightBit = choice?.eightBit ?? eightBits.find((one) => one.charset === declared);
  if (eightBit)
    return { chunks: [shown.replace(piece, startReading(eightBit, words))], charset: eightBit.charset, warnings: [] };
  if (declared === null || declared === 'windows-1252' || declared.startsWith('utf-16')) {
    return { chunks: [shown], charset: 'windows-1252', warnings: [] };
  }
  return { chunks: [new TextDecoder(declared).decode(body)], charset: declared, warnings: [] };
};

/** What the HTTP header says, else what the page says. */
const declaredLabel = (contentType: string | null, text: string): string | null =>
  (contentType === null ? null : charsetParameter(contentType)) ?? declaredInside(text);

const notAsDeclared = (label: string | null, charset: string, chunks: readonly string[]): Warning[] => {
  const declared = label === null ? null : encodingOf(label);
  if (declared === null || declared === charset) return [];
  // Nothing but ASCII: every declaration is right.
  if (charset === 'utf-8' && !chunks.some((chunk) => /[^\u0000-\u007f]/.test(chunk))) return [];
  const message = `The page declares the encoding ${label?.slice(0, 60)} and was read as ${charset}, which its text is in.`;
  return [{ code: 'WRONG_CHARSET', message }];
};

const unknownLabel = (label: string): Warning => ({
  code: 'UNKNOWN_CHARSET',
  message: `The page declares the encoding "${label.slice(0, 60)}", which is not known; its text decided instead.`,
});

const brokenUtf8 = ({ broken }: Utf8Look): Warning => ({
  code: 'BROKEN_UTF8',
  message: `The page is UTF-8 with ${broken} broken ${broken === 1 ? 'place' : 'places'}, read as U+FFFD.`,
});
