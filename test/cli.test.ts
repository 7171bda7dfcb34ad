import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../src/version.ts';
import { makePage } from './make-page.ts';
import { type Ran, trichluc } from './run-command.ts';

let room: string;
const at = (name: string) => join(room, name);
const put = (name: string, body: string | Uint8Array) => {
  mkdirSync(join(at(name), '..'), { recursive: true });
  writeFileSync(at(name), body);
};
const others = ['extract', 'schema', 'check', 'score', 'help', '--help', '--version'];
/** In one thread: starting others would be most of the time. Batches have tests of their own. */
const run = (...args: string[]) =>
  trichluc(others.includes(args[0] ?? '') ? args : [...args, '--jobs', '0'], { cwd: room });
const locations = ({ records }: Ran) => records.map(({ source }) => source.location);
const linesOf = (name: string) => readFileSync(at(name), 'utf8').split('\n').filter(Boolean);

beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'trichluc-cli-'));
  put('page.html', makePage(1));
  put('saved/b.html', makePage(2));
  put('saved/a-1.htm', makePage(3));
  put('saved/a/z.xhtml', makePage(4));
  put('saved/a/y.HTML', makePage(5));
  put('saved/c.html.gz', gzipSync(makePage(6)));
  put('saved/é.html', makePage(7));
  put('saved/notes.txt', 'no page');
  put('saved/b_files/frame.html', makePage(8));
  put('saved/own_files/d.html', makePage(9));
  put('empty/notes.txt', '');
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

describe('the command', () => {
  it('tells its version', async () => {
    const { code, out, err } = await run('--version');
    expect([code, out, err]).toEqual([0, `${version}\n`, '']);
  });

  it('has help with examples for itself and each command', async () => {
    const overall = await run('--help');
    expect(overall.code).toBe(0);
    for (const name of ['extract', 'schema', 'check', 'score']) {
      expect(overall.out).toContain(`  ${name} `);
      const { code, out } = await run(name, '--help');
      expect(code).toBe(0);
      expect(out).toMatch(/Examples:\n {2}\S/);
    }
    expect((await run('help', 'check')).out).toBe((await run('check', '-h')).out);
  });

  it('extracts by default, one line a page, and says nothing else', async () => {
    const { code, out, err, records } = await run('page.html');
    expect([code, err, records.length]).toEqual([0, '', 1]);
    expect(records[0]).toMatchObject({
      schema: 'trichluc.page/1',
      extractor: { version },
      title: 'Hội nghị lần thứ 1 tại Cần Thơ',
      source: { kind: 'file', location: 'page.html', status: null },
    });
    expect((await run('extract', 'page.html')).out).toBe(out);
  });

  it('reads standard input, compressed or not', async () => {
    const plain = await trichluc(['-'], { input: makePage(1) });
    const packed = await trichluc(['-'], { input: gzipSync(makePage(1)) });
    expect(plain.records[0].source).toMatchObject({ kind: 'stdin', location: '-' });
    expect(packed.out).toBe(plain.out);
  });
});

