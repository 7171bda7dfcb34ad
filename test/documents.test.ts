import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { document } from '../src/facts/document/document.ts';
import {
  documentTypes,
  judicialIssuers,
  massIssuers,
  partyIssuers,
  stateIssuers,
} from '../src/facts/document/lexicon.ts';
import type { DocumentFact, FactContext, PageText } from '../src/model.ts';

const context: FactContext = {
  publishedAt: '2020-06-16T10:00+07:00',
  modifiedAt: null,
  retrievedAt: null,
  headerClock: null,
  url: null,
  masks: [],
  trace: null,
};

const page = (paragraphs: readonly string[]): PageText => {
  const blocks: PageText['blocks'][number][] = [];
  let start = 0;
  for (const paragraph of paragraphs) {
    blocks.push({ kind: 'paragraph', start, end: start + paragraph.length });
    start += paragraph.length + 2;
  }
  return { value: paragraphs.join('\n\n'), blocks };
};

const find = (...paragraphs: string[]): DocumentFact[] => document.find(page(paragraphs), context);

interface Drawn {
  type: string;
  code: string;
  family: 'party' | 'normative' | 'administrative' | 'dispatch' | 'legislature' | 'joint';
}

const number = fc.integer({ min: 1, max: 99_999 }).map((value) => (value < 10 ? `0${String(value)}` : String(value)));
const year = fc.integer({ min: 1960, max: 2030 }).map(String);
const oneOf = (...words: readonly string[]) => fc.constantFrom(...words);
const ministries = stateIssuers.filter((issuer) => /^(?:B|UBND|HĐND|S|TTg|CP|NHNN)/u.test(issuer) && issuer.length > 1);
const units = oneOf('VX', 'KTN', 'GDTrH', 'VPB1', 'KHTC', 'TCCB');

const partyTypes = [
  ['Nghị quyết', 'NQ'],
  ['Quyết định', 'QĐ'],
  ['Quy định', 'QĐ'],
  ['Chỉ thị', 'CT'],
  ['Kết luận', 'KL'],
  ['Hướng dẫn', 'HD'],
  ['Thông báo', 'TB'],
  ['Kế hoạch', 'KH'],
  ['Chương trình', 'CTr'],
  ['Tờ trình', 'TTr'],
] as const;
const stateTypes = [
  ['Nghị định', 'NĐ'],
  ['Thông tư', 'TT'],
  ['Quyết định', 'QĐ'],
  ['Chỉ thị', 'CT'],
  ['Nghị quyết', 'NQ'],
  ['Kế hoạch', 'KH'],
] as const;

const party = fc
  .tuple(number, fc.constantFrom(...partyTypes), oneOf(...partyIssuers))
  .map(([n, [type, symbol], issuer]): Drawn => ({ type, code: `${n}-${symbol}/${issuer}`, family: 'party' }));
const normative = fc
  .tuple(number, year, fc.constantFrom(...stateTypes), oneOf(...ministries))
  .map(
    ([n, y, [type, symbol], issuer]): Drawn => ({ type, code: `${n}/${y}/${symbol}-${issuer}`, family: 'normative' }),
  );
const administrative = fc
  .tuple(number, fc.constantFrom(...stateTypes.slice(2)), oneOf(...ministries))
  .map(([n, [type, symbol], issuer]): Drawn => ({ type, code: `${n}/${symbol}-${issuer}`, family: 'administrative' }));
const dispatch = fc
  .tuple(number, oneOf('BYT', 'BGDĐT', 'UBND', 'VPCP', 'BTC', 'SGDĐT'), units)
  .map(([n, issuer, unit]): Drawn => ({ type: 'Công văn', code: `${n}/${issuer}-${unit}`, family: 'dispatch' }));
const legislature = fc.tuple(number, year, oneOf('QH', 'UBTVQH'), fc.integer({ min: 8, max: 20 })).map(
  ([n, y, body, term]): Drawn => ({
    type: 'Nghị quyết',
    code: `${n}/${y}/${body}${String(term)}`,
    family: 'legislature',
  }),
);
const joint = fc
  .tuple(
    number,
    year,
    fc.uniqueArray(oneOf('BTC', 'BYT', 'BCA', 'BQP', 'TANDTC', 'VKSNDTC'), { minLength: 2, maxLength: 5 }),
  )
  .map(
    ([n, y, issuers]): Drawn => ({
      type: 'Thông tư liên tịch',
      code: `${n}/${y}/TTLT-${issuers.join('-')}`,
      family: 'joint',
    }),
  );
