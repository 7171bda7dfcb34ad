import type { Archive } from '../fetch/archive.ts';
import type { FetchedItem } from '../fetch/fetch-all.ts';
import type { Fetched, Fetcher } from '../fetch/fetcher.ts';
import type { FetchPolicy } from '../fetch/policy.ts';
import { redact } from '../fetch/web-address.ts';
import { ok, type Result } from '../problem.ts';
import type { Listing } from '../source/read-listing.ts';
import type { WebAnswer, WebTurn } from '../work/load-inputs.ts';

/** Fetching, loaded and opened when the first address comes. */
export interface Web {
  shown(url: string): string;
  open(url: string): Promise<Result<Listing>>;
  fetchAll(items: AsyncIterable<WebTurn>): AsyncIterable<WebAnswer>;
  close(): Promise<void>;
}

const parcelOf = ({ source }: Fetched, retrievedAt: string | null) => {
  const { body, ...rest } = source;
  return { ...rest, retrievedAt: retrievedAt ?? rest.retrievedAt, content: body, form: 'html' as const };
};

const answerOf = ({ item, result }: FetchedItem<WebTurn>, onlyChanged: boolean): WebAnswer => {
  if (!result.ok) return { item, read: result, web: null };
  const { unchanged, keep } = result.value;
  return {
    item,
    read: ok(parcelOf(result.value, item.retrievedAt)),
    web: { isPassedOver: onlyChanged && unchanged, keep },
  };
};

export const openWeb = (policy: FetchPolicy, stop: AbortSignal): Web => {
  let fetcher: Promise<Fetcher> | null = null;
  const client = () => {
    fetcher ??= import('../fetch/fetcher.ts').then(({ createFetcher }) => createFetcher(policy));
    return fetcher;
  };
  return {
    shown: (url) => redact(url).replace(/#.*$/s, ''),
    open: async (url) => {
      const fetched = await (await client()).fetch(url, { wanted: 'feed', signal: stop });
      if (!fetched.ok) return fetched;
      const { source } = fetched.value;
      const chunks = (async function* () {
        yield source.body;
      })();
      return ok({ location: source.location, url: source.url, contentType: source.contentType, chunks });
    },
    fetchAll: async function* (items) {
      const { fetchAll } = await import('../fetch/fetch-all.ts');
      const settings = { urlOf: ({ url }: WebTurn) => url, open: 4 * policy.concurrency, signal: stop };
      for await (const fetched of fetchAll(await client(), items, settings))
        yield answerOf(fetched, policy.onlyChanged);
    },
    close: async () => {
      await (await fetcher)?.close();
    },
  };
};

export const openArchiveOf = async (path: string): Promise<Result<Archive>> => {
  const { openArchive } = await import('../fetch/archive.ts');
  return openArchive(path);
};
