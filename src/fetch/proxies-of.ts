import type { FetchPolicy } from './policy.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The usual variables; the lower-case one wins, as with curl. A proxy without a scheme is an http one. */
export const proxiesOf = (environment: Environment): FetchPolicy['proxies'] => {
  const read = (name: string) => environment[name] || environment[name.toUpperCase()] || null;
  const whole = (uri: string | null) => (uri && !uri.includes('://') ? `http://${uri}` : uri);
  const all = read('all_proxy');
  return {
    http: whole(read('http_proxy') ?? all),
    https: whole(read('https_proxy') ?? all),
    except: read('no_proxy') ?? '',
  };
};
