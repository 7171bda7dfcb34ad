/**
 * Character references that stand as text in JSON-LD and in attributes encoded twice ("Ch&#237;nh s&aacute;ch"). Numeric ones, the
 * five of XML, and the Latin letters that Vietnamese uses; the rest stays as it is.
 */
const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
};
for (const [name, value] of [
  ['hellip', '…'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['laquo', '«'],
  ['raquo', '»'],
] as const)
  named[name] = value;
for (const letter of 'aeiouyAEIOUY')
  for (const [name, mark] of [
    ['grave', '\u0300'],
    ['acute', '\u0301'],
    ['circ', '\u0302'],
    ['tilde', '\u0303'],
  ] as const)
    named[letter + name] = (letter + mark).normalize('NFC');
Object.assign(named, { eth: 'đ', ETH: 'Đ', dstrok: 'đ', Dstrok: 'Đ' });

const reference = /&(?:#(?<decimal>\d{1,7})|#[xX](?<hex>[\da-fA-F]{1,6})|(?<name>[a-zA-Z]{2,8}));/gu;

export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(reference, (whole, decimal?: string, hex?: string, name?: string) => {
        if (name) return named[name] ?? whole;
        const point = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
        return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
          ? String.fromCodePoint(point)
          : whole;
      })
    : text;
