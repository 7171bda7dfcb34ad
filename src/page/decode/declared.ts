/** Labels of encodings that browsers don't know and pages of the time used, and ours for them. */
const oldLabels: Readonly<Record<string, string>> = {
  viscii: 'viscii',
  'viscii1.1-1': 'viscii',
  csviscii: 'viscii',
  'x-viet-viscii': 'viscii',
  tcvn: 'tcvn3',
  'tcvn-5712': 'tcvn3',
  tcvn5712: 'tcvn3',
  'tcvn5712-1': 'tcvn3',
  'tcvn5712-1:1993': 'tcvn3',
  'x-viet-tcvn': 'tcvn3',
  'x-viet-tcvn5712': 'tcvn3',
  'vscii-1': 'tcvn3',
  vscii: 'tcvn3',
  tcvn3: 'tcvn3',
  'x-viet-tcvn3': 'tcvn3',
  abc: 'tcvn3',
  vni: 'x-viet-vni',
  'x-vni': 'x-viet-vni',
  'x-viet-vni': 'x-viet-vni',
  vps: 'x-viet-vps',
  'x-vps': 'x-viet-vps',
  'x-viet-vps': 'x-viet-vps',
};

/** Labels for WHATWG encodings that TextDecoder has; families are in `families`. */
const webLabels: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  'utf-8': 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
  unicode: 'utf-16le',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'ucs-2': 'utf-16le',
  ascii: 'windows-1252',
  'us-ascii': 'windows-1252',
  latin1: 'windows-1252',
  l1: 'windows-1252',
  'iso8859-1': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso_8859-1': 'windows-1252',
  'x-user-defined': 'windows-1252',
  gb2312: 'gbk',
  gbk: 'gbk',
  gb18030: 'gb18030',
  big5: 'big5',
  'euc-jp': 'euc-jp',
  shift_jis: 'shift_jis',
  sjis: 'shift_jis',
  'iso-2022-jp': 'iso-2022-jp',
  'euc-kr': 'euc-kr',
  ks_c_5601: 'euc-kr',
  'ks_c_5601-1987': 'euc-kr',
  'koi8-r': 'koi8-r',
  'koi8-u': 'koi8-u',
  macintosh: 'macintosh',
  'tis-620': 'windows-874',
  'windows-874': 'windows-874',
  'iso-8859-9': 'windows-1254',
};

const families: readonly (readonly [RegExp, string])[] = [
  [/^(?:windows|x-cp|cp)-?(125[0-8])$/, 'windows-'],
  [/^iso[-_]?8859-([2-8]|1[03-6])$/, 'iso-8859-'],
];

/** The encoding a label names; null where nobody knows it. */
export const encodingOf = (label: string): string | null => {
  const key = label.trim().toLowerCase();
  const known = Object.hasOwn(oldLabels, key) ? oldLabels[key] : Object.hasOwn(webLabels, key) ? webLabels[key] : null;
  if (known) return known;
  for (const [pattern, prefix] of families) {
    const number = pattern.exec(key)?.[1];
    if (number) return prefix + number;
  }
  return null;
};

/** The label in "text/html; charset=…": a Content-Type header, or the content of a meta element. */
export const charsetParameter = (value: string): string | null => {
  const at = /charset\s{0,20}=\s{0,20}/i.exec(value.slice(0, 1000));
  if (!at) return null;
  const rest = value.slice(at.index + at[0].length);
  const quote = rest[0];
  if (quote === '"' || quote === "'") {
    const end = rest.indexOf(quote, 1);
    return end < 0 ? null : rest.slice(1, end).trim() || null;
  }
  return /^[^\s;,"']{1,60}/.exec(rest)?.[0] ?? null;
};

const attribute = /([^\s=>"'/]{1,40})(?:\s{0,20}=\s{0,20}(?:"([^"]{0,400})"|'([^']{0,400})'|([^\s"'>]{0,200})))?/g;

/** Units of a page in which it declares its encoding. */
export const longestBeginning = 4096;

/**
 * What the page itself declares in its first 4,096 units (the standard asks for 1,024; old pages put scripts first): `<meta charset>`,
 * `<meta http-equiv content>`, an XML declaration. Comments are passed over.
 */
export const declaredInside = (head: string): string | null => {
  const start = head.slice(0, longestBeginning);
  const xml = /^\s{0,20}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([A-Za-z0-9_.:-]{1,60})["']/.exec(start);
  for (let at = start.indexOf('<'); at >= 0; at = start.indexOf('<', at)) {
    if (start.startsWith('<!--', at)) {
      const end = start.indexOf('-->', at + 2);
      if (end < 0) break;
      at = end + 3;
      continue;
    }
    at++;
    if (!/^meta[\s/]/i.test(start.slice(at, at + 5))) continue;
    const end = start.indexOf('>', at);
    const tag = start.slice(at + 4, end < 0 ? start.length : end);
    const says = new Map<string, string>();
    for (const [, name, double, single, bare] of tag.matchAll(attribute)) {
      const key = (name as string).toLowerCase();
      if (!says.has(key)) says.set(key, double ?? single ?? bare ?? '');
    }
    const charset = says.get('charset')?.trim();
    if (charset) return charset;
    const content = says.get('content');
    const label = content && says.has('http-equiv') ? charsetParameter(content) : null;
    if (label) return label;
  }
  return xml?.[1] ?? null;
};
