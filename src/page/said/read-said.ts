import type { PageKind } from '../../model.ts';
import type { Head } from '../head/head.ts';
import type { Outline, PageSaid, Zones } from '../outline/outline.ts';
import { baseOf, hostOf, resolve } from './address.ts';
import { anchorOf } from './age.ts';
import { findAuthors } from './find-authors.ts';
import { findDates } from './find-dates.ts';
import { findLanguage, findPublisher, findSection, sampleOf } from './find-site.ts';
import { findViews } from './find-views.ts';
import { findPlaces, type Places } from './places.ts';
import { readAttachments, readRelated } from './read-lists.ts';

export interface SaidSetting {
  /** The page's address, where it is known: relative links are resolved against it. */
  url: string | null;
  /** When the page was read off the web: relative times in related lists hang on it. */
  retrievedAt: string | null;
  pageKind: PageKind;
}

/**
 * Everything the page says of itself beside its title: for each thing the winner of what text, markup, head and address say, with
 * where it stands. What is said only of the site, or not at all, is null.
 */
export const readSaid = (outline: Outline, head: Head, zones: Zones, setting: SaidSetting): PageSaid => {
  const url = setting.url ?? head.savedFrom.url;
  const canonicalUrl = head.canonical === null ? null : resolve(head.canonical, url);
  const own = url ?? canonicalUrl;
  const host = hostOf(own);
  const base = baseOf(head.base, own);
  const places = findPlaces(outline, zones);
  // A list's days, names and counters are its items'; a law's signature is no author.
  const isList = setting.pageKind === 'list';
  const { publishedAt, modifiedAt, headerClock } = findDates(isList ? withoutText(places) : places, head, own);
  const publisher = findPublisher(outline, head, host);
  const anchor = anchorOf(setting.retrievedAt ?? head.savedFrom.retrievedAt ?? headerClock);
  return {
    language: findLanguage(sampleOf(outline, zones), head),
    publisher,
    section: findSection(outline, head, zones, host),
    authors: isList || setting.pageKind === 'law' ? [] : findAuthors(places, head, publisher),
    publishedAt,
    modifiedAt,
    viewCount: isList ? null : findViews(places, head),
    canonicalUrl,
    headerClock,
    related: readRelated(zones, anchor, base, own),
    attachments: readAttachments(outline, zones, base),
  };
};

const withoutText = (places: Places): Places => ({ ...places, head: [], tail: [] });
