/**
 * What a Vietnamese syllable can be: evidence for how bytes are to be read. A wrong table gives letters, but hardly ever syllables.
 */
const onsets = ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x'.split(' ');

const rimes = [
  'a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu',
  'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu',
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot',
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
  'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu',
  'ư ưa ưc ưi ưng ưm ưn ưt ưu ươc ươi ươm ươn ương ươp ươt ươu',
  'y yêm yên yêng yêt yêu',
].flatMap((line) => line.split(' '));

const front = /^[eêiy]/;

/** Onset and rime go together: k, gh, ngh stand before e, ê, i, y and c, g, ng before the rest. */
const fits = (onset: string, rime: string): boolean => {
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return front.test(rime);
  if (onset === 'c' || onset === 'ng') return !front.test(rime);
  if (onset === 'g') return !/^[eêy]/.test(rime);
  if (onset === 'q') return rime.startsWith('uy');
  if (onset === 'qu') return /^[aăâeêiơôy]/.test(rime) && !/^(?:ia|iê|iu)/.test(rime);
  if (onset === 'gi') return !/^[iy]/.test(rime);
  if (rime.startsWith('yê')) return onset === '';
  return true;
};

const buildSyllables = (): Set<string> => {
  const all = new Set<string>();
  for (const onset of onsets) for (const rime of rimes) if (fits(onset, rime)) all.add(onset + rime);
  // gì, gìn: the i of gi is the rime's own.
  for (const word of ['gi', 'gin']) all.add(word);
  return all;
};

let syllables: Set<string> | null = null;

const tone = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const stopped = /(?:ch|[ckpt])$/;

/** Whether the word, in any case, is one syllable that Vietnamese spelling allows. Tones after c, ch, k, p, t are sắc or nặng. */
export const isSyllable = (word: string): boolean => {
  if (word.length > 14) return false;
  syllables ??= buildSyllables();
  const parts = word.toLowerCase().normalize('NFD');
  const tones = parts.match(tone);
  if (tones && tones.length > 1) return false;
  const base = parts.replace(tone, '').normalize('NFC');
  if (!syllables.has(base)) return false;
  return !stopped.test(base) || tones?.[0] === '\u0301' || tones?.[0] === '\u0323';
};
