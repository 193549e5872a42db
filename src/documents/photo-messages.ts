import type { Refusal } from '#platform/refusal.ts';
import type { PictureRefusal } from './photo-bytes.ts';

/** What joining photographs and the portrait can refuse, see `joinPhotos` and `makePortrait`. */
export type PhotoRefusalCode =
  | PictureRefusal
  | 'photo_too_small'
  | 'photo_not_portrait'
  | 'no_photos'
  | 'too_many_photos'
  | 'photos_too_heavy';

/** In Russian: what happened and what to do. */
export const PHOTO_REFUSALS: Readonly<Record<PhotoRefusalCode, (details: Refusal['details']) => string>> = {
  photo_not_readable: ({ photo }) => `${which(photo)} не открывается. Снимите ещё раз и загрузите в JPEG или PNG.`,
  photo_is_heic: ({ photo }) =>
    `${which(photo)} в формате HEIC, мы его не читаем. Выберите в камере «Наиболее совместимый» формат и снимите ещё раз.`,
  photo_too_large: ({ photo }) => `${which(photo)} слишком большая. Снимите в обычном режиме камеры, без «высокого разрешения».`,
  photo_too_small: ({ width, height, minWidth, minHeight }) =>
    `Фотография ${width} × ${height} точек, нужно не меньше ${minWidth} × ${minHeight}. Загрузите исходный снимок, а не уменьшенный.`,
  photo_not_portrait: () => 'Фотография лежит на боку или квадратная. Нужна вертикальная: поверните или обрежьте её.',
  no_photos: () => 'Выберите хотя бы одну фотографию.',
  too_many_photos: ({ maxPhotos }) => `За один раз можно соединить до ${maxPhotos} фотографий. Разделите их на части.`,
  photos_too_heavy: () => 'Вместе фотографии не помещаются в один файл. Разделите их на две части.',
};

const which = (photo: string | number | undefined) => (photo === undefined ? 'Фотография' : `Фотография ${photo}`);
