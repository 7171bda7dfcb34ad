import { opendir, readdir, realpath, stat } from 'node:fs/promises';
import type { Result } from '../problem.ts';
import { formOf } from './input.ts';
import { fileProblem } from './read-file.ts';

/** A page file, or a folder that can't be read: its path as a person reads it, and as the file system wants it. */
export interface Found {
  path: string;
  /** Bytes where the name is no UTF-8. */
  name: string | Buffer;
  /** A file, not a pipe or a device. */
  isRegular: boolean;
  problem: Result<never> | null;
}

/** The order of UTF-8 bytes; that of UTF-16 units but for letters beyond U+FFFF. */
const byBytes = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    const isWide = x >= 0xd800 && x < 0xe000;
    return isWide === (y >= 0xd800 && y < 0xe000) ? x - y : isWide ? 1 : -1;
  }
  return a.length - b.length;
};

/** Pages and folders (with a slash behind) of one folder, in byte order; only names are kept, for a folder may hold 100,000. */
interface Listing {
  entries: string[];
  /** The bytes of names that are no UTF-8. */
  odd: Map<string, Buffer>;
  /** Those that are a link to a pipe or a device. */
  streams: Set<string>;
}

const listFolder = async (folder: string | Buffer, isSafe: (path: string) => Promise<boolean>): Promise<Listing> => {
  const entries: string[] = [];
  const odd = new Map<string, Buffer>();
  const streams = new Set<string>();
  const add = async (name: string, path: string | Buffer, type: { isFile(): boolean; isDirectory(): boolean }) => {
    if (type.isDirectory()) entries.push(`${name}/`);
    else if (type.isFile()) {
      if (formOf(name) === 'html') entries.push(name);
      else return false;
    } else {
      const target = await stat(path).catch(() => null);
      if (target?.isDirectory() && (await isSafe(String(path)))) entries.push(`${name}/`);
      else if (target && !target.isDirectory() && formOf(name) === 'html') {
        entries.push(name);
        if (!target.isFile()) streams.add(name);
      } else return false;
    }
    return true;
  };
  let isOdd = Buffer.isBuffer(folder);
  if (!isOdd)
    for await (const entry of await opendir(folder as string, { bufferSize: 1024 })) {
      if (entry.name.includes('\ufffd')) isOdd = true;
      else await add(entry.name, `${folder}/${entry.name}`, entry);
    }
  if (isOdd) {
    const seen = new Set(entries);
    for (const entry of await readdir(folder, { encoding: 'buffer', withFileTypes: true })) {
      const raw = entry.name as unknown as Buffer;
      const name = raw.toString();
      const path = Buffer.concat([Buffer.from(`${folder}/`), raw]);
      if (seen.has(name) || seen.has(`${name}/`)) continue;
      if (await add(name, path, entry)) odd.set(entries[entries.length - 1] as string, path);
    }
  }
  entries.sort(byBytes);
  return { entries, odd, streams };
};

/** "bai-1_files/" beside "bai-1.html": what a browser saved along with a page, no pages of their own. */
const savedAlong = (entries: readonly string[]): ((folder: string) => boolean) => {
  if (!entries.some((entry) => entry.endsWith('_files/'))) return () => false;
  const stems = new Set(entries.map((entry) => entry.replace(/\.(?:html?|xhtml)(?:\.(?:gz|zst))?$/i, '')));
  return (folder) => folder.endsWith('_files/') && stems.has(folder.slice(0, -'_files/'.length));
};

/** A link to a folder is followed unless it leads back to a folder we are in. */
const leadsOn = async (path: string, within: readonly string[]): Promise<boolean> => {
  const target = await realpath(path).catch(() => null);
  return target !== null && !within.some((folder) => folder === target || folder.startsWith(`${target}/`));
};

/** Page files below a folder in byte order of their paths; a folder that can't be read is a problem, and the walk goes on. */
export async function* walkFolder(
  folder: string,
  name: string | Buffer = folder,
  within: readonly string[] = [],
): AsyncGenerator<Found> {
  let listing: Listing;
  let here: string[];
  try {
    here = [...within, await realpath(folder).catch(() => folder)];
    listing = await listFolder(name, (path) => leadsOn(path, here));
  } catch (fault) {
    yield { path: folder, name, isRegular: false, problem: fileProblem(folder, fault) };
    return;
  }
  const isAlong = savedAlong(listing.entries);
  const base = folder === '/' ? '' : folder;
  for (const entry of listing.entries) {
    const path = `${base}/${entry}`;
    const raw = listing.odd.get(entry);
    if (!entry.endsWith('/')) yield { path, name: raw ?? path, isRegular: !listing.streams.has(entry), problem: null };
    else if (!isAlong(entry)) yield* walkFolder(path.slice(0, -1), raw ?? path.slice(0, -1), here);
  }
}
