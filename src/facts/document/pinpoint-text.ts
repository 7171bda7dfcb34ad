import type { Pinpoint } from '../../model.ts';

/** "điểm a khoản 2 Điều 5"; several are parted by "; ", the end of a range follows "–". */
export const pinpointText = (pinpoints: readonly Pinpoint[]): string =>
  pinpoints
    .map(({ article, clause, point, to }) => {
      const parts = [
        point === null ? null : `điểm ${point}`,
        clause === null ? null : `khoản ${clause}`,
        article === null ? null : `Điều ${article}`,
      ].filter((part) => part !== null);
      return `${parts.join(' ')}${to === null ? '' : `–${to}`}`;
    })
    .join('; ');
