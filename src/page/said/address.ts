/** Where the page's links are resolved against: <base href>, else the page's own address. */
export const baseOf = (base: string | null, url: string | null): string | null => {
  if (!base) return url;
  if (url && URL.canParse(base, url)) return new URL(base, url).href;
  return /^https?:/iu.test(base) && URL.canParse(base) ? base : url;
};

/** An absolute http(s) address without a fragment of its own, or null: a script, a mail address, nothing to resolve against. */
export const resolve = (href: string, base: string | null): string | null => {
  const trimmed = href.trim().replace(/[\t\n\r]/gu, '');
  if (!trimmed || trimmed.startsWith('#') || /^(?:javascript|mailto|tel|sms|data|about|blob|file):/iu.test(trimmed))
    return null;
  if (base ? !URL.canParse(trimmed, base) : !URL.canParse(trimmed)) return null;
  const address = base ? new URL(trimmed, base) : new URL(trimmed);
  return /^https?:$/u.test(address.protocol) ? address.href : null;
};

export const hostOf = (url: string | null): string | null =>
  url && URL.canParse(url) ? new URL(url).hostname.toLowerCase() : null;