describe('inputs', () => {
  it('walks a folder in byte order of paths, passing over what a browser saved along', async () => {
    const want = ['a-1.htm', 'a/y.HTML', 'a/z.xhtml', 'b.html', 'c.html.gz', 'own_files/d.html', 'é.html'];
    for (const named of ['saved', 'saved/'])
      expect(locations(await run(named))).toEqual(want.map((name) => `saved/${name}`));
  });

  it('gives equal pages equal ids and keys of their own', async () => {
    put('twice/one.html', makePage(1));
    put('twice/two.html.gz', gzipSync(makePage(1)));
    const [one, two] = (await run('twice')).records;
    expect(one.id).toBe(two.id);
    expect(one.key).not.toBe(two.key);
    expect(one.source.bytes).toBe(two.source.bytes);
  });

  it('reads files whose names are no UTF-8', async () => {
    mkdirSync(at('latin'));
    writeFileSync(
      Buffer.concat([Buffer.from(`${at('latin')}/tin-`), Buffer.from([0xe9]), Buffer.from('.html')]),
      makePage(1),
    );
    put('latin/b.html', makePage(2));
    expect(locations(await run('latin'))).toEqual(['latin/b.html', 'latin/tin-\ufffd.html']);
  });

  it('expands globs that a shell has left alone', async () => {
    expect(locations(await run('saved/*.htm*'))).toEqual(
      ['a-1.htm', 'b.html', 'c.html.gz', 'é.html'].map((name) => `saved/${name}`),
    );
    expect(locations(await run('saved/**/{y,z}.*'))).toEqual(['saved/a/y.HTML', 'saved/a/z.xhtml']);
    expect(locations(await run('s?ved/[!b-z]'))).toEqual(['saved/a/y.HTML', 'saved/a/z.xhtml']);
  });

  it('takes a file by its name where that looks like a glob', async () => {
    put('odd [1].html', makePage(1));
    expect(locations(await run('odd [1].html'))).toEqual(['odd [1].html']);
  });

  it('reads a list with times, comments and blank lines', async () => {
    put('list.txt', '\ufeff# a comment\r\npage.html\t2020-06-16T08:15:00+07:00\r\n\r\nsaved/a\n');
    const { records } = await run('--list', 'list.txt');
    expect(records.map(({ source }) => [source.location, source.retrievedAt])).toEqual([
      ['page.html', '2020-06-16T08:15:00+07:00'],
      ['saved/a/y.HTML', null],
      ['saved/a/z.xhtml', null],
    ]);
    const piped = await trichluc(['--list', '-', '--retrieved-at', '2021-01-01T00:00:00Z'], {
      cwd: room,
      input: 'page.html\t2020-06-16T08:15:00+07:00\n',
    });
    expect(piped.records[0].source.retrievedAt).toBe('2021-01-01T00:00:00Z');
    const named = await trichluc(['--from', 'list', '-'], { cwd: room, input: 'page.html' });
    expect(locations(named)).toEqual(['page.html']);
  });

  it('reads JSONL: where a record came from is its id, else its url, else FILE#LINE', async () => {
    const lines = [
      { html: makePage(1), id: 'một', url: 'https://example.vn/1', retrievedAt: '2020-06-16T01:15:00Z' },
      { html: makePage(2), url: 'https://example.vn/2' },
      { html: makePage(3) },
    ].map((line) => JSON.stringify(line));
    const text = `${lines[0]}\n\n${lines[1]}\r\n${lines[2]}`;
    put('in.jsonl', text);
    put('in.jsonl.gz', gzipSync(text));
    const { records } = await run('in.jsonl');
    expect(records.map(({ source }) => [source.kind, source.location, source.url, source.retrievedAt])).toEqual([
      ['jsonl', 'một', 'https://example.vn/1', '2020-06-16T01:15:00Z'],
      ['jsonl', 'https://example.vn/2', 'https://example.vn/2', null],
      ['jsonl', 'in.jsonl#4', null, null],
    ]);
    expect(locations(await run('in.jsonl.gz')).at(-1)).toBe('in.jsonl.gz#4');
    expect(locations(await trichluc(['--from', 'jsonl', '-'], { input: text })).at(-1)).toBe('-#4');
  });

  it('answers a line before the next one comes', async () => {
    const line = `${JSON.stringify({ html: makePage(1) })}\n`;
    const { code, records } = await trichluc(['--from', 'jsonl', '-'], {
      during: (child) => {
        child.stdin?.write(line);
        let answers = 0;
        child.stdout?.on('data', () => {
          answers++;
          if (answers === 1) child.stdin?.write(line);
          else child.stdin?.end();
        });
      },
    });
    expect([code, records.length]).toEqual([0, 2]);
  });
});

