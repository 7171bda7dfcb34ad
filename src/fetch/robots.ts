import robots from 'robots-parser';

// A CommonJS module whose types say `export default`: Node's import gives the function itself.
const parse = robots as unknown as typeof robots.default;

/** What a site's robots.txt lets us do. */
export interface RobotsRules {
  allows: (url: URL) => boolean;
  /** Crawl-delay in milliseconds; 0 where none is asked for. */
  crawlDelayMs: number;
}

/** Of robots.txt this many bytes are read, as RFC 9309 §2.5 wants at least. */
export const maxRobotsBytes = 500 * 1024;

const maxLineLength = 2_048;
// A byte order mark before the first line counts as white space.
const kept = /^\s*(user-agent|allow|disallow|crawl-delay)\s*:\s*([^#]*)/i;

// %7E and ~ are one path; the parser compares letters. (RFC 9309 §2.2.2: unreserved characters are compared decoded.)
const unreserve = (path: string): string =>
  path.replace(/%([0-9a-f]{2})/gi, (escaped, hex: string) => {
    const letter = String.fromCharCode(Number.parseInt(hex, 16));
    return /[A-Za-z0-9._~-]/.test(letter) ? letter : escaped.toUpperCase();
  });

/** Matching a rule with wildcards costs its length times that of the path, and nobody sane writes more of them than this. */
const maxWildcardLetters = 20_000;

/** A rule with wildcards beyond that: what is shut stays shut up to the first one, what is opened is not. */
const withoutWildcards = (name: string, path: string): string =>
  name === 'disallow' ? path.slice(0, path.indexOf('*')) || '/' : '';

/**
 * The lines that rules are made of, alone. The parser would otherwise let a Sitemap line end a list of user agents, and take
 * "trichluc/1.0 (bot)" for another name than "trichluc". Lines no address could match are passed over: they only cost time.
 */
const clean = (text: string): string => {
  const lines: string[] = [];
  let wildcardLetters = 0;
  for (const line of text.split(/\r\n?|\n/)) {
    if (line.length > maxLineLength) continue;
    const [, key = '', value = ''] = kept.exec(line) ?? [];
    const name = key.toLowerCase();
    if (name === '') continue;
    if (name === 'user-agent') {
      lines.push(`user-agent: ${/^(?:\*|[^\s/(]*)/.exec(value.trim())?.[0] ?? ''}`);
      continue;
    }
    const path = unreserve(value.trim()).replace(/\*{2,}/g, '*');
    if (path.includes('*')) wildcardLetters += path.length;
    const isCostly = path.includes('*') && wildcardLetters > maxWildcardLetters;
    lines.push(`${name}: ${isCostly ? withoutWildcards(name, path) : path}`);
  }
  return lines.join('\n');
};

/** Reads robots.txt for one robot, by its product name in lower case. */
export const readRobots = (origin: string, text: string, robot: string): RobotsRules => {
  const parsed = parse(`${origin}/robots.txt`, clean(text));
  const seconds = parsed.getCrawlDelay(robot) ?? 0;
  return {
    allows: (url) => {
      // robots.txt itself may always be read.
      if (url.pathname === '/robots.txt') return true;
      return parsed.isAllowed(origin + unreserve(url.pathname + url.search), robot) !== false;
    },
    crawlDelayMs: seconds > 0 ? seconds * 1_000 : 0,
  };
};
