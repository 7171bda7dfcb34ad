/**
 * What speaks for a run of capitals being a person, and what against. The sum decides; nothing else in the recogniser counts. Set
 * by hand on sentences of the news, so that each number can be read: 3 is enough, and a full Kinh name with a common surname has 3.
 */
const nameWeights = {
  /** ông, bà, đồng chí … before it. */
  honorific: 6,
  /** A title directly before it. */
  title: 5,
  /** bị cáo, nạn nhân, con gái … before it. */
  role: 4,
  /** Nguyễn, Trần …: hardly anything but a surname. */
  strongSurname: 2,
  /** Hà, Mai, Cao …: a surname among other things. */
  weakSurname: 1,
  /** văn, thị in the middle. */
  sexMarker: 1.5,
  /** Another syllable that is common in the middle of names. */
  middle: 0.6,
  /** Three or four syllables, as 98 % of full names have. */
  fullLength: 1,
  /** The last syllable is a given name. */
  given: 0.5,
  /** Two given names without a surname: Xuân Son, Mỹ Tâm. */
  givenPair: 0.5,
  /** A saint's name and then a surname. */
  saint: 3,
  /** A given name of another language, and more. */
  foreignGiven: 2.5,
  /** Two words or more that no Vietnamese says. */
  foreignRun: 0.7,
  /** Sang-sik, Geun-hye. */
  hyphened: 2,
  /** H'Yim, K'Brêm, and the letters of the highlands. */
  highland: 2,
  /** One word the world knows: Putin, Messi. */
  famous: 3,
  /** "(36 tuổi)", ", 45 tuổi". */
  age: 3,
  /** A verb of saying after it. */
  says: 2,
  /** Another verb of people, or a mark of tense. */
  acts: 0.7,
  /** A title after a comma, a dash or a bracket. */
  titleAfter: 2,
  /** In a list, beside a person. */
  besidePerson: 1.2,
  /** At the head of a block, with a place in brackets after it: a reader's signature. */
  signed: 2.5,
  /** Two given names in a block on sport, where surnames are left out. */
  inSport: 1.3,
  /** của, cho, với, nhờ … before two given names. */
  ofPerson: 0.7,
  /** Initials: N.T.T.V, Nguyễn Thị T. */
  initials: 1,

  /** A surname and one syllable: Trần Phú may be a street. */
  short: 0,
  /** One syllable alone. */
  single: -3,
  /** One word alone, a given name abroad. */
  singleForeign: -1,
  /** No surname and three syllables or more. */
  noSurname: -1.5,
  /** A number before it: 121 Trần Phú. */
  address: -6,
  /** In a list beside a street, a school, a firm. */
  besideThing: -6,
  /** It holds Group, FC, City … */
  firm: -6,
  /** tại, ở, đến, từ … before it. */
  locative: -1.5,
  /** A place's name goes on from it: Hoàng Anh | Gia Lai. */
  runsIntoPlace: -4,
  /** Between quotation marks. */
  quoted: -2.5,
  /** Hồ Chí Minh without title or honorific: a town, a school, a medal, a thought. */
  namedAfter: -9,
  /** In the list a role in sport or a plural opened. */
  roster: 1.5,
  /** A title and a colon before it. */
  afterColon: 2.5,
  /** A line of capitals with syllables no name has. */
  shouting: -2,
  /** Ảnh:, Nguồn: before it. */
  credit: -9,
  /** Lower case goes on right after a last syllable that is no given name: "Cục Cảnh | sát". */
  cutWord: -1.5,
} as const;

export type NameSign = keyof typeof nameWeights;

/** A person from here on. */
export const personAt = 3;

/** Below `personAt` but not below this: a mention of a person the page names elsewhere, or nothing. */
export const mentionAt = -3.5;

export const scoreName = (signs: readonly NameSign[]): number =>
  signs.reduce((sum, sign) => sum + nameWeights[sign], 0);