describe('check', () => {
  it('counts lines, and says what it could not look up', async () => {
    put('none.jsonl', '');
    expect(await run('check', 'none.jsonl')).toMatchObject({ code: 0, err: '0 lines: nothing to check\n' });
    await run('page.html', '-o', 'one.jsonl');
    expect(await run('check', 'one.jsonl')).toMatchObject({ code: 0, err: '1 line: all good\n' });
    await run('page.html', '-o', 'facts.jsonl', '--shape', 'fact');
    expect((await run('check', 'facts.jsonl')).err).toMatch(/^\d+ lines: all good; quotes of facts .* --pages FILE\n$/);
    expect((await run('check', 'facts.jsonl', '--pages', 'one.jsonl')).err).toMatch(/^\d+ lines: all good\n$/);
  });

  it('names the line that is bad, and why', async () => {
    await run('page.html', '-o', 'spoilt.jsonl');
    put(
      'spoilt.jsonl',
      linesOf('spoilt.jsonl')
        .join('\n')
        .replace(/"text":"(?:[^"\\\\]|\\\\.)/u, '"text":"~~'),
    );
    const { code, out, err } = await run('check', 'spoilt.jsonl');
    expect([code, err]).toEqual([3, '1 line: 1 bad, 0 good\n']);
    expect(out).toMatch(/^spoilt\.jsonl#1: /);
  });
});

