import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractPage, type PageRecord, pageSchema } from '../src/index.ts';
import { checkShape, knownKeywords } from '../src/record/check-shape.ts';
import { pageSchemaFile, schemaOfPages } from './expect/page-schema.ts';
import { projectRoot } from './source-tree.ts';

/** Pages are checked by the JSON Schema that zod makes of `pageSchema`; here the two are held together. */

const written = JSON.parse(readFileSync(join(projectRoot, pageSchemaFile), 'utf8'));
const check = checkShape(written);

const html = `<html lang="vi"><head><title>Hội nghị tổng kết</title><meta property="og:site_name" content="Báo A"></head><body><article>
<h1>Hội nghị tổng kết</h1><p>16/6/2020 08:15</p><p>Ngày 16/6/2020, tại Huế, đồng chí Trần Văn An, Bí thư Đảng ủy, dự Hội nghị tổng kết 10 năm
thực hiện khoản 2 Điều 5 Quyết định 290-QĐ/TW, sửa đổi Nghị định 15/2020/NĐ-CP. Đồng chí An phát biểu.</p><p>Lượt xem: 1.234</p></article>
<h3>Tin liên quan</h3><ul><li><a href="/a">Khai mạc kỳ họp thứ nhất của Hội đồng</a></li><li><a href="/b">Bế mạc kỳ họp thứ hai của Hội đồng</a></li></ul>
</body></html>`;

const readRecord = (): PageRecord => {
  const read = extractPage(html, { url: 'https://bao.example/bai' });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
};

const record = readRecord();

/** Every place of a value, the inner ones too, as the keys that lead there. */
const placesIn = (value: unknown, path: readonly string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? [[...path], ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))]
    : [[...path]];

/** The record with another value at a place; undefined leaves the key out. */
const withAt = (path: readonly string[], value: unknown): unknown => {
  const changed = structuredClone(record);
  const last = path.at(-1) as string;
  const holder = path.slice(0, -1).reduce<Record<string, unknown>>((node, key) => node[key] as never, changed as never);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return changed;
};

const wrong = [
  undefined,
  null,
  true,
  0,
  7,
  -1,
  1.5,
  2 ** 60,
  Number.NaN,
  '',
  'x',
  'd0',
  '2020-02-30',
  '2020-06-16',
  [],
  [[]],
  {},
];

const keywordsOf = (schema: unknown): string[] => {
  if (Array.isArray(schema)) return schema.flatMap(keywordsOf);
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]) => [
    keyword,
    ...(keyword === 'properties' ? Object.values(value as object).flatMap(keywordsOf) : keywordsOf(value)),
  ]);
};

describe('records', () => {
  it('are checked by what zod says today; "npm run expect" writes it anew', () => {
    expect(written).toEqual(JSON.parse(JSON.stringify(schemaOfPages())));
  });

  it('the check knows every keyword of the schema', () => {
    expect(keywordsOf(written).filter((keyword) => !knownKeywords.has(keyword))).toEqual([]);
  });

  it('whatever stands in place of a value, zod and the check agree about it, and about where', () => {
    expect(check(record)).toBe(null);
    expect(
      record.documents.length * record.people.length * record.dates.length * record.related.length,
    ).toBeGreaterThan(0);
    for (const path of placesIn(record).filter((path) => path.length > 0))
      for (const value of wrong) {
        const changed = withAt(path, value);
        const parsed = pageSchema.safeParse(changed);
        const fault = check(changed);
        expect([path, value, fault === null]).toEqual([path, value, parsed.success]);
        if (!parsed.success) expect([value, fault]).toEqual([value, parsed.error.issues[0]?.path.join('.')]);
      }
  });
});
