import type { DocumentFact } from '../../model.ts';
import type { Group } from './group.ts';

/** What stands between two groups of a code. */
export interface Separator {
  kind: '-' | '/' | ' ';
  /** A blank stands on this side of it. */
  before: boolean;
  after: boolean;
}

export interface Shape {
  /** What follows number and year: "QĐ/TW", "NĐ-CP", "QH13". */
  symbol: string;
  canonical: string;
  family: NonNullable<DocumentFact['family']>;
  /** The abbreviation of its type, where the code carries one. */
  type: string | null;
  /** "217/QĐ-TW" for 217-QĐ/TW. */
  swapped: boolean;
  /** Every group is a known type or issuer: sure without a type word. */
  sure: boolean;
}

// 12/2020/HS-ST, 05/2021/QĐST-DS: what courts give their judgments.
const cases = /^(?:HS|DS|HC|HN|HNGD|KDTM|KT|LD|HSST|DSST|HCST|HSPT|DSPT|[A-Z]{2,6})$/;
const instances = /^(?:ST|PT|GDT|TT|HSST|DSST|HSPT|DSPT|HS|DS|HNGD|KDTM)$/;
const legislature = /^(?:QH|UBTVQH)\d{1,2}$/;

const join = (groups: readonly Group[], marks: readonly string[]): string =>
  groups.map((group, position) => (position === 0 ? group.text : `${marks[position - 1]}${group.text}`)).join('');

/**
 * The family of a code by its separators, and its canonical spelling: 290-QĐ/TW, 79/2003/NĐ-CP, 15/CT-KTNN, 51/2001/QH10,
 * 1061/BGDĐT-GDTrH, 64-CP. Null where the groups make no code.
 */