const drawn = fc.oneof(party, normative, administrative, dispatch, legislature, joint);

/** What pages do to a code: each leaves the document it names the same. */
const variants: Readonly<Record<string, (drawn: Drawn) => string>> = {
  'as it is': ({ code }) => code,
  'the Icelandic eth': ({ code }) => code.replaceAll('Đ', 'Ð'),
  'non-breaking hyphens': ({ code }) => code.replaceAll('-', '\u2011'),
  'en dashes': ({ code }) => code.replaceAll('-', '–'),
  'Cyrillic capitals': ({ code }) => code.replaceAll('C', 'С').replaceAll('T', 'Т').replaceAll('B', 'В'),
  'a blank after each mark': ({ code }) => code.replace(/[-/]/g, '$& '),
  'a line broken before the last mark': ({ code }) => code.replace(/[-/](?=[^-/]*$)/, ' $&'),
  'a line broken after the last mark': ({ code }) => code.replace(/[-/](?=[^-/]*$)/, '$& '),
  'a fraction slash': ({ code }) => code.replaceAll('/', '⁄'),
  'TƯ for TW': ({ code }) => code.replaceAll('TW', 'TƯ'),
  'a zero-width space': ({ code }) => code.replace(/[-/]/, '$&\u200b'),
};

describe('codes drawn from the grammar', () => {
  for (const [name, vary] of Object.entries(variants))
    it(`come back canonical: ${name}`, () => {
      fc.assert(
        fc.property(drawn, oneOf('', 'số ', 'số: '), (one, label) => {
          const written = vary(one);
          const [fact, ...others] = find(
            `Đồng chí Bí thư quán triệt ${one.type} ${label}${written} về công tác năm nay.`,
          );
          expect(others).toEqual([]);
          expect(fact).toMatchObject({ code: one.code, type: one.type, family: one.family });
        }),
        { numRuns: 200 },
      );
    });

  it('come back canonical in lower case and without strokes after their type word', () => {
    const known = fc.oneof(party, normative, administrative, legislature);
    fc.assert(
      fc.property(known, fc.boolean(), (one, isLower) => {
        const written = isLower ? one.code.toLowerCase() : one.code.replaceAll('Đ', 'D');
        expect(find(`Theo ${one.type.toLowerCase()} số ${written} thì được.`)[0]).toMatchObject({ code: one.code });
      }),
      { numRuns: 300 },
    );
  });

  it('with the separators of the State where the issuer is the Party’s', () => {
    fc.assert(
      fc.property(party, (one) => {
        const swapped = one.code.replace(/^(\d+)-([^/]+)\//, '$1/$2-');
        const [fact] = find(`Theo ${one.type} số ${swapped} thì được.`);
        expect(fact).toMatchObject({ code: one.code, family: 'party' });
        expect(fact?.warnings.map(({ code }) => code)).toContain('document-swapped-separators');
      }),
      { numRuns: 200 },
    );
  });

  it('merge with their short form, whatever zeros stand before the number', () => {
    fc.assert(
      fc.property(normative, (one) => {
        const short = String(Number.parseInt(one.code, 10));
        const facts = find(`${one.type} số ${one.code} ra đời.`, `Theo ${one.type} số ${short}, mọi việc tốt.`);
        expect(facts.map(({ mentions }) => mentions.length)).toEqual([2]);
      }),
      { numRuns: 200 },
    );
  });

  it('never gain or lose a year', () => {
    fc.assert(
      fc.property(normative, (one) => {
        const without = one.code.replace(/\/\d{4}\//, '/');
        const codes = find(`${one.type} ${one.code} khác ${one.type} ${without}.`).map(({ code }) => code);
        expect(codes).toEqual([one.code, without]);
      }),
      { numRuns: 200 },
    );
  });

  it('need no type word where type and issuer are known', () => {
    fc.assert(
      fc.property(fc.oneof(party, normative, legislature, joint), (one) => {
        expect(find(`Các văn bản (${one.code}) được gửi kèm.`).map(({ code }) => code)).toEqual([one.code]);
      }),
      { numRuns: 200 },
    );
  });

  it('are none where a letter stands against them', () => {
    fc.assert(
      fc.property(
        fc.oneof(party, normative, administrative),
        oneOf('đ', 'ơ', 'Ế', 'x'),
        fc.boolean(),
        (one, letter, before) => {
          const written = before ? `${letter}${one.code}` : `${one.code}${letter}ế`;
          expect(find(`Lô hàng ${written} bị giữ.`).map(({ code }) => code)).not.toContain(one.code);
        },
      ),
      { numRuns: 200 },
    );
  });
});

const pieces = [
  ...Object.keys(documentTypes).slice(0, 12),
  ...massIssuers.slice(0, 3),
  ...judicialIssuers.slice(0, 3),
  'Luật',
  'Luật sửa đổi, bổ sung một số điều của Luật',
  'Luật Phòng, chống tham nhũng',
  'Hiến pháp',
  'số',
  'này',
  'trên',
  'và',
  ',',
  '.',
  '(',
  ')',
  '“',
  '-',
  '/',
  ' ',
  '\u00a0',
  '290',
  '05',
  '2020',
  '1/1/2020',
  'QĐ',
  'NĐ-CP',
  '/QĐ-TTg',
  '-QĐ/TW',
  '15/2020/NĐ-CP',
  '290-QĐ/TW',
  'ngày 3/4/2020',
  'ngày 3 tháng 4',
  'của Bộ Chính trị',
  'của UBND tỉnh',
  'Chính phủ ban hành',
  'Công văn 1/ABCDEF-GHIJKL',
  'tỉnh An',
  'Ban Thường vụ',
  'Bộ Y tế, Bộ Công an và',
  'khoản 1, 2 và 3 Điều 5',
  'thay thế',
  'sửa đổi, bổ sung',
  'về việc',
  'ố ',
  '𝒳',
  'đ',
  'Ế',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

describe('any text at all', () => {
  it('gives documents whose mentions lie in a block, apart or nested, and off the masks', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), fc.nat(80), (paragraphs, at) => {
        const value = page(paragraphs.map((paragraph) => paragraph.normalize('NFC')));
        const masks = [{ start: at, end: at + 10 }];
        const facts = document.find(value, { ...context, masks });
        facts.forEach((fact, position) => {
          expect(fact.code !== null || fact.number !== null || fact.name !== null).toBe(true);
          expect(fact.mentions.length).toBeGreaterThan(0);
          for (const { start, end, candidates } of fact.mentions) {
            expect(end).toBeGreaterThan(start);
            expect(value.blocks.some((block) => block.start <= start && end <= block.end)).toBe(true);
            expect(start >= at + 10 || end <= at).toBe(true);
            for (const candidate of candidates) expect(facts[candidate]).toBeDefined();
            expect(candidates).not.toContain(position);
          }
          for (const relation of fact.relations) {
            expect(facts[relation.document]).toBeDefined();
            expect(relation.document).not.toBe(position);
          }
        });
      }),
      { numRuns: 1500 },
    );
  });

  it('is read the same a second time', () => {
    fc.assert(
      fc.property(text, (paragraph) => {
        expect(find(paragraph)).toEqual(find(paragraph));
      }),
      { numRuns: 300 },
    );
  });

  /** Processor time in milliseconds, the best of three. */
  const cost = (value: PageText): number =>
    Math.min(
      ...[0, 1, 2].map(() => {
        const before = process.cpuUsage();
        document.find(value, context);
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
      }),
    );

  it('ends in time linear in its length', () => {
    const hostile = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(hostile, fc.constantFrom('', ' '), fc.boolean(), (parts, glue, isOneBlock) => {
        const seed = `${parts.join(glue)}${glue}`;
        const build = (length: number): PageText => {
          const count = Math.ceil(length / seed.length);
          return page(isOneBlock ? [seed.repeat(count)] : Array.from({ length: count }, () => seed));
        };
        const small = cost(build(16_000));
        const large = cost(build(128_000));
        // Eight times the length: a quadratic walk would take 64 times as long.
        expect(large).toBeLessThan(8 * 4 * Math.max(small, 2));
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
