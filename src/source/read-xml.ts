import { TextDecoder } from 'node:util';
import { Parser } from 'htmlparser2';

/** What a reader of one kind of XML file wants to hear, names as they are written, prefix and all. */
export interface XmlEvents {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text: (text: string) => void;
  /** `implied`: the file ended first. */
  close: (name: string, implied: boolean) => void;
}

/** Bytes of a file, decompressed; the sitemap protocol allows 50 MB. */
const maxXmlBytes = 64 * 2 ** 20;

const decoderFor = (label: string | null): TextDecoder | null => {
  try {
    return label === null ? null : new TextDecoder(label);
  } catch {
    return null;
  }
};

// BOM first, then the header, then the declaration (RFC 7303 §3), then UTF-8.
const chooseDecoder = (head: Uint8Array, contentType: string | null): TextDecoder => {
  const [a, b] = head;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le');
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be');
  if (a === 0xef && b === 0xbb) return new TextDecoder('utf-8');
  if (a === 0x3c && b === 0) return new TextDecoder('utf-16le');
  if (a === 0 && b === 0x3c) return new TextDecoder('utf-16be');
  const declared = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([^"'>]{1,40})["']/.exec(
    Buffer.from(head.subarray(0, 400)).toString('latin1'),
  );
  const said = /;\s*charset\s*=\s*"?([^\s";]{1,40})/i.exec(contentType ?? '');
  return decoderFor(said?.[1] ?? null) ?? decoderFor(declared?.[1] ?? null) ?? new TextDecoder('utf-8');
};

/** The declaration fits into the first so many bytes. */
const headBytes = 400;

/** XML to text, in pieces. `null`: the file is longer than the limit. */
export async function* decodeXml(
  chunks: AsyncIterable<Uint8Array>,
  contentType: string | null,
): AsyncGenerator<string | null> {
  let head: Uint8Array = new Uint8Array();
  let decoder: TextDecoder | null = null;
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > maxXmlBytes) {
      yield null;
      return;
    }
    if (decoder) yield decoder.decode(chunk, { stream: true });
    else {
      head = Buffer.concat([head, chunk]);
      if (head.length < headBytes) continue;
      decoder = chooseDecoder(head, contentType);
      yield decoder.decode(head, { stream: true });
    }
  }
  if (decoder) yield decoder.decode();
  else yield chooseDecoder(head, contentType).decode(head);
}

/** Text is cut there: addresses and dates are shorter, and nothing else is wanted. */
export const maxXmlText = 8_192;

/** Nothing in a feed or sitemap nests deeper; the parser's time grows with the square of the depth. */
const maxDepth = 1_000;

export interface XmlParser {
  write: (text: string) => void;
  end: () => void;
  /** No more is read. */
  isTooDeep: () => boolean;
}

/** A parser that is written to in pieces. */
export const openXml = ({ open, text, close }: XmlEvents): XmlParser => {
  let depth = 0;
  // The parser calls the end of <a/> implied as well.
  let isEnding = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth <= maxDepth) open(name, attributes);
        else parser.pause();
      },
      ontext: text,
      onclosetag: (name) => {
        if (depth-- <= maxDepth) close(name, isEnding);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  return {
    write: (piece) => parser.write(piece),
    end: () => {
      isEnding = true;
      if (depth <= maxDepth) parser.end();
    },
    isTooDeep: () => depth > maxDepth,
  };
};

/** A name without its prefix: "sm:loc" is "loc". */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();
