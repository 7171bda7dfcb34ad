import type { Problem, ProblemCode } from '../problem.ts';
import { fail, type Result } from '../problem.ts';

/** What stopped a request, on its way through libraries that know nothing of problems. */
export interface Fault extends Error {
  problem: Problem;
  /** Whether a further try in this run may help. */
  again: boolean;
}

export const fault = (
  code: ProblemCode,
  message: string,
  hope: { again?: boolean; retryable?: boolean } = {},
): Fault => {
  const again = hope.again ?? false;
  const problem = { stage: 'fetch' as const, code, message, retryable: hope.retryable ?? again };
  return Object.assign(new Error(message), { problem, again });
};

export const isFault = (error: unknown): error is Fault =>
  error instanceof Error && 'problem' in error && 'again' in error;

const connectionCodes = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EHOSTDOWN',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_SOCKET',
  'UND_ERR_CLOSED',
  'UND_ERR_DESTROYED',
  'UND_ERR_CONNECT',
]);

const codeOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
};

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';

const isGarbled = (error: unknown): boolean => error instanceof Error && error.name === 'HTTPParserError';

/** What went wrong on the wire, told apart by whether it may go better another time. `bodyBegun`: the headers had come. */
export const readFault = (error: unknown, shown: string, bodyBegun: boolean): Fault => {
  if (isFault(error)) return error;
  if (error instanceof AggregateError && error.errors.length > 0) return readFault(error.errors[0], shown, bodyBegun);
  const code = codeOf(error);
  if (code === 'ENOTFOUND' || code === 'ENODATA') {
    return fault('DNS', `No address is known for the host of ${shown}; check its spelling.`, { retryable: true });
  }
  if (code.startsWith('EAI_')) {
    return fault('DNS', `The name server gave no answer about the host of ${shown} (${code}); try again later.`, {
      again: true,
    });
  }
  if (/CERT|^ERR_TLS|SELF_SIGNED|UNABLE_TO_|^ERR_SSL|^EPROTO$/.test(code)) {
    return fault(
      'TLS',
      `No safe connection to the host of ${shown} came about (${code}); its certificate or TLS set-up is at fault.`,
    );
  }
  if (
    code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH' ||
    (bodyBegun && (connectionCodes.has(code) || isGarbled(error)))
  ) {
    return fault(
      'TRUNCATED',
      `The body of ${shown} broke off before its end (${code || reasonOf(error)}); try again later.`,
      {
        again: true,
      },
    );
  }
  if (connectionCodes.has(code)) {
    return fault('CONNECTION', `The connection for ${shown} failed (${code}); try again later.`, { again: true });
  }
  if (/\b407\b/.test(reasonOf(error)) && /^Proxy/.test(reasonOf(error))) {
    return fault(
      'CONNECTION',
      `The proxy on the way to ${shown} wants a login; write it into HTTP_PROXY or HTTPS_PROXY.`,
    );
  }
  if (isGarbled(error) || code === 'UND_ERR_HEADERS_OVERFLOW') {
    return fault('CONNECTION', `What came from the host of ${shown} is not HTTP (${code || reasonOf(error)}).`);
  }
  return fault('CONNECTION', `The request for ${shown} failed (${reasonOf(error)}); try again later.`, { again: true });
};

export const failWith = ({ problem }: Fault, attempts: number): Result<never> => {
  const { stage, code, message, retryable } = problem;
  const failed = fail(stage, code, message, retryable);
  return failed.ok ? failed : { ok: false, problem: { ...failed.problem, attempts } };
};
