import { rememberAlways } from '../../vietnamese/remember.ts';
import { nameReader } from '../outline/name-reader.ts';
import type { Box } from '../outline/outline.ts';

/**
 * What class, id and the like say of a box. Hints only: many sites hash or misname them, so nothing rests on them alone,
 * and a hint of furniture is not believed where the box holds much of the page's prose.
 */
export const hintComments = 1;
export const hintRelated = 2;
export const hintPopular = 4;
export const hintTags = 8;
export const hintShare = 16;
export const hintMenu = 32;
export const hintSide = 64;
export const hintFoot = 128;
export const hintOverlay = 256;
export const hintAds = 512;
export const hintCaption = 1024;
export const hintLead = 2048;
export const hintMeta = 4096;
export const hintCrumbs = 8192;

/** Whatever no article has within it. */
export const hintFurniture =
  hintComments |
  hintRelated |
  hintPopular |
  hintTags |
  hintShare |
  hintMenu |
  hintSide |
  hintFoot |
  hintOverlay |
  hintAds |
  hintCrumbs;

const words: readonly (readonly [number, string])[] = [
  [hintComments, 'comment comments cmt cmts binhluan binh-luan ykien y-kien phanhoi phan-hoi disqus feedback'],
  [
    hintRelated,
    'relate relates related relation relative lienquan lien-quan tinlienquan tinlq other others othernews other-news cungchuyenmuc cung-chuyen samecate same-cate tinkhac tin-khac baikhac bai-khac readmore read-more seemore see-more recommend recommends recommended suggest suggestion suggestions kbwscwl kbwscwlrl older newer',
  ],
  [
    hintPopular,
    'most mostread mostview mostviewed popular trending hot hotnews docnhieu doc-nhieu xemnhieu xem-nhieu tieudiem tieu-diem noibat noi-bat latest newest tinmoi tin-moi topnews top-news',
  ],
  [hintTags, 'tag tags taglist tagbox keyword keywords tukhoa tu-khoa hashtag hashtags'],
  [
    hintShare,
    'share shares sharing social socials addthis like likes toolbar tool tools print rating vote voting danhgia danh-gia',
  ],
  [hintMenu, 'menu menus nav navbar navigation submenu topbar top-bar mainmenu megamenu'],
  [
    hintSide,
    'sidebar side-bar aside sidenav rightcol right-col col-right colright leftcol left-col col-left cotphai cot-phai cottrai cot-trai right-content left-content',
  ],
  [hintFoot, 'footer foot copyright bottombar bottom-bar chantrang chan-trang'],
  [
    hintOverlay,
    'popup modal overlay dialog toast tooltip login signin register offcanvas cookie cookies newsletter subscribe',
  ],
  [hintAds, 'ad ads advert adverts advertisement banner banners quangcao quang-cao sponsor sponsored promo'],
  [
    hintCaption,
    'caption captions chuthich chu-thich figcaption imagedesc image-desc img-desc photo-desc avatar-desc imgcaption photocaption picture-desc',
  ],
  [
    hintLead,
    'sapo lead intro introtext summary sumary desc description brief hometext abstract teaser tomtat tom-tat trichdan trich-dan subtitle sub-title standfirst excerpt chapeau',
  ],
  [
    hintMeta,
    'meta date time datetime timestamp clock publish published publishdate pubdate created createdby modified author authors byline info infos hits view views viewcount luotxem ngaydang tacgia source postdate dateline',
  ],
  [hintCrumbs, 'breadcrumb breadcrumbs crumb crumbs pathway duongdan duong-dan'],
];

const readWords = nameReader(words);
const longestName = 400;

/** The pages of a site share names. Put together anew, a name holds no page. */
const readNames = rememberAlways((name) => readWords(name.slice(0, longestName)), 4000);

/** What the names of a box say. */
export const hintsOf = ({ element }: Box): number => {
  if (element.type === 'root') return 0;
  const { attribs } = element;
  const name = `${attribs.class ?? ''} ${attribs.id ?? ''} ${attribs['data-role'] ?? ''} ${attribs.itemprop ?? ''} ${attribs.type ?? ''}`;
  return name === '    ' ? 0 : readNames(name);
};
