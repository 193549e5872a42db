import { z } from 'zod';
import type { ItemContent } from './item.ts';
import type { Language, PictureBlock, RichText } from './rich-text.ts';

/** A picture of an item, as its texts may name it. */
export interface PictureOfText {
  readonly id: string;
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** What it shows, in words, for those who do not see it. */
  readonly alt: Readonly<Record<'ru', string> & Partial<Record<'kk', string>>>;
}

/** What a picture shows, in words: Russian always, Kazakh where the item is written in it. */
export const PictureWords = z.object({
  ru: z.string().trim().min(3).max(500),
  kk: z.union([z.literal(''), z.string().trim().min(3).max(500)]).default(''),
});
export type PictureWords = z.infer<typeof PictureWords>;

/** The pictures with what is newly said of them. */
export const withWords = <Picture extends PictureOfText>(pictures: readonly Picture[], said: Descriptions): Picture[] =>
  pictures.map((picture) => {
    const words = said.get(picture.id);
    return words ? { ...picture, alt: { ru: words.ru, ...(words.kk === '' ? {} : { kk: words.kk }) } } : picture;
  });

/** By the ids of pictures. */
export type Descriptions = ReadonlyMap<string, PictureWords>;

/** Pictures that the texts of one language show, with their numbers. */
export function picturesIn(content: ItemContent, language: Language): ReadonlyMap<string, number> {
  return new Map(textsOf(content, language).flatMap((text) => text.filter(isPicture).map(({ pictureId, number }) => [pictureId, number])));
}

const isPicture = (block: RichText[number]): block is PictureBlock => block.kind === 'picture';

/** All texts of an item in one language. */
export function textsOf(content: ItemContent, language: Language): RichText[] {
  const options =
    'choices' in content
      ? content.choices
      : 'steps' in content
        ? content.steps
        : 'left' in content
          ? [...content.left, ...content.right]
          : [];
  const unit = content.type === 'numeric' && content.unit ? [content.unit] : [];
  return [content.text, ...options.map(({ text }) => text), ...unit].flatMap((text) => (text[language] ? [text[language]] : []));
}
