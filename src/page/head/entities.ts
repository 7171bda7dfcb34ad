import { decodeHTMLStrict } from 'entities/decode';

/**
 * Decodes character references that stand as text in JSON-LD and in attributes encoded twice ("Ch&#237;nh s&aacute;ch"): only those that
 * end in ";", for in an address "&copy=" is none. Editors of old wrote "&ETH;" for Đ.
 */
export const decodeEntities = (text: string): string =>
  text.includes('&') ? decodeHTMLStrict(text.replaceAll('&ETH;', 'Đ').replaceAll('&eth;', 'đ')) : text;
