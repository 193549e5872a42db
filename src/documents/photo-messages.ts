import { say } from '#platform/language.ts';
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

/** In the language of whoever reads: what happened and what to do. */
export const PHOTO_REFUSALS: Readonly<Record<PhotoRefusalCode, (details: Refusal['details']) => string>> = {
  photo_not_readable: ({ photo }) =>
    say({
      ru: `${which(photo)} не открывается. Снимите ещё раз и загрузите в JPEG или PNG.`,
      kk: `${which(photo)} ашылмайды. Қайта түсіріп, JPEG немесе PNG түрінде жүктеңіз.`,
    }),
  photo_is_heic: ({ photo }) =>
    say({
      ru: `${which(photo)} в формате HEIC, мы его не читаем. Выберите в камере «Наиболее совместимый» формат и снимите ещё раз.`,
      kk: `${which(photo)} HEIC пішімінде, біз оны оқымаймыз. Камерада «Ең үйлесімді» пішімді таңдап, қайта түсіріңіз.`,
    }),
  photo_too_large: ({ photo }) =>
    say({
      ru: `${which(photo)} слишком большая. Снимите в обычном режиме камеры, без «высокого разрешения».`,
      kk: `${which(photo)} тым үлкен. Камераның әдеттегі режимінде, «жоғары ажыратымдылықсыз» түсіріңіз.`,
    }),
  photo_too_small: ({ width, height, minWidth, minHeight }) =>
    say({
      ru: `Фотография ${width} × ${height} точек, нужно не меньше ${minWidth} × ${minHeight}. Загрузите исходный снимок, а не уменьшенный.`,
      kk: `Фотосурет ${width} × ${height} нүкте, ең аз өлшемі ${minWidth} × ${minHeight}. Кішірейтілгенін емес, бастапқы суретті жүктеңіз.`,
    }),
  photo_not_portrait: () =>
    say({
      ru: 'Фотография лежит на боку или квадратная. Нужна вертикальная: поверните или обрежьте её.',
      kk: 'Фотосурет қырынан жатыр немесе шаршы. Тік сурет керек: оны бұрыңыз немесе қиыңыз.',
    }),
  no_photos: () => say({ ru: 'Выберите хотя бы одну фотографию.', kk: 'Кемінде бір фотосуретті таңдаңыз.' }),
  too_many_photos: ({ maxPhotos }) =>
    say({
      ru: `За один раз можно соединить до ${maxPhotos} фотографий. Разделите их на части.`,
      kk: `Бір реттен біріктіруге болатын фотосурет саны: ${maxPhotos}. Оларды бөліктерге бөліңіз.`,
    }),
  photos_too_heavy: () =>
    say({
      ru: 'Вместе фотографии не помещаются в один файл. Разделите их на две части.',
      kk: 'Фотосуреттер бірге бір файлға сыймайды. Оларды екі бөлікке бөліңіз.',
    }),
};

const which = (photo: string | number | undefined) =>
  photo === undefined ? say({ ru: 'Фотография', kk: 'Фотосурет' }) : say({ ru: `Фотография ${photo}`, kk: `${photo}-фотосурет` });
