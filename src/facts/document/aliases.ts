import type { PageText } from '../../model.ts';
import { numberKey, type Sighting } from './sighting.ts';

// "(sau đây gọi tắt là |Đề án 06)", "(|Đề án 1956)"
const naming = /\((?<named>(?:sau đây |dưới đây )?(?:xin )?(?:được )?(?:gọi|viết)(?: tắt| chung)? là:? )?["“]?$/iu;
const reach = 300;

/**
 * Short names the text itself gives to a document of another type: "Quyết định số 06/QĐ-TTg … (gọi tắt là Đề án 06)". The key is the
 * short name's sighting, the value the sighting it stands for.
 */
export const findAliases = (page: PageText, sightings: readonly Sighting[]): Map<Sighting, Sighting> => {
  const { value: text } = page;
  const aliases = new Map<Sighting, Sighting>();
  let full: Sighting | null = null;
  for (const one of sightings) {
    if (one.kind === 'code') full = one;
    if (one.kind !== 'short' || full === null || full.block !== one.block || one.start - full.end > reach) continue;
    const match = naming.exec(text.slice(Math.max(full.end, one.start - 50), one.start));
    if (!match) continue;
    const sameNumber = numberKey(one.number as string) === numberKey(full.number as string);
    if (match.groups?.named === undefined && !sameNumber) continue;
    aliases.set(one, full);
  }
  return aliases;
};

const isUnnamedLaw = (one: Sighting): boolean =>
  one.kind === 'code' &&
  one.name === null &&
  (one.type === 'Luật' || one.type === 'Bộ luật' || one.type === 'Pháp lệnh');

/** "Luật số 31/2024/QH15 (Luật Đất đai)", "Luật Đất đai (Luật số 31/2024/QH15)": the bracket names the same law. */
export const nameCodes = ({ value: text }: PageText, sightings: readonly Sighting[]): void => {
  for (let i = 1; i < sightings.length; i++) {
    const one = sightings[i - 1] as Sighting;
    const other = sightings[i] as Sighting;
    if (one.block !== other.block || other.start - one.end > 2 || text.slice(one.end, other.start) !== ' (') continue;
    if (text[other.end] !== ')') continue;
    if (isUnnamedLaw(one) && other.kind === 'law') one.name = other.name;
    else if (one.kind === 'law' && isUnnamedLaw(other)) other.name = one.name;
  }
};
