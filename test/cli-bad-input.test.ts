import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePage } from './make-page.ts';
import { trichluc } from './run-command.ts';

let room: string;
const at = (name: string) => join(room, name);
/** In one thread: starting others would be most of the time. */
const run = (...args: string[]) => trichluc([...args, '--jobs', '0'], { cwd: room });
const article = '<article><h1>Tin</h1><p>Ngày 16/6/2020, Hội nghị khai mạc tại Huế.</p>';

beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'trichluc-bad-'));
  writeFileSync(at('good.html'), makePage(1));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** One bad input between two good ones: it is a reject, and the others are there. */
const rejected: [string, string | Uint8Array, string][] = [
  ['an empty file', '', 'EMPTY'],
  ['a binary file', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)), 'NOT_HTML'],
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'NOT_HTML'],
  ['a page without a word', '<html><body><img src="a.png"><script>var a = 1</script></body></html>', 'NO_TEXT'],
  ['a file of 50 MB', Buffer.alloc(50_000_000, article), 'TOO_LARGE'],
  ['a small file that unpacks to 50 MB', gzipSync(Buffer.alloc(50_000_000, article)), 'TOO_LARGE'],
  ['gzip that breaks off', gzipSync(makePage(1)).subarray(0, 200), 'BAD_COMPRESSION'],
];

/** Bad, but a page: it gives a record. */
const accepted: [string, string | Uint8Array][] = [
  ['NUL bytes', `${article.replace('nghị', 'ng\0hị')}\0\0</article>`],
  ['broken UTF-8', Buffer.concat([Buffer.from(article), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from('</article>')])],
  ['no body', '<title>Tin</title><h1>Tin</h1>Ngày 16/6/2020, Hội nghị khai mạc tại Huế.'],
  ['100,000 nested elements', `${'<div>'.repeat(100_000)}${article}${'</div>'.repeat(100_000)}`],
];

describe('bad pages', () => {
  for (const [what, body, code] of rejected)
    it(`${what} is a reject, ${code}`, async () => {
      const name = `${code}-${what.length}.html`;
      writeFileSync(at(name), body);
      const ran = await run('good.html', name, 'good.html', '--rejects', '-', '-q');
      expect(ran.records.map((record) => record.code ?? record.schema)).toEqual([
        'trichluc.page/1',
        code,
        'trichluc.page/1',
      ]);
      expect(ran.records[1]).toMatchObject({ location: name, retryable: false });
      expect(ran.records[1].message).toMatch(/^[^\n]{20,300}\.$/);
      expect(ran.code).toBe(3);
    });

  for (const [what, body] of accepted)
    it(`${what} gives a record`, async () => {
      writeFileSync(at('odd.html'), body);
      const ran = await run('good.html', 'odd.html');
      expect(ran.records.map(({ schema }) => schema)).toEqual(['trichluc.page/1', 'trichluc.page/1']);
      expect(ran.records[1].text).toContain('khai mạc tại Huế');
      expect(ran.code).toBe(0);
    });
});

