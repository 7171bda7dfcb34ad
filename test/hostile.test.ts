import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageRecord } from '../src/model.ts';
import { decode } from '../src/page/decode/decode.ts';
import { extract } from '../src/pipeline.ts';
import { digest } from '../src/platform.ts';
import { utf8 } from './encodings.ts';
import { hostilePages } from './hostile-pages.ts';

/** No page stops the run: each gives a record whose spans hold or a problem that says why, in time linear in its length. */
const run = (body: Uint8Array | string, contentType: string | null = null) =>
  extract(
    {
      kind: 'memory',
      location: 'hostile',
      body,
      url: 'https://tin.vn/a.html',
      retrievedAt: '2020-06-17T09:00+07:00',
      status: null,
      contentType,
      offset: null,
      warnings: [],
    },
    {
      version: '0',
      sites: null,
      only: null,
      withText: true,
      digest,
    },
  );

interface Stretch {
  text: string;
  start: number | null;
  end: number | null;
}

/** Everything in a record that names a stretch of its text. */
const stretches = (value: unknown, found: Stretch[] = []): Stretch[] => {
  if (typeof value !== 'object' || value === null) return found;
  const one = value as Partial<Stretch>;
  if (typeof one.text === 'string' && typeof one.start === 'number') found.push(one as Stretch);
  for (const inner of Object.values(value)) stretches(inner, found);
  return found;
};

const holds = (record: PageRecord): void => {
  const points = [...(record.text ?? '')];
  const broken = stretches({ ...record, text: null }).filter(
    ({ text, start, end }) => points.slice(start as number, end as number).join('') !== text,
  );
  expect(broken).toEqual([]);
  const ends = record.blocks.flatMap(({ start, end }) => [start, end]);
  expect(ends.findIndex((end, i) => end < (ends[i - 1] ?? 0))).toBe(-1);
  expect(ends.at(-1) ?? 0).toBeLessThanOrEqual(points.length);
};

/** A record whose spans hold, or a problem that is no fault of ours; its name. */
const outcome = (body: Uint8Array | string, contentType: string | null = null): string => {
  const result = run(body, contentType);
  if (!result.ok) {
    expect(result.problem, result.problem.message).not.toMatchObject({ code: 'INTERNAL' });
    expect(result.problem, result.problem.message).not.toMatchObject({ code: 'SCHEMA' });
    return result.problem.code;
  }
  holds(result.value);
  return 'record';
};

describe('pages made to hurt', () => {
  for (const [name, make] of Object.entries(hostilePages)) {
    it(name, { timeout: 120_000 }, () => {
      expect(outcome(make(3000))).toMatch(/^(?:record|NO_TEXT|EMPTY|TOO_DEEP|TOO_LARGE|NOT_HTML)$/);
      const time = (length: number): number => {
        const body = make(length);
        const start = performance.now();
        run(body);
        return performance.now() - start;
      };
      // Four times the page takes four times as long; a quadratic step would take sixteen. A busy machine may spoil one measurement.
      let ratio = Number.POSITIVE_INFINITY;
      for (let attempt = 0; attempt < 4 && ratio > 8; attempt++) {
        const long = time(120_000);
        ratio = long < 60 ? 0 : Math.min(ratio, long / time(30_000));
      }
      expect(ratio, 'time of 120,000 units by time of 30,000').toBeLessThan(8);
    });
  }
});

const news = (paragraphs: number): string =>
  `<html><head><title>Hội nghị tổng kết</title></head><body><h1>Hội nghị tổng kết</h1>${Array.from(
    { length: paragraphs },
    (_, i) =>
      `<p>Ngày ${(i % 28) + 1}/${(i % 12) + 1}/2020, đồng chí Nguyễn Văn Bảo, Bí thư Tỉnh ủy, chủ trì hội nghị triển khai Quyết định số ${i}/QĐ-UBND về phát triển kinh tế - xã hội; các sở, ngành, địa phương cùng dự và thảo luận sôi nổi.</p>`,
  ).join('\n')}</body></html>`;

