import { foldSpelling } from '../../vietnamese/spelling.ts';

/** One key for the spellings of a law's name: "Luật việc làm" and "Luật Việc làm". */
export const lawKey = (name: string): string => foldSpelling(name).replace(/ - /g, ', ').replace(/,/g, '');

/** The initials a law's name is shortened by: "Luật Bảo hiểm xã hội" is BHXH. */
export const lawInitials = (name: string): string =>
  name
    .replace(/^(?:Bộ luật|Luật|Pháp lệnh) /iu, '')
    .split(/[ ,-]+/u)
    .filter((word) => word !== '' && word !== 'và')
    .map((word) => (word[0] as string).toUpperCase())
    .join('');