describe('what is said of places that can not be used', () => {
  const rows: [string, string[], number, RegExp][] = [
    [
      'an output in no folder',
      ['good.html', '-o', 'no/o.jsonl'],
      1,
      /^trichluc: no\/o\.jsonl can't be written: its folder is not there;/,
    ],
    [
      'rejects in no folder',
      ['good.html', '--rejects', 'no/r.jsonl'],
      1,
      /^trichluc: no\/r\.jsonl can't be written: its folder/,
    ],
    [
      'an archive in no folder',
      ['good.html', '--archive', 'no/a.txt'],
      1,
      /^trichluc: no\/a\.txt can't be written: its folder/,
    ],
    [
      'an output that is a folder',
      ['good.html', '-o', 'folder'],
      1,
      /^trichluc: folder can't be written: it is a folder; name a file/,
    ],
    [
      'records that are not there',
      ['check', 'no.jsonl'],
      2,
      /^trichluc: no\.jsonl can't be read: there is no such file/,
    ],
    ['records that are a folder', ['check', 'folder'], 2, /^trichluc: folder can't be read: it is a folder/],
    [
      'an archive of files',
      ['good.html', '--archive', 'a.txt', '-o', 'o.jsonl'],
      0,
      /^trichluc: --archive remembers addresses/,
    ],
  ];
  it.each(rows)('%s', async (_, args, code, said) => {
    mkdirSync(at('folder'), { recursive: true });
    const ran = await trichluc(args, { cwd: room });
    expect(ran.err).toMatch(said);
    expect(ran.err).not.toMatch(/\bE[A-Z]{4,}\b|\n./);
    expect(ran.code).toBe(code);
  });
});

describe('bad names', () => {
  it('a file that is not there is a reject', async () => {
    const { code, records, err } = await run('nope.html', 'good.html');
    expect([code, records.length]).toEqual([3, 1]);
    expect(err).toMatch(/^trichluc: nope\.html could not be read: there is no such file/);
  });

  it('a file that may not be read is a reject', async () => {
    writeFileSync(at('shut.html'), makePage(1));
    mkdirSync(at('shut'), { recursive: true });
    chmodSync(at('shut.html'), 0);
    chmodSync(at('shut'), 0);
    chmodSync(room, 0o755);
    // Root may read anything, so that it takes somebody else to see this.
    const ran = await trichluc(['shut.html', 'shut', 'good.html', '--rejects', '-', '-q'], {
      cwd: room,
      ...(process.getuid?.() === 0 ? { uid: 65_534 } : {}),
    });
    expect(ran.records.map((record) => record.code ?? record.schema)).toEqual(['EACCES', 'EACCES', 'trichluc.page/1']);
    expect(ran.code).toBe(3);
  });

  it('a folder without a page is an error, but where it may be', async () => {
    mkdirSync(at('none'));
    const { code, out, err } = await run('none', '-o', 'none.jsonl');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^trichluc: there is no page in the inputs; .*--allow-empty.*\n$/);
    expect(readdirSync(room)).not.toContain('none.jsonl.part');
    const allowed = await run('none', '-o', 'none.jsonl', '--allow-empty');
    expect([allowed.code, allowed.err, readFileSync(at('none.jsonl'), 'utf8')]).toEqual([0, '', '']);
  });

  it('a glob that matches nothing is no page', async () => expect((await run('*.xyz')).code).toBe(2));

  it('torn lines are rejects with their place', async () => {
    const lines = [
      JSON.stringify({ html: makePage(1) }),
      '{"html": "<h1>Ti',
      '[1]',
      '{"url":"x"}',
      '{"html":"<p>a","retrievedAt":"hôm qua"}',
      JSON.stringify({ html: makePage(2) }),
    ];
    writeFileSync(at('torn.jsonl'), lines.join('\n'));
    const ran = await run('torn.jsonl', '--rejects', '-', '-q');
    expect(ran.records.map((record) => record.code ?? record.source.location)).toEqual([
      'torn.jsonl#1',
      ...Array(4).fill('BAD_INPUT_LINE'),
      'torn.jsonl#6',
    ]);
    expect(ran.records[1].location).toBe('torn.jsonl#2');
    expect(ran.code).toBe(3);
  });

  it('what stands before the break of a compressed file is read', async () => {
    const lines = Array.from({ length: 600 }, (_, n) => JSON.stringify({ html: makePage(n) })).join('\n');
    writeFileSync(at('cut.jsonl.gz'), gzipSync(lines).subarray(0, -100));
    const ran = await run('cut.jsonl.gz', '--no-text', '--rejects', 'cut.rejects', '-q', '-o', 'cut.jsonl');
    expect(ran.code).toBe(3);
    expect(readFileSync(at('cut.jsonl'), 'utf8').split('\n').length).toBeGreaterThan(100);
    expect(readFileSync(at('cut.rejects'), 'utf8')).toMatch(/^[^\n]*"BAD_COMPRESSION"[^\n]*\n$/);
  });

  it('a list with a bad time is a reject for that line', async () => {
    const ran = await trichluc(['--list', '-', '--rejects', '-', '-q'], {
      cwd: room,
      input: 'good.html\tyesterday\ngood.html\n\t2020-06-16T00:00:00Z\n',
    });
    expect(ran.records.map((record) => record.code ?? record.schema)).toEqual([
      'BAD_INPUT_LINE',
      'trichluc.page/1',
      'BAD_INPUT_LINE',
    ]);
  });
});

