/** A run that can't start or go on: its exit code, and the one line a person reads. Thrown within cli/ and caught in dispatch.ts. */
export class Stop extends Error {
  readonly exit: number;

  constructor(exit: 1 | 2, message: string) {
    super(message);
    this.exit = exit;
  }
}
