import type { DocumentFact, Warning } from '../../model.ts';
import type { Entity } from './entity.ts';
import type { Relation } from './relations.ts';
import type { Sighting } from './sighting.ts';
import { abbreviationsOf } from './type-word.ts';

const first = <T>(sightings: readonly Sighting[], pick: (one: Sighting) => T | null): T | null => {
  for (const one of sightings) {
    const value = pick(one);
    if (value !== null) return value;
  }
  return null;
};

/** The value most sightings print, the earliest among equals. */
const usual = (values: readonly string[]): string | null => {
  if (values.length < 3) return values[0] ?? null;
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: string | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
};

/** Trung ương covers three bodies: the one named most closely is the issuer. */
const vague = /^(?:Trung ương|Trung ương Đảng|Đảng|TW|T\.Ư|TƯ)$/iu;

/** The issuer said first, in the longest form the page gives it; a body that only says "Trung ương" yields to a closer one. */
const bestIssuer = (sightings: readonly Sighting[]): string | null => {
  const issuers = sightings.flatMap((one) => one.issuer ?? []);
  const close = issuers.filter((issuer) => !vague.test(issuer));
  let best = (close.length > 0 ? close : issuers)[0] ?? null;
  for (const issuer of close)
    if (best !== null && issuer.length > best.length && issuer.startsWith(best)) best = issuer;
  return best;
};

/** The documents as facts, in the order the page first names them. */
export const makeFacts = (entities: readonly Entity[], relations: readonly Relation[]): DocumentFact[] => {
  const position = new Map(entities.map((one, index) => [one, index]));
  const home = new Map<Sighting, number>();
  if (relations.length > 0)
    entities.forEach((one, index) => {
      for (const { sighting } of one.mentions) home.set(sighting, index);
    });
  const acts = new Map<number, DocumentFact['relations']>();
  const said = new Set<string>();
  for (const { kind, from, to } of relations) {
    const subject = home.get(from);
    const object = home.get(to);
    if (subject === undefined || object === undefined || subject === object) continue;
    const key = `${kind} ${String(subject)} ${String(object)}`;
    if (said.has(key)) continue;
    said.add(key);
    const list = acts.get(subject);
    if (list) list.push({ kind, document: object });
    else acts.set(subject, [{ kind, document: object }]);
  }
  return entities.map((one, index) => {
    const sightings = one.mentions.map(({ sighting }) => sighting);
    const codes = sightings.filter((other) => other.kind === 'code');
    const code = usual(codes.map((other) => other.code as string));
    const pattern = codes.find((other) => other.code === code) ?? (sightings[0] as Sighting);
    const fact: DocumentFact = {
      code,
      type: one.type,
      number: pattern.number,
      year: pattern.year,
      symbol: pattern.symbol,
      family: pattern.family,
      name: first(sightings, (other) => other.name),
      nameYear: first(sightings, (other) => other.nameYear),
      issuer: bestIssuer(sightings),
      date: first(sightings, (other) => other.date),
      subject: first(sightings, (other) => other.subject),
      relations: acts.get(index) ?? [],
      mentions: one.mentions.map(({ sighting, form, candidates }) => ({
        start: sighting.start,
        end: sighting.end,
        form,
        pinpoint: sighting.pinpoint,
        candidates: candidates.flatMap((candidate) => position.get(candidate) ?? []),
        rule: sighting.rule,
      })),
      warnings: [],
    };
    fact.warnings = warningsOf(fact, pattern);
    return fact;
  });
};

const warningsOf = (fact: DocumentFact, pattern: Sighting): Warning[] => {
  const warnings: Warning[] = [];
  if (fact.code === null) return warnings;
  if (pattern.swapped)
    warnings.push({
      code: 'document-swapped-separators',
      message: `${fact.code} is printed with the separators of another family of codes.`,
    });
  const expected = fact.type === null ? [] : abbreviationsOf(fact.type);
  if (pattern.codeType !== null && expected.length > 0 && !expected.includes(pattern.codeType))
    warnings.push({
      code: 'document-type-conflict',
      message: `The text calls ${fact.code} "${fact.type}", its code says ${pattern.codeType}.`,
    });
  if (fact.year !== null && (fact.year < 1945 || fact.year > 2045))
    warnings.push({ code: 'document-impossible-year', message: `${fact.code} bears the year ${String(fact.year)}.` });
  return warnings;
};
