import { transcode } from 'node:buffer';
import { constants as access, accessSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachedDataVersionTag } from 'node:v8';
import { constants, Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import type * as Program from './program.ts';

interface Loaded {
  program: typeof Program;
  /**
   * Keeps beside the program what V8 has compiled of it so far, for the next start, as Python keeps its own; once, and only where none
   * was found that serves. Does nothing where that folder can't be written (each start then compiles for itself), nor where
   * NODE_DISABLE_COMPILE_CACHE is set, as Node itself has it.
   */
  keepCode: () => void;
}

const url = new URL('./program.js', import.meta.url);

/** Of this very program, and of this V8 with its flags as they are now. */
const nameOfCode = (path: string): string => {
  const { mtimeMs, size } = statSync(path);
  return `${path}.${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}-${cachedDataVersionTag().toString(36)}`;
};

const sumLength = 4;

/** V8 runs whatever code it is handed, spoilt or not, so the code ends with its CRC-32. */
const readCode = (name: string): Buffer | undefined => {
  try {
    const kept = readFileSync(name);
    const code = kept.subarray(0, -sumLength);
    return kept.length > sumLength && kept.readUInt32LE(code.length) === crc32(code) ? code : undefined;
  } catch {
    return undefined;
  }
};

const writeCode = (name: string, make: () => Buffer): void => {
  const unfinished = `${name}.${process.pid}-${process.hrtime.bigint().toString(36)}`;
  try {
    accessSync(dirname(name), access.W_OK);
    const code = make();
    const sum = Buffer.alloc(sumLength);
    sum.writeUInt32LE(crc32(code));
    writeFileSync(unfinished, Buffer.concat([code, sum]), { flush: true });
    renameSync(unfinished, name);
  } catch {
    rmSync(unfinished, { force: true });
  }
};

/** The program, from the code V8 made of it before where that was kept: a quarter of the start or more would be compiling it. */
export const loadProgram = (): Loaded => {
  const path = fileURLToPath(url);
  const mayKeep = !process.env.NODE_DISABLE_COMPILE_CACHE;
  const cachedData = mayKeep ? readCode(nameOfCode(path)) : undefined;
  // As a string of UTF-8 it would be read in twice the time.
  const script = new Script(transcode(readFileSync(path), 'utf8', 'ucs2').toString('ucs2'), {
    filename: path,
    cachedData,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {} };
  script.runInThisContext()(createRequire(url), module, url);
  let isKept = !mayKeep || script.cachedDataRejected === false;
  return {
    program: module.exports as typeof Program,
    keepCode: () => {
      if (isKept) return;
      isKept = true;
      writeCode(nameOfCode(path), () => script.createCachedData());
    },
  };
};