/** One clear line on standard error, nothing on standard output. */
const refused: [string, string[], number, RegExp][] = [
  ['an unknown option', ['--jbos', '2', 'good.html'], 2, /--jbos.*--jobs/],
  ['an option without its value', ['good.html', '-o'], 2, /argument missing/],
  ['a shape there is not', ['good.html', '--shape', 'table'], 2, /page, fact/],
  ['a kind there is not', ['good.html', '--only', 'dates,names'], 2, /"names".*documents/],
  ['a time that is none', ['good.html', '--retrieved-at', '2020-06-16'], 2, /2020-06-16T08:15:00\+07:00/],
  ['jobs that are no number', ['good.html', '-j', 'all'], 2, /number/],
  ['no input', [], 2, /nothing to read/],
  ['standard input twice', ['-', '--list', '-'], 2, /standard input/],
  ['a list that is not there', ['--list', 'nope.txt'], 2, /nope\.txt/],
  ['--resume without a file', ['good.html', '--resume'], 2, /-o FILE/],
  ['--append without a file', ['good.html', '--append'], 2, /-o FILE/],
  ['one file for records and rejects', ['good.html', '-o', 'a.jsonl', '--rejects', 'a.jsonl'], 2, /two/],
  ['an output that is an input', ['--from', 'jsonl', 'good.html', 'a.jsonl', '-o', './a.jsonl'], 2, /inputs/],
  ['rejects over a list', ['--list', 'a.txt', '--rejects', 'a.txt'], 2, /inputs/],
  ['an output named like a page', ['.', '-o', 'good.html'], 2, /records\.jsonl/],
  ['rejects named like a page', ['.', '--rejects', 'old.htm.gz'], 2, /records\.jsonl/],
  ['an output in no folder', ['good.html', '-o', 'no/such/folder.jsonl'], 1, /no\/such\/folder\.jsonl/],
  ['an output that is a folder', ['good.html', '-o', '.'], 1, /folder/],
  ['a wrong time for fetching', ['good.html', '--delay', 'soon'], 2, /--delay/],
  ['a schema there is not', ['schema', 'pages'], 2, /page, fact, reject/],
  ['nothing to check', ['check'], 2, /records/],
  ['a file to check that is not there', ['check', 'nope.jsonl'], 2, /no such file/],
  ['a command misspelt', ['chek', 'records.jsonl'], 2, /did you mean check\?/],
  ['another command misspelt', ['shcema', 'page'], 2, /did you mean schema\?/],
  ['nothing to score', ['score', 'gold'], 2, /gold/],
  ['an unknown option of another command', ['check', '--jobs', '2', 'x'], 2, /--jobs/],
];

describe('bad command lines', () => {
  for (const [what, args, code, said] of refused)
    it(`${what} ends with ${code}`, async () => {
      const ran = await trichluc(args, { cwd: room });
      expect(ran.err).toMatch(said);
      expect(ran.err).toMatch(/^trichluc: [^\n]+\n$/);
      expect([ran.code, ran.out]).toEqual([code, '']);
    });

  it('an address that is no web page is a reject', async () => {
    const ran = await run('ftp://example.vn/a.html', '--rejects', '-', '-q');
    expect(ran.records[0]).toMatchObject({ code: 'BAD_URL', stage: 'fetch' });
    expect(ran.code).toBe(3);
  });
});
