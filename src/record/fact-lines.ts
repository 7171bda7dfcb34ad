import type { FactRecord, PageRecord } from '../model.ts';

type Row = Pick<FactRecord, 'kind' | 'entity' | 'text' | 'start' | 'end'> &
  Record<string, string | number | boolean | null>;

const join = (words: readonly string[]): string | null => words.join(',') || null;

/** `5` · `5.2` · `5.2.a`, and `5-7` for a range: articles, clauses and points of a document, separated by commas. */
const pinpoints = (list: PageRecord['documents'][number]['mentions'][number]['pinpoint']): string | null =>
  join(
    (list ?? []).map(
      ({ article, clause, point, to }) =>
        [article, clause, point].filter((part) => part !== null).join('.') + (to ? `-${to}` : ''),
    ),
  );

const rowsOf = (record: PageRecord): Row[] => [
  ...record.dates.map(({ text, start, end, inferred, ...fact }) => ({
    kind: 'date' as const,
    entity: null,
    text,
    start,
    end,
    ...fact,
    inferred: join(inferred),
  })),
  ...record.documents.flatMap(({ id, mentions, relations: _, ...fact }) =>
    mentions.map(({ text, start, end, pinpoint, candidates, ...mention }) => ({
      kind: 'document' as const,
      entity: id,
      text,
      start,
      end,
      ...fact,
      ...mention,
      pinpoint: pinpoints(pinpoint),
      candidates: join(candidates),
    })),
  ),
  ...record.people.flatMap(({ id, name, titles, mentions }) => [
    ...mentions.map(({ text, start, end, ...mention }) => ({
      kind: 'person' as const,
      entity: id,
      text,
      start,
      end,
      name,
      ...mention,
    })),
    ...titles.map(({ text, start, end, ...title }) => ({
      kind: 'title' as const,
      entity: id,
      text,
      start,
      end,
      name,
      ...title,
    })),
  ]),
];

/** The kinds of block by place; null outside all, or where the record came without its text. */
const blockAt =
  (blocks: PageRecord['blocks']): ((start: number | null) => FactRecord['block']) =>
  (start) => {
    if (start === null) return null;
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((blocks[middle] as { end: number }).end <= start) low = middle + 1;
      else high = middle;
    }
    const block = blocks[low];
    return block && block.start <= start ? block.kind : null;
  };

/** A record as flat lines, one a mention: those with a place in reading order, then the page's views and its related list. */
export const factLines = (record: PageRecord): FactRecord[] => {
  const { viewCount, evidence } = record;
  const rows = rowsOf(record).sort(
    (a, b) => (a.start as number) - (b.start as number) || (b.end as number) - (a.end as number),
  );
  if (viewCount !== null)
    rows.push({
      kind: 'views',
      entity: null,
      text: evidence.viewCount?.text ?? null,
      start: evidence.viewCount?.start ?? null,
      end: evidence.viewCount?.end ?? null,
      count: viewCount,
      from: evidence.viewCount?.from ?? null,
    });
  for (const { title, url, published, text } of record.related)
    rows.push({
      kind: 'related',
      entity: null,
      text: title,
      start: null,
      end: null,
      value: published,
      label: text,
      link: url,
    });
  const kindAt = blockAt(record.blocks);
  return rows.map(({ kind, entity, text, start, end, ...scalars }, seq) => ({
    schema: 'trichluc.fact/1',
    page: record.key,
    location: record.source.location,
    url: record.source.url,
    publishedAt: record.publishedAt,
    kind,
    entity,
    seq,
    text,
    start,
    end,
    block: kindAt(start),
    ...scalars,
  }));
};
