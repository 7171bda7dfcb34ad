import { readFileSync } from 'node:fs';
import * as chrono from 'chrono-node';
import { date } from '../../src/facts/date/date.ts';
import type { Block, PageText } from '../../src/model.ts';
import { type Bench, corpus, race, ratio } from './harness.ts';

interface GoldDate {
  text: string;
  value: string;
  alt: string[];
  optional?: boolean;
}

interface Sentence {
  text: string;
  publishedAt: string;
  dates: GoldDate[];
}

/** What a reader says: the words and an EDTF value. */
interface Found {
  text: string;
  value: string;
}

type Reader = (sentence: Sentence) => Found[];

const lines = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** The sentences of the corpus, where it stands: each with the day its page was published. */
const sentences = (folder: string): Sentence[] => {
  const pages = new Map(
    (lines(`${folder}cases/dates.jsonl`) as { id: string; html: string }[]).map(({ id, html }) => [
      id,
      /published_time" content="([^"]+)/.exec(html)?.[1] ?? '2020-06-16T10:00+07:00',
    ]),
  );
  return (lines(`${folder}cases/dates.gold.jsonl`) as { id: string; text: string; dates: GoldDate[] }[]).map(
    ({ id, text, dates }) => ({ text: text.normalize('NFC'), publishedAt: pages.get(id) as string, dates }),
  );
};

const pageText = (value: string): PageText => {
  const blocks: Block[] = [];
  let start = 0;
  for (const part of value.split('\n\n')) {
    blocks.push({ kind: 'paragraph', start, end: start + part.length });
    start += part.length + 2;
  }
  return { value, blocks };
};

const ours = (text: PageText, publishedAt: string) =>
  date.find(text, {
    publishedAt,
    modifiedAt: null,
    retrievedAt: null,
    headerClock: null,
    url: null,
    masks: [],
    trace: null,
  });

const readOurs: Reader = ({ text, publishedAt }) =>
  ours(pageText(text), publishedAt).map(({ start, end, value }) => ({ text: text.slice(start, end), value }));

const pad = (value: number): string => String(value).padStart(2, '0');

/** A component as precise as chrono says it is certain of. */
const edtf = (part: chrono.ParsedComponents): string => {
  const known = (unit: chrono.Component) => part.get(unit) as number;
  let value = String(known('year'));
  if (!part.isCertain('month') && !part.isCertain('day') && !part.isCertain('weekday')) return value;
  value += `-${pad(known('month'))}`;
  if (!part.isCertain('day') && !part.isCertain('weekday')) return value;
  value += `-${pad(known('day'))}`;
  return part.isCertain('hour') ? `${value}T${pad(known('hour'))}:${pad(known('minute') ?? 0)}` : value;
};

const readChrono: Reader = ({ text, publishedAt }) =>
  chrono.vi
    .parse(text, { instant: new Date(publishedAt), timezone: 420 })
    .map(({ text: words, start, end }) => ({ text: words, value: end ? `${edtf(start)}/${edtf(end)}` : edtf(start) }));

const plain = (value: string): string =>
  value
    .replace(/[~?%]/g, '')
    .replace(/(?:[+-]\d\d:\d\d|Z)(?=$|\/)/g, '')
    .replace(/(T\d\d:\d\d):\d\d/g, '$1');

/** Right, false and missed, as ../shared/tools/score.mjs counts them: by value, where the words overlap. */
const score = (reader: Reader, list: readonly Sentence[]) => {
  let right = 0;
  let extra = 0;
  let missed = 0;
  let fooled = 0;
  for (const sentence of list) {
    const found = reader(sentence);
    if (sentence.dates.length === 0 && found.length > 0) fooled++;
    const left = [...found];
    for (const gold of sentence.dates) {
      const at = left.findIndex(
        ({ text, value }) =>
          [gold.value, ...gold.alt].some((one) => plain(one) === plain(value)) &&
          (text.toLowerCase().includes(gold.text.toLowerCase()) ||
            gold.text.toLowerCase().includes(text.toLowerCase())),
      );
      if (at >= 0) left.splice(at, 1);
      if (gold.optional) continue;
      if (at >= 0) right++;
      else missed++;
    }
    extra += left.length;
  }
  const precision = right / Math.max(1, right + extra);
  const recall = right / Math.max(1, right + missed);
  return {
    f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    precision,
    recall,
    extra,
    missed,
    fooled,
  };
};

/** A megabyte of news in our own words, dates as thick as they stand in it: one in some three hundred letters. */
const newsText = (bytes: number): string => {
  const parts = [
    'Ngày 15/6, Ủy ban nhân dân tỉnh tổ chức hội nghị sơ kết công tác phòng, chống thiên tai; các sở, ngành và địa phương báo cáo kết quả, kiến nghị nhiều giải pháp gắn với nhiệm vụ được giao.',
    'Theo báo cáo, 5 tháng đầu năm 2020 toàn tỉnh có 12 vụ sạt lở, làm hư hỏng 35 căn nhà, thiệt hại ước tính 120 tỷ đồng; so với cùng kỳ năm 2019, số vụ giảm 8% nhưng mức độ nghiêm trọng hơn.',
    'Phát biểu tại hội nghị, đồng chí Chủ tịch yêu cầu các đơn vị chủ động phương án, không để người dân bị động, đồng thời rà soát những khu vực có nguy cơ cao trước mùa mưa bão.',
    'Người dân ở đây cho biết con đường liên thôn đã xuống cấp từ lâu, mỗi khi mưa lớn nước chảy tràn qua sân nhà, học sinh đi lại khó khăn và hàng hóa không thể vận chuyển kịp thời.',
    'Nhiều hộ đã chuyển đổi cây trồng, liên kết với doanh nghiệp để tiêu thụ nông sản, nhờ đó thu nhập ổn định hơn, đời sống từng bước được nâng lên; chính quyền địa phương cũng tạo điều kiện về vốn vay, kỹ thuật và mặt bằng.',
    'Bà con mong muốn các cấp, các ngành quan tâm đầu tư hệ thống thủy lợi, đường nội đồng và trạm y tế, vì đây là những công trình thiết yếu phục vụ sản xuất, sinh hoạt và chăm sóc sức khỏe của nhân dân trong vùng.',
    'Dự kiến công trình sẽ khởi công trong quý III và hoàn thành trước ngày 31/12/2021, phục vụ hơn 2.000 hộ dân của bốn xã vùng hạ du.',
  ];
  let text = '';
  const encoder = new TextEncoder();
  for (let at = 0, size = 0; size < bytes; at++) {
    const part = parts[at % parts.length] as string;
    size += encoder.encode(part).length + 2;
    text += `${text === '' ? '' : '\n\n'}${part}`;
  }
  return text;
};

export const bench: Bench = async ({ quick }) => {
  const folder = corpus();
  const text = newsText(1_000_000);
  const page = pageText(text);
  const bytes = new TextEncoder().encode(text).length;
  const times = await race(
    [
      { name: 'trichluc', run: () => ours(page, '2020-06-16') },
      { name: 'letters', run: () => countLetters(text) },
    ],
    { rounds: quick ? 15 : 41, warm: 20 },
  );
  const speed = bytes / 1e3 / (times[0]?.median ?? 1);
  const list = folder ? sentences(folder) : [];
  const rows = folder
    ? (
        [
          ['trichluc', readOurs],
          ['chrono-node (vi)', readChrono],
        ] as const
      ).map(([name, reader]) => {
        const { f1, precision, recall, extra, missed, fooled } = score(reader, list);
        const figures = { F1: f1, precision, recall };
        return {
          name,
          ...Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, Number(value.toFixed(3))])),
          false: extra,
          missed,
          'fooled by': fooled,
        };
      })
    : [];
  const f1 = folder ? score(readOurs, list).f1 : null;
  return {
    rows,
    bars: [
      { what: 'megabytes of news a second', value: speed, least: 25 },
      ...(f1 === null ? [] : [{ what: 'F1 by value on the sentences', value: f1, least: 0.97 }]),
    ],
    notes: [
      `${list.length} sentences, ${list.filter(({ dates }) => dates.length === 0).length} of them without a date; "fooled by" counts those.`,
      `Reading takes ${ratio(times, 'trichluc', 'letters').toFixed(1)} times as long as looking at each letter once.`,
    ],
  };
};

/** The least any reader must do: look at each letter once. */
const countLetters = (text: string): number => {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) | 0;
  return sum;
};
