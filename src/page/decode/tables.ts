/**
 * The eight-bit encodings Vietnamese pages were written in. Positions 0x80–0xFF in four rows of 32; "·" stands for a position the
 * encoding leaves to windows-1252, "∅" for one it leaves empty. `controls` are letters at control positions.
 */
export interface Table {
  /** Positions 0x80–0xFF. */
  high: string;
  /** Letters below 0x20, by position. */
  controls: Readonly<Record<number, string>>;
}

/** https://encoding.spec.whatwg.org/index-windows-1252.txt, 0x80–0x9F; the rest is Latin-1. */
export const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** https://encoding.spec.whatwg.org/index-windows-1258.txt; tones are combining marks after the vowel. */
export const windows1258: Table = {
  high:
    '··················' +
    '··············' +
    '································' +
    '···Ă········\u0300···Đ·\u0309··Ơ·······Ư\u0303·' +
    '···ă········\u0301···đ·\u0323··ơ·······ư₫·',
  controls: {},
};

/** RFC 1456, VISCII 1.1. */
export const viscii: Table = {
  high:
    'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ' +
    'ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ' +
    'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư' +
    'àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ',
  controls: { 2: 'Ẳ', 5: 'Ẵ', 6: 'Ẫ', 20: 'Ỷ', 25: 'Ỹ', 30: 'Ỵ' },
};

/**
 * TCVN 5712:1993 VN1, as GNU libiconv's TCVN has it (iconv-lite: `tcvn`). The ABC fonts (.VnTime and kin) are its VN3: the small
 * letters and the capitals without a tone, at the same positions, with windows-1252 punctuation at 0x80–0x9F.
 */
export const tcvn: Table = {
  high:
    'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ' +
    '·ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ' +
    'ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò' +
    'ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ',
  controls: { 1: 'Ú', 2: 'Ụ', 4: 'Ừ', 5: 'Ử', 6: 'Ữ', 17: 'Ứ', 18: 'Ự', 19: 'Ỳ', 20: 'Ỷ', 21: 'Ỹ', 22: 'Ý', 23: 'Ỵ' },
};

/** VPS (Hội Chuyên gia Việt Nam), Mozilla's x-viet-vps; checked against VietPad's VpsConverter and UniKey's ukengine/data.cpp. */
export const vps: Table = {
  high:
    'ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ‘’ỀỂỄỐỒỔỖýỷỵỚỜỞ' +
    '·ắằẳẵặỠớÙờởỡŨứợỪổỬỲỸÍÌộỈĨÓửữÒỎÕự' +
    'ầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ·' +
    'àáâãảạă·èéêẽìí·ĩẴĐòóôõ·Ơụùúủ·ỶẼỳ',
  controls: {
    2: 'Ạ',
    3: 'Ậ',
    4: 'Ặ',
    5: 'Ẹ',
    6: 'Ệ',
    16: 'Ị',
    17: 'Ọ',
    18: 'Ộ',
    19: 'Ợ',
    20: 'Ụ',
    21: 'Ự',
    25: 'Ỵ',
    28: 'Ẫ',
    29: 'Ữ',
  },
};

/**
 * VNI for Windows: a vowel, then its marks in one windows-1252 letter. What each adds, as combining marks; after xvnkb's vni.h and
 * UniKey's ukengine/data.cpp. Lower case; capitals are the same letters in upper case.
 */
export const vniMarks: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};

/** VNI letters that stand alone. */
export const vniLetters: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
  ñ: 'đ',
};