export const shapeOf = (
  number: string,
  year: number | null,
  lead: Separator,
  groups: readonly Group[],
  separators: readonly Separator[],
  wanted: readonly string[] | null,
): Shape | null => {
  const [first, second] = groups as [Group, Group | undefined];
  const last = groups[groups.length - 1] as Group;
  const typed = wanted !== null;
  const marks = separators.slice(1).map(({ kind }) => (kind === ' ' ? '/' : kind));
  const sure = groups.every((group) => group.known || group.issuer !== null);
  const done = (
    family: Shape['family'],
    symbol: string,
    glue: string,
    type: string | null,
    swapped = false,
  ): Shape => ({
    family,
    symbol,
    canonical: year === null ? `${number}${glue}${symbol}` : `${number}/${String(year)}/${symbol}`,
    type,
    swapped,
    sure,
  });

  if (legislature.test(first.text) && groups.length === 1 && year !== null)
    return done('legislature', first.text, '/', null);
  if (second && /^(?:ST|PT|GDT)$/.test(second.key) && cases.test(first.key)) return null;
  if (second && !typed && instances.test(second.key) && /ST$|PT$|GDT$/.test(`${first.key}${second.key}`)) return null;

  const wants = (group: Group): boolean => wanted?.includes(group.text) ?? false;
  // 64 TC/TCT, 1141-TC/QĐ/CĐKT, 15-LĐTBXH/TT: ministries before 1996, their letters before the type's.
  const ministry = typed && year === null && !wants(first) && second !== undefined && lead.kind !== '/';
  if (ministry && (lead.kind === ' ' || groups.slice(1).some(wants)))
    return lead.kind === ' '
      ? done('old', join(groups, ['-', ...marks.slice(1)]), '/', null)
      : done('old', join(groups, marks), '-', null);

  // 45/2020/QĐST-KDTM: a decision of a court.
  if (typed && /^QD(?:ST|PT|GDT|XXST)/.test(first.key)) return done('judicial', join(groups, marks), '/', null);

  if (first.isType) {
    if (/^(?:TTLT|NQLT|TTLB|KHLT|CTLT|QCLT)$/.test(first.key)) {
      if (!second) return typed && year !== null ? done('joint', first.text, '/', first.text) : null;
      return done(
        'joint',
        `${first.text}-${groups
          .slice(1)
          .map((group) => group.text)
          .join('-')}`,
        '/',
        first.text,
      );
    }
    if (second && second.key === 'LB') return done('joint', `${first.text}/LB`, '-', first.text);
    if (!second) {
      // 133/SL, 191-SL: the old decrees; 327-CT of the Council of Ministers.
      if (typed && (first.key === 'SL' || first.key === 'CT')) return done('old', first.text, glueOf(lead), null);
      return null;
    }
    if (/^(?:QH|UBTVQH)\d{0,2}$/.test(second.key) && (year !== null || lead.kind === '/'))
      return done('legislature', join(groups, ['-', ...marks.slice(1)]), '/', first.text);
    if (/^HDNN\d?$/.test(second.key)) return done('old', join(groups, marks), glueOf(lead), first.text);
    const party = isParty(first, second);
    if (year === null && lead.kind === '/' && party && marks[0] === '-' && groups.length <= 3)
      return done('party', join(groups, ['/', ...marks.slice(1)]), '-', first.text, true);
    if (year === null && lead.kind !== '/') {
      const family = second.issuer === 'mass' ? 'mass' : 'party';
      if (!typed && second.issuer === null && !plausible(last)) return null;
      if (!typed && lead.kind === ' ') return null;
      return done(
        family,
        join(groups, ['/', ...marks.slice(1)]),
        '-',
        first.text,
        lead.kind === '-' && marks[0] === '-',
      );
    }
    if (year === null && second.issuer === 'party' && marks[0] === '/')
      return done('party', join(groups, marks), '-', first.text, true);
    if (!typed && !second.known && !plausible(second)) return null;
    const symbol = join(groups, ['-', ...marks.slice(1)]);
    if (second.issuer === 'judicial') return done('judicial', symbol, '/', first.text);
    if (second.issuer === 'mass') return done('mass', symbol, '/', first.text);
    // "công văn số 509/TC-VP": a letter's first group is its writer, even where it looks like a type.
    const letter = typed && !wants(first) && (wanted.length === 0 || wanted.includes('CV')) && !second.known;
    if (letter && year === null) return done('dispatch', symbol, '/', null);
    if (first.key === 'CV') return done('dispatch', symbol, '/', first.text);
    return done(year === null ? 'administrative' : 'normative', symbol, '/', first.text);
  }

  // 64-CP, 60/CP, 773-TTg, 135-HĐBT, 15-HĐNN7
  if (groups.length === 1 && year === null && /^(?:CP|TTG|HDBT|HDCP|HDNN\d?)$/.test(first.key))
    return typed ? done('old', first.text, glueOf(lead), null) : null;
  if (typed && year === null && lead.kind === '-')
    return second || (first.issuer !== null && first.key.length > 1)
      ? done('old', join(groups, marks), '-', null)
      : null;
  if (lead.kind !== '/') return null;
  const known =
    first.issuer === 'state' || first.issuer === 'judicial' || first.issuer === 'mass' || first.issuer === 'party';
  if (!typed && !(known && second && first.key.length >= 3)) return null;
  if (typed && !second && first.key.length < 2) return null;
  return done('dispatch', join(groups, marks), '/', null);
};

const glueOf = (lead: Separator): string => (lead.kind === '/' ? '/' : '-');

/** Capitals enough for an issuer nobody listed: HĐQT, ĐHBK, THPTNT. */
const plausible = (group: Group): boolean => group.issuer !== null || /^\p{Lu}[A-Za-zÀ-ỹ]*\p{Lu}\d*$/u.test(group.text);

/** A Party type with a Party issuer. Telegrams (CĐ-TW) are the State's even where a central committee sends them. */
const isParty = (type: Group, issuer: Group): boolean =>
  issuer.issuer === 'party' && /^(?:NQ|QD|QDI|QYD|CT|KL|QC|TT|HD|TB|TC|BC|KH|CTR|DA|PA|TTR|CV|BB|BS)$/.test(type.key);
