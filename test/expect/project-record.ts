import type { PageRecord } from '../../src/model.ts';

const mentionsOf = (mentions: readonly { text: string; form: string }[]) =>
  mentions.map(({ text, form }) => (form === 'full' || form === 'name' ? text : `${text} (${form})`));

/** The part of a record that page tests compare, a line for each thing found, so that a new field does not rewrite every file. */
export const projectRecord = (record: PageRecord): string[] => {
  const { pageKind, title, language, publisher, section, authors, publishedAt, modifiedAt, viewCount } = record;
  const points = [...(record.text ?? '')];
  const rows: object[] = [
    {
      pageKind,
      title,
      language,
      publisher,
      section,
      authors,
      publishedAt,
      modifiedAt,
      viewCount,
      charset: record.source.charset,
    },
    ...record.blocks.map(({ kind, start, end }) => ({ block: kind, text: points.slice(start, end).join('') })),
    ...record.dates.map(({ text, value, type, mod, anchor, inferred }) => ({
      date: text,
      value,
      type,
      mod,
      anchor,
      inferred,
    })),
    ...record.documents.map(({ code, name, nameYear, type, issuer, date, subject, relations, mentions }) => ({
      document: code ?? name,
      nameYear,
      type,
      issuer,
      date,
      subject,
      relations: relations.map(({ kind, document }) => `${kind} ${document}`),
      mentions: mentionsOf(mentions),
    })),
    ...record.people.map(({ name, titles, mentions }) => ({
      person: name,
      titles: titles.map(({ text, former }) => (former ? `${text} (former)` : text)),
      mentions: mentionsOf(mentions),
    })),
    ...record.related.map(({ title: related, url, published, text }) => ({ related, url, published, text })),
    ...record.attachments.map(({ text, url, mediaType }) => ({ attachment: text, url, mediaType })),
    ...record.warnings.map(({ code }) => ({ warning: code })),
  ];
  return rows.map((row) => JSON.stringify(row));
};
