import type { Warning } from '../../model.ts';
import { ok, type Result } from '../../problem.ts';

export interface Decoded {
  /** NFC. */
  html: string;
  /** The encoding that was read, in its WHATWG or IANA name, lower case. */
  charset: string;
  warnings: Warning[];
}

/** Bytes to text. `contentType` is the HTTP header, where there was one. */
export const decode = (body: Uint8Array | string, _contentType: string | null): Result<Decoded> =>
  ok({
    html: (typeof body === 'string' ? body : new TextDecoder().decode(body)).normalize('NFC'),
    charset: 'utf-8',
    warnings: [],
  });
