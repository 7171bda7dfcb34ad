/** A queue between two stages that run at their own pace: putting waits while it is full, taking while it is empty. */
export interface Channel<T> {
  /** Waits for room; false where the taker has gone. */
  put(item: T): Promise<boolean>;
  /** No more will be put; what is in it can still be taken. With a fault, the taker is given it after that. */
  close(fault?: unknown): void;
  /** The taker goes: what is in it is dropped, and putting ends. */
  abandon(): void;
  /** The next item, or undefined at the end. */
  take(): Promise<T | undefined>;
  /** The next item if it comes within `ms`; null if not. */
  takeWithin(ms: number): Promise<T | undefined | null>;
}

/** Full at `capacity` items, or where what they weigh together reaches `most`. */
export const channel = <T>(
  capacity: number,
  { weigh, most }: { weigh: (item: T) => number; most: number } = { weigh: () => 0, most: 1 },
): Channel<T> => {
  const items: T[] = [];
  let weight = 0;
  let closed = false;
  let abandoned = false;
  let fault: unknown;
  let wakeTaker: (() => void) | null = null;
  let wakePutter: (() => void) | null = null;
  const wake = () => {
    wakeTaker?.();
    wakePutter?.();
    wakeTaker = wakePutter = null;
  };
  const next = (): T => {
    const item = items.shift() as T;
    weight -= weigh(item);
    wakePutter?.();
    wakePutter = null;
    return item;
  };
  const arrival = () =>
    new Promise<void>((resolve) => {
      wakeTaker = resolve;
    });
  const take = async (): Promise<T | undefined> => {
    for (;;) {
      if (items.length > 0) return next();
      if (closed) {
        if (fault !== undefined) throw fault;
        return undefined;
      }
      await arrival();
    }
  };
  return {
    async put(item) {
      while ((items.length >= capacity || weight >= most) && !abandoned)
        await new Promise<void>((resolve) => {
          wakePutter = resolve;
        });
      if (abandoned) return false;
      items.push(item);
      weight += weigh(item);
      wakeTaker?.();
      wakeTaker = null;
      return true;
    },
    close(reason) {
      closed = true;
      fault = reason;
      wake();
    },
    abandon() {
      abandoned = closed = true;
      items.length = 0;
      wake();
    },
    take,
    async takeWithin(ms) {
      if (items.length > 0 || closed) return take();
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([
        arrival(),
        new Promise<void>((resolve) => {
          timer = setTimeout(resolve, ms);
        }),
      ]);
      clearTimeout(timer);
      return items.length > 0 || closed ? take() : null;
    },
  };
};
