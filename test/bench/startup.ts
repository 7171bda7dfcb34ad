import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bench, race, ratio, ratioRows } from './harness.ts';

const bin = fileURLToPath(new URL('../../bin/trichluc.js', import.meta.url));
const page = `<html lang="vi"><head><title>Hội nghị tổng kết</title></head><body><article><h1>Hội nghị tổng kết</h1><p>16/6/2020</p>
<p>Ngày 16/6/2020, tại Huế, đồng chí Trần Văn An, Bí thư Đảng ủy, dự Hội nghị tổng kết 10 năm thực hiện Quyết định 290-QĐ/TW.</p></article></body></html>`;

/** Until the process ends, or until it says its first word. */
const runNode = (args: readonly string[], untilFirstWord = false): Promise<void> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    child.on('error', failed);
    child.stdout.on('data', () => untilFirstWord && done());
    child.on('close', (code) => (code === 0 ? done() : failed(new Error(`node ${args.join(' ')} ended with ${code}`))));
  });

/** How long the command takes to say something, against Node doing nothing. Needs `npm run build`. */
export const bench: Bench = async ({ quick }) => {
  const room = mkdtempSync(join(tmpdir(), 'trichluc-startup-'));
  const file = join(room, 'page.html');
  writeFileSync(file, page);
  try {
    const measured = await race(
      [
        { name: 'node -e 0', run: () => runNode(['-e', '0']) },
        { name: 'trichluc --version', run: () => runNode([bin, '--version']) },
        { name: 'trichluc --help', run: () => runNode([bin, '--help']) },
        { name: 'first record of a small page', run: () => runNode([bin, file], true) },
      ],
      { rounds: quick ? 15 : 41, warm: 2 },
    );
    return {
      rows: ratioRows(measured),
      bars: [
        { what: '--version over node -e 0', value: ratio(measured, 'trichluc --version', 'node -e 0'), most: 1.5 },
        {
          what: 'first record over node -e 0',
          value: ratio(measured, 'first record of a small page', 'node -e 0'),
          most: 2.5,
        },
      ],
      notes: ['whole processes, side by side'],
    };
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
};
