import type { Stage } from './model.ts';

/** What can go wrong with a page, as a value. A fault of ours is thrown instead, and caught once, in pipeline.ts. */
export interface Problem {
  stage: Stage;
  code: ProblemCode;
  /** One sentence: what happened, to what, and what a person can do. */
  message: string;
  /** Whether the same input may do better another time. */
  retryable: boolean;
  attempts?: number;
}

export type ProblemCode =
  | 'ENOENT'
  | 'EACCES'
  | 'EISDIR'
  | 'EIO'
  | 'BAD_INPUT_LINE'
  | 'BAD_COMPRESSION'
  | 'EMPTY'
  | 'NOT_HTML'
  | 'NO_TEXT'
  | 'TOO_LARGE'
  | 'TOO_DEEP'
  | 'TIMEOUT'
  | 'WORKER_DIED'
  | 'INTERNAL'
  | 'SCHEMA'
  | 'SPAN'
  | 'ROBOTS'
  | 'PRIVATE_ADDRESS'
  | 'BAD_URL'
  | 'DNS'
  | 'CONNECTION'
  | 'TLS'
  | 'TRUNCATED'
  | 'REDIRECTS'
  | 'RETRY_LATER'
  | 'BAD_FEED'
  | 'LOCKED'
  | `HTTP_${number}`;

export type Result<T, P = Problem> = { ok: true; value: T } | { ok: false; problem: P };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

export const fail = (stage: Stage, code: ProblemCode, message: string, retryable = false): Result<never> => ({
  ok: false,
  problem: { stage, code, message, retryable },
});

const causes: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder; look at its spelling and at the folder the command runs in',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'you have no right to it; change its permissions or run as another user',
  EPERM: 'you have no right to it; change its permissions or run as another user',
  EROFS: 'its disk can only be read',
  ENOSPC: 'the disk is full; make room',
  EDQUOT: 'the disk is full; make room',
  EFBIG: 'the file is as large as is allowed here; raise the limit (ulimit -f)',
  EMFILE: 'too many files are open; raise the limit (ulimit -n)',
  ENAMETOOLONG: 'its name is too long',
};

/** What a fault of the file system means and what to do, in words; the system's own where it is none of the usual ones. */
export const causeOf = (fault: unknown): string => {
  const { code = '', message } = (fault instanceof Error ? fault : new Error(String(fault))) as Error & {
    code?: string;
  };
  return causes[code] ?? (message.split('\n', 1)[0] as string);
};
