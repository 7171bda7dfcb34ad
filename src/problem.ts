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
