import { execFile } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'bin/trichluc.js');
const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)];

interface Fence {
  page: string;
  info: string;
  body: string;
}

const fences: Fence[] = pages.flatMap((page) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/^```([^\n]*)\n([\s\S]*?)^```/gm)].map((match) => ({
    page,
    info: match[1] as string,
    body: match[2] as string,
  })),
);

const run = (script: string, cwd: string, path: string) =>
  new Promise<{ code: number; out: string; err: string }>((done) => {
    execFile(
      'bash',
      ['-euo', 'pipefail', '-c', script],
      { cwd, env: { ...process.env, PATH: `${path}${delimiter}${process.env.PATH}` }, maxBuffer: 1 << 26 },
      (fault, out, err) => done({ code: fault ? Number(fault.code ?? 1) : 0, out, err }),
    );
  });

/** Whether a record says what its shortened form does: objects with fewer fields, lists with fewer members, texts up to "…". */
const says = (whole: unknown, short: unknown): boolean => {
  if (typeof short === 'string' && short.endsWith('…')) return String(whole).startsWith(short.slice(0, -1));
  if (typeof short !== 'object' || short === null) return whole === short;
  if (Array.isArray(short))
    return Array.isArray(whole) && short.every((one) => whole.some((member: unknown) => says(member, one)));
  return Object.entries(short).every(([key, value]) => says((whole as Record<string, unknown> | null)?.[key], value));
};

const hasJq = (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'jq')));

describe('the documentation', () => {
  let room: string;
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    room = mkdtempSync(join(tmpdir(), 'trichluc-docs-'));
    cpSync(join(root, 'fixtures'), join(room, 'fixtures'), { recursive: true });
    writeFileSync(join(room, 'trichluc'), `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`);
    chmodSync(join(room, 'trichluc'), 0o755);
    server = createServer((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else if (request.url?.endsWith('.rss'))
        response
          .writeHead(200, { 'content-type': 'application/rss+xml' })
          .end(
            `<rss version="2.0"><channel><title>Tin</title><item><title>Một</title><link>${origin}/bai-1.html</link></item></channel></rss>`,
          );
      else
        response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
          .end('<article><h1>Tin một</h1><p>Ngày 16/6/2020, Hội nghị khai mạc tại Huế.</p></article>');
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    server.close();
    rmSync(room, { recursive: true, force: true });
  });

  const commands = fences.filter((fence) => fence.info === 'sh');
  it('has recipes', () => expect(commands.length).toBeGreaterThan(3));
  for (const fence of commands) {
    const runs = fence.body.includes('jq ') && !hasJq ? it.skip : it;
    runs(`${fence.page}: ${fence.body.split('\n')[0]}`, async () => {
      const { code, err } = await run(fence.body, room, room);
      expect(code, err).toBe(0);
    });
  }

  // Addresses in the recipes are examples: here they lead to a server of our own, which the guard must be told to let in.
  for (const fence of fences.filter((one) => one.info === 'sh url'))
    it(`${fence.page}: ${fence.body.split('\n')[0]}`, async () => {
      const script = fence.body
        .replaceAll('https://example.vn', origin)
        .replaceAll(/^(trichluc (?!check|schema|score))/gm, '$1--allow-private ');
      const { code, err } = await run(script, room, room);
      expect(code, err).toBe(0);
    });

  it('shows the record of the page it begins with', async () => {
    const shown = fences.find(({ page, info }) => page === 'README.md' && info === 'json')?.body as string;
    const { out } = await run('trichluc fixtures/pages/portal/hoi-nghi/source.html', room, room);
    const [record, short] = [JSON.parse(out) as unknown, JSON.parse(shown) as { title: string }];
    expect(says(record, short)).toBe(true);
    expect(says(record, { ...short, title: 'Một tin khác' })).toBe(false);
  });

  for (const fence of fences.filter((one) => one.info === 'js'))
    it(`${fence.page}: ${fence.body.split('\n')[0]}`, async () => {
      const file = join(room, 'use.mjs');
      writeFileSync(
        file,
        fence.body.replace("'trichluc'", JSON.stringify(new URL('../dist/index.js', import.meta.url).href)),
      );
      const { code, out, err } = await run(`'${process.execPath}' use.mjs`, room, room);
      expect(code, err).toBe(0);
      expect(out).toContain('2020-06-16');
    });

  it('mentions each option of each command, and no other', async () => {
    const told = pages.map((page) => readFileSync(join(root, page), 'utf8')).join('\n');
    const known = new Set<string>();
    for (const command of ['extract', 'schema', 'check', 'score']) {
      const { out } = await run(`trichluc ${command} --help`, room, room);
      for (const flag of out.matchAll(/(?<=^ {2}(?:-\w, )?)--[a-z][a-z-]+/gm)) known.add(flag[0]);
    }
    expect(known.size).toBeGreaterThan(10);
    for (const flag of known) if (flag !== '--help') expect(told, `${flag} stands in README or docs`).toContain(flag);
    const foreign = new Set(['--global', '--help', '--version', '--check', '--tenth', '--now', '--silent']);
    for (const [flag] of told.matchAll(/(?<![\w-])--[a-z][a-z-]+/g))
      expect(known.has(flag) || foreign.has(flag), `${flag} is an option of a command`).toBe(true);
  });
});
