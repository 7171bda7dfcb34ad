import { createReadStream } from 'node:fs';
import { causeOf } from '../problem.ts';
import { decompressed } from '../source/decompress.ts';
import { readLines } from '../source/read-lines.ts';
import { Stop } from './stop.ts';

/** A line of JSON, or what kept it from being one. */
export interface RecordLine {
  number: number;
  value: unknown;
  fault: string | null;
}

/** A line of a record holds a page's text and its facts. */
const maxLine = 512 * 1024 * 1024;

/** The lines of a file of records, compressed or not; "-" is standard input. One that can't be opened stops the run. */
export async function* readRecords(path: string, process: NodeJS.Process): AsyncGenerator<RecordLine> {
  const text = new TextDecoder('utf-8', { fatal: true });
  const chunks: AsyncIterable<Uint8Array> = path === '-' ? process.stdin : createReadStream(path);
  try {
    for await (const lines of readLines(decompressed(chunks), maxLine))
      for (const { number, bytes } of lines) {
        try {
          yield { number, value: JSON.parse(text.decode(bytes ?? new Uint8Array())), fault: null };
        } catch {
          yield { number, value: null, fault: 'is no whole line of JSON in UTF-8' };
        }
      }
  } catch (fault) {
    if (!(fault as NodeJS.ErrnoException).code) throw fault;
    throw new Stop(2, `${path} can't be read: ${causeOf(fault)}`);
  }
}
