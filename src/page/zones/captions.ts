import type { Element } from 'domhandler';
import { type Box, inCaption, inFigure, type Line, type Picture } from '../outline/outline.ts';
import { hintCaption, hintsOf } from './hints.ts';
import { isOtherFileLink } from './survey.ts';

const credit = /(?:^|[\s.(/–-])(?:ảnh|nguồn|đồ họa|video|clip)\s{0,2}:/iu;
const opensWithPhoto = /^\(?(?:ảnh|hình|ảnh minh họa|ảnh minh hoạ|hình minh họa|nguồn ảnh)\s{0,2}(?::|\d)/iu;

/** A caption stands in a figure, or right under a picture, or says that it speaks of a photograph. */
export const isCaption = (line: Line, picture: Picture | null): boolean => {
  const { text, box } = line;
  if (text.length > 500 || line.links.some(({ href }) => isOtherFileLink(href))) return false;
  if ((box.within & (inFigure | inCaption)) !== 0) return true;
  if ((hintsOf(box) & hintCaption) !== 0) return true;
  if (text.length <= 300 && opensWithPhoto.test(text)) return true;
  if (picture === null || !isPhoto(picture.element)) return false;
  const around = smallest(picture.box, line.order);
  if (around === null) return false;
  if (around.to - around.from <= 2 && around.tag !== 'body' && around.tag !== '')
    return text.length <= 400 && isAlone(around, picture);
  return text.length <= 300 && (credit.test(text.slice(-80)) || line.italic >= text.length * 0.9);
};

const isPhoto = (element: Element): boolean => element.name === 'img' || element.name === 'picture';

/** The smallest box that holds both a picture and the line after it. */
const smallest = (start: Box, order: number): Box | null => {
  let box: Box | null = start;
  for (let steps = 0; box !== null && steps < 8; steps++, box = box.parent)
    if (order >= box.from && order < box.to) return box;
  return null;
};

/** A box made for a picture and its caption: the picture stands before the box's first line. */
const isAlone = (box: Box, picture: Picture): boolean => picture.at === box.from;