describe('pages of great size', () => {
  const within = (seconds: number, body: Uint8Array | string, expected: RegExp): void => {
    const start = performance.now();
    expect(outcome(body)).toMatch(expected);
    expect((performance.now() - start) / 1000).toBeLessThan(seconds);
  };
  it('5 MB', { timeout: 120_000 }, () => within(60, utf8(news(20_000)), /^record$/));
  it('1 MB on one line', { timeout: 60_000 }, () =>
    within(20, utf8(`<p>${news(4000).replace(/<[^>]*>|\n/g, ' ')}</p>`), /^record$/),
  );
  it('100,000 nested div', { timeout: 60_000 }, () =>
    within(20, utf8(`${news(3)}${'<div>'.repeat(100_000)}Sâu${'</div>'.repeat(100_000)}`), /^(?:record|TOO_DEEP)$/),
  );
  it('a million nested b, never closed', { timeout: 60_000 }, () =>
    within(20, utf8(`${news(3)}${'<b>'.repeat(1_000_000)}`), /^(?:record|TOO_DEEP)$/),
  );
  it('50,000 links', { timeout: 60_000 }, () =>
    within(20, utf8(`${news(3)}${'<a href="/tin-1.html">Tin đáng chú ý trong ngày</a> '.repeat(50_000)}`), /^record$/),
  );
  it('100,000 drawings and one end', { timeout: 60_000 }, () =>
    within(20, utf8(`${news(3)}${'<svg/><i>a</i> '.repeat(100_000)}${' '.repeat(1000)}</svg>`), /^record$/),
  );
  it('100,000 drawings, a long way open', { timeout: 60_000 }, () =>
    within(
      20,
      utf8(`${news(3)}${'<svg><path/></p> '.repeat(100_000)}${' '.repeat(1000)}</svg>`),
      /^(?:record|TOO_DEEP)$/,
    ),
  );
  it('an attribute of 5 MB that never ends', { timeout: 60_000 }, () =>
    within(20, utf8(`${news(3)}<p title="${'a '.repeat(2_500_000)}`), /^record$/),
  );
  it('50 MB', { timeout: 60_000 }, () => within(5, new Uint8Array(50_000_000).fill(0x20), /^TOO_LARGE$/));
});

describe('what is no page', () => {
  const rows: readonly (readonly [name: string, body: Uint8Array | string, code: string])[] = [
    ['nothing', '', 'EMPTY'],
    ['no bytes', new Uint8Array(), 'EMPTY'],
    ['spaces', '  \n\t ', 'EMPTY'],
    ['zeros', new Uint8Array(10_000), 'NOT_HTML'],
    ['a PDF', utf8('%PDF-1.7\n1 0 obj\n'), 'NOT_HTML'],
    ['a page without a word', '<html><head></head><body><img src="a.jpg"></body></html>', 'NO_TEXT'],
    ['a page of scripts', '<script>document.write("Tin")</script>', 'NO_TEXT'],
  ];
  for (const [name, body, code] of rows) it(name, () => expect(outcome(body)).toBe(code));
  it('no body element', () => expect(outcome('<h1>Tin vắn</h1><p>Sáng 16/6/2020, Bộ Y tế họp báo.')).toBe('record'));
  it('broken UTF-8', () => {
    const body = utf8('<h1>Tin vắn</h1><p>Sáng 16/6/2020, Bộ Y tế họp báo về phòng dịch tại Hà Nội.</p>');
    for (let at = 0; at < body.length; at += 7) {
      const broken = body.slice();
      broken[at] = 0xe1;
      expect(outcome(broken)).toBe('record');
    }
  });
});

const letters =
  'ngày tháng năm 16/6/2020 ông Nguyễn Văn An, Bí thư Quyết định số 290-QĐ/TW | 1.234 lượt xem — “ ” ( ) ; . , : / - … \u0301 \u00ad \u200b 😀 \ud800 & &nbsp; &#225; Ã¡ á» ¸ µ '.split(
    ' ',
  );
const tags =
  'html head title body div p span a b i table tr td ul li h1 h2 script style br img time figure figcaption meta form !-- /div /p /a /table /script'.split(
    ' ',
  );

describe('chance', () => {
  const runs = { numRuns: 300 };
  it('any bytes give a text or a problem', () => {
    const label = fc.option(
      fc.constantFrom(
        'text/html',
        'text/html; charset=utf-8',
        'a; charset="',
        'charset=tcvn',
        'x; charset=gbk',
        'utf-16',
      ),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), label, (body, contentType) => {
        const result = decode(body, contentType);
        if (result.ok) {
          const html = result.value.chunks.join('');
          expect(html).toBe(html.normalize('NFC'));
        } else expect(result.problem.stage).toBe('decode');
      }),
      { numRuns: 2000 },
    );
  });
  it('bytes of high letters in markup', () => {
    const high = fc.array(fc.oneof(fc.integer({ min: 0x80, max: 0xff }), fc.constantFrom(0x20, 0x61, 0x6e, 0x67)), {
      maxLength: 400,
    });
    fc.assert(
      fc.property(high, (body) => {
        outcome(new Uint8Array([...utf8('<title>Tin</title><p>'), ...body, ...utf8('</p>')]));
      }),
      runs,
    );
  });
  it('soup of tags and words', () => {
    const soup = fc.array(
      fc.oneof(
        fc.constantFrom(...letters),
        fc.constantFrom(...tags).map((tag) => `<${tag}>`),
        fc.constantFrom(
          '<a href="/x.html">',
          '<p class="tac-gia">',
          '<div class="related">',
          '<meta property="og:title" content="Tin">',
          '<',
          '>',
          '"',
          '<p title="',
        ),
        fc.string({ maxLength: 12, unit: 'binary' }),
      ),
      { maxLength: 120 },
    );
    fc.assert(
      fc.property(soup, (parts) => {
        outcome(parts.join(' '));
      }),
      { numRuns: 600 },
    );
  });
  it('words of the news in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters), { maxLength: 150 }), (parts) => {
        outcome(`<h1>Tin vắn trong ngày</h1><p>${parts.join(' ')}</p>`);
      }),
      runs,
    );
  });
});