describe('options', () => {
  it('-o leaves the whole file and nothing beside it', async () => {
    const { code, out } = await run('saved', '-o', 'records.jsonl', '-q');
    expect([code, out]).toEqual([0, '']);
    expect(linesOf('records.jsonl')).toHaveLength(7);
    expect(readdirSync(room).filter((name) => name.startsWith('records.jsonl'))).toEqual(['records.jsonl']);
    expect(readFileSync(at('records.jsonl'), 'utf8')).toBe((await run('saved')).out);
  });

  it('-o FILE.gz is one valid gzip file, even with nothing in it', async () => {
    await run('saved', '-o', 'records.jsonl.gz', '-q');
    expect(gunzipSync(readFileSync(at('records.jsonl.gz'))).toString()).toBe((await run('saved')).out);
    expect((await run('empty', '--allow-empty', '-o', 'none.jsonl.gz')).code).toBe(0);
    expect(gunzipSync(readFileSync(at('none.jsonl.gz'))).length).toBe(0);
  });

  it('--rejects FILE takes what gave no record, and - puts it among the records', async () => {
    put('mixed/a.html', makePage(1));
    put('mixed/b.html', '');
    put('mixed/c.html', makePage(2));
    const { code, records, err } = await run('mixed', '--rejects', 'rejects.jsonl', '-q');
    expect([code, records.length, err]).toEqual([3, 2, '']);
    const [reject] = linesOf('rejects.jsonl').map((line) => JSON.parse(line));
    expect(reject).toMatchObject({
      schema: 'trichluc.reject/1',
      location: 'mixed/b.html',
      code: 'EMPTY',
      retryable: false,
      attempts: 1,
    });
    expect(new Date(reject.at).getTime()).toBeGreaterThan(0);
    const among = await run('mixed', '--rejects', '-');
    expect(among.records.map(({ schema }) => schema)).toEqual([
      'trichluc.page/1',
      'trichluc.reject/1',
      'trichluc.page/1',
    ]);
    expect((await run('mixed')).err).toMatch(/^trichluc: mixed\/b\.html.*\n/);
  });

  it('--shape fact gives a flat line a mention', async () => {
    const page = (await run('page.html')).records[0];
    const { records } = await run('page.html', '--shape', 'fact');
    const count = (kind: string) => records.filter((fact) => fact.kind === kind).length;
    const mentions = (list: { mentions: unknown[] }[]) => list.reduce((sum, one) => sum + one.mentions.length, 0);
    expect(count('date')).toBe(page.dates.length);
    expect(count('document')).toBe(mentions(page.documents));
    expect(count('person')).toBe(mentions(page.people));
    expect(count('title')).toBe(page.people.flatMap(({ titles }: { titles: unknown[] }) => titles).length);
    expect(count('views')).toBe(1);
    const points = [...page.text];
    for (const fact of records) {
      for (const value of Object.values(fact)) expect(typeof value === 'object' && value !== null).toBe(false);
      expect(fact.page).toBe(page.key);
      if (fact.start !== null) expect(points.slice(fact.start, fact.end).join('')).toBe(fact.text);
    }
    expect(records.map(({ seq }) => seq)).toEqual(records.map((_, seq) => seq));
    expect(records.find(({ kind }) => kind === 'document')).toMatchObject({
      entity: 'd1',
      code: '201-QĐ/TW',
      block: 'paragraph',
    });
  });

  it('--only leaves the other kinds empty', async () => {
    const { records } = await run('page.html', '--only', 'documents,views');
    expect(records[0]).toMatchObject({ dates: [], people: [], related: [], viewCount: 101 });
    expect(records[0].documents.length).toBeGreaterThan(1);
  });

  it('--no-text keeps spans and digest', async () => {
    const [whole] = (await run('page.html')).records;
    const [bare] = (await run('page.html', '--no-text')).records;
    expect(bare).toEqual({ ...whole, text: null, blocks: [] });
  });

  it('--retrieved-at dates what a related list says', async () => {
    put(
      'related.html',
      `<html><body><article><h1>Tin</h1><p>Ngày 16/6/2020, Hội nghị khai mạc tại Huế.</p><p>Hội nghị bàn về công tác dân vận.</p></article>
      <div class="related"><h3>Tin liên quan</h3><ul><li><a href="/a">Khai mạc hội chợ sách mùa thu tại Huế</a> <span>hôm qua</span></li><li><a href="/b">Trao giải báo chí toàn quốc lần thứ mười</a> <span>2 giờ trước</span></li></ul></div></body></html>`,
    );
    const [record] = (await run('related.html', '--retrieved-at', '2020-07-02T09:00:00+07:00')).records;
    expect(record.source.retrievedAt).toBe('2020-07-02T09:00:00+07:00');
    expect(record.related[0]).toMatchObject({ text: 'hôm qua', published: '2020-07-01' });
  });

  it('--append adds at the end, and keeps what stands', async () => {
    await run('page.html', '-o', 'grown.jsonl', '-q');
    const before = readFileSync(at('grown.jsonl'), 'utf8');
    expect((await run('saved', '-o', 'grown.jsonl', '--append', '-q')).code).toBe(0);
    const after = readFileSync(at('grown.jsonl'), 'utf8');
    expect(after.startsWith(before)).toBe(true);
    expect(linesOf('grown.jsonl')).toHaveLength(8);
    expect((await run('page.html', '-o', 'grown.jsonl.gz', '--append', '-q')).code).toBe(0);
    await run('page.html', '-o', 'grown.jsonl.gz', '--append', '-q');
    expect(gunzipSync(readFileSync(at('grown.jsonl.gz'))).toString()).toBe(before + before);
  });

  it('--append adds nothing to a file whose last line is torn', async () => {
    put('torn.jsonl', '{"schema":');
    const { code, err } = await run('page.html', '-o', 'torn.jsonl', '--append');
    expect([code, err.split('\n').length]).toEqual([1, 2]);
    expect(readFileSync(at('torn.jsonl'), 'utf8')).toBe('{"schema":');
  });

  it('--quiet, --log json and the summary', async () => {
    const told = await run('saved', '-o', 'told.jsonl');
    expect(told.err).toMatch(/7 pages: 7 records, .*\nfound: \d+ dates, \d+ documents, \d+ people, 7 views/);
    expect(told.err).toMatch(/slowest: saved\//);
    expect((await run('saved', 'nope.html', '-o', 'told.jsonl', '-q')).err).toBe('');
    const { err } = await run('saved', 'nope.html', '-o', 'told.jsonl', '--log', 'json');
    const events = err
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.map(({ event }) => event).filter((event) => event !== 'progress')).toEqual(['reject', 'summary']);
    expect(events.at(-1)).toMatchObject({ pages: 8, records: 7, rejects: { ENOENT: 1 }, found: { views: 7 } });
  });

  it('colours what FORCE_COLOR asks for, and nothing where NO_COLOR stands', async () => {
    const coloured = await trichluc(['saved', '-o', 'told.jsonl'], {
      cwd: room,
      env: { FORCE_COLOR: '1', NO_COLOR: undefined },
    });
    expect(coloured.err).toContain('\u001b[');
    const plain = await trichluc(['saved', '-o', 'told.jsonl'], {
      cwd: room,
      env: { NO_COLOR: '1', FORCE_COLOR: undefined },
    });
    expect(plain.err).not.toContain('\u001b[');
  });

  it('--progress shows how far it is, even into a file', async () => {
    const { err } = await run('saved', '-o', 'told.jsonl', '--progress');
    expect(err).toMatch(/pages, [\d.]+\/s/);
  });
});
