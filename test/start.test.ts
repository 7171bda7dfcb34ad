import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makePage } from './make-page.ts';
import { trichluc } from './run-command.ts';
import { projectRoot } from './source-tree.ts';

let room: string;
const inRoom = (...names: string[]) => join(room, ...names);
const folder = () => inRoom('dist', 'cli');
const kept = () => readdirSync(folder()).filter((name) => name.startsWith('program.js.'));
const inode = (name: string) => statSync(join(folder(), name)).ino;

/** The command as it stands in the copy of the project, with options for Node before it. */
const start = (args: readonly string[], env: NodeJS.ProcessEnv = {}, nodeOptions: readonly string[] = []) =>
  trichluc(args, {
    cwd: room,
    env: { NODE_DISABLE_COMPILE_CACHE: '', ...env },
    command: inRoom('bin', 'trichluc.js'),
    nodeOptions,
  });

beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'trichluc-start-'));
  for (const name of ['bin', 'dist', 'package.json'])
    cpSync(join(projectRoot, name), inRoom(name), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), inRoom('node_modules'));
  for (const n of [1, 2, 3]) writeFileSync(inRoom(`${n}.html`), makePage(n));
});
beforeEach(() => {
  for (const name of kept()) rmSync(join(folder(), name), { recursive: true });
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

describe('compiled code that is kept', () => {
  it('is made by the first start that reads a page, and serves the next as it is', async () => {
    const first = await start(['1.html']);
    expect([first.code, first.err]).toEqual([0, '']);
    const [code, ...others] = kept() as [string];
    expect(others).toEqual([]);
    const before = inode(code);
    expect(await start(['1.html'])).toEqual(first);
    expect([kept(), inode(code)]).toEqual([[code], before]);
  });

  it.each([
    ['a changed byte', (code: Buffer) => code.fill((code.at(40_000) as number) ^ 1, 40_000, 40_001)],
    ['half of it', (code: Buffer) => code.subarray(0, code.length / 2)],
    ['nothing', () => Buffer.alloc(0)],
    ['zeros', (code: Buffer) => Buffer.alloc(code.length)],
  ])('is made again where it is spoilt: %s', async (_, spoil) => {
    const first = await start(['1.html']);
    const path = join(folder(), kept()[0] as string);
    const good = readFileSync(path);
    writeFileSync(path, spoil(Buffer.from(good)));
    const before = statSync(path).ino;
    expect(await start(['1.html'])).toEqual(first);
    expect(statSync(path).ino).not.toBe(before);
    expect(await start(['1.html'])).toEqual(first);
    expect(kept()).toHaveLength(1);
  });

  it('is not that of another V8 or of other flags', async () => {
    await start(['1.html']);
    const flagged = await start(['1.html'], {}, ['--no-opt']);
    expect([flagged.code, flagged.err]).toEqual([0, '']);
    expect(kept()).toHaveLength(2);
  });

  it('is not that of another program', async () => {
    const first = await start(['1.html']);
    const program = join(folder(), 'program.js');
    writeFileSync(program, readFileSync(program));
    expect(await start(['1.html'])).toEqual(first);
    expect(kept()).toHaveLength(2);
  });

  it('is left unmade where it cannot be written, and nothing is left behind', async () => {
    const first = await start(['1.html']);
    const name = kept()[0] as string;
    rmSync(join(folder(), name));
    mkdirSync(join(folder(), name, 'in-the-way'), { recursive: true });
    expect(await start(['1.html'])).toEqual(first);
    expect(kept()).toEqual([name]);
  });

  it('is left unmade where Node is told to keep none, and where no page was read', async () => {
    expect((await start(['1.html'], { NODE_DISABLE_COMPILE_CACHE: '1' })).code).toBe(0);
    expect((await start(['--help'])).code).toBe(0);
    expect((await start(['none.html'])).code).toBe(3);
    expect(kept()).toEqual([]);
  });

  it('serves threads too, which have flags of their own', async () => {
    const pages = ['1.html', '2.html', '3.html', '--jobs', '2', '--quiet'];
    const first = await start(pages);
    expect([first.code, first.err, first.out.split('\n').length]).toEqual([0, '', 4]);
    const codes = kept();
    expect(codes).toHaveLength(1);
    expect(await start(pages)).toEqual(first);
    expect(kept()).toEqual(codes);
  });
});
