import { currentLanguage, say } from '#platform/language.ts';
import type { Finding, FindingCode, Inspection } from './inspection.ts';
import { MESSAGES_KK } from './messages-kk.ts';

/** `what` is wrong and what `toDo`, in the language of whoever reads; the page is named in front by `findingText`. */
export type FindingMessage = { readonly what: string; readonly toDo: string };
type Details = Finding['details'];

const SAVE_AS_PDF = 'Откройте файл у себя, выберите «Печать», затем «Сохранить как PDF», и загрузите то, что получится';
const SCAN_AGAIN = 'Отсканируйте бумагу заново или сфотографируйте страницы телефоном: мы соберём их в один файл';

const MESSAGES: Readonly<Record<FindingCode, (details: Details) => FindingMessage>> = {
  file_empty: () => ({ what: 'Файл пустой: в нём нет ни одного байта', toDo: 'Проверьте файл у себя и загрузите его ещё раз' }),
  file_too_large: ({ megabytes, maxMegabytes }) => ({
    what: `Файл занимает ${megabytes} МБ, а можно до ${maxMegabytes} МБ`,
    toDo: 'Отсканируйте с разрешением 150–200 точек на дюйм или разделите на части',
  }),
  type_not_accepted: () => ({
    what: 'Это не PDF и не фотография',
    toDo: 'Загрузите PDF, JPEG или PNG. Документ из Word сохраните как PDF, архив распакуйте',
  }),
  heic_not_accepted: () => ({
    what: 'Фотография в формате HEIC, мы его не читаем',
    toDo: 'На айфоне: «Настройки», «Камера», «Форматы», «Наиболее совместимый», затем снимите ещё раз. Или отправьте снимок себе письмом и сохраните как JPEG',
  }),
  name_differs: ({ promised, kind }) => ({
    what: `По имени это ${typeName(promised)}, а внутри ${typeName(kind)}`,
    toDo: 'Ничего делать не нужно, файл сохранён как есть',
  }),
  starts_with_garbage: () => ({ what: 'Перед началом PDF стоят посторонние данные', toDo: SAVE_AS_PDF }),
  does_not_open: () => ({
    what: 'Файл не открывается: он повреждён или загружен не целиком',
    toDo: `Проверьте, открывается ли он у вас. ${SCAN_AGAIN}`,
  }),
  needs_password: () => ({ what: 'Файл закрыт паролем', toDo: `Загрузите его без пароля. ${SAVE_AS_PDF}` }),
  owner_password: () => ({ what: 'В файле запрещены правка или копирование, открывается он без пароля', toDo: 'Ничего делать не нужно' }),
  no_pages: () => ({ what: 'В файле нет страниц', toDo: SCAN_AGAIN }),
  one_page_of_identity: () => ({
    what: 'В файле одна страница',
    toDo: 'Для паспорта нужны разворот с фотографией и страница с регистрацией: замените файл. Если у документа одна страница, нажмите «Так и есть»',
  }),
  too_many_pages: ({ pages, maxPages }) => ({
    what: `Страниц ${pages}, а можно до ${maxPages}`,
    toDo: 'Оставьте нужные страницы или разделите файл на части',
  }),
  page_too_large: ({ widthCm, heightCm }) => ({
    what: `Размер страницы ${widthCm} × ${heightCm} см, такой лист мы не покажем`,
    toDo: 'Сохраните PDF с размером страницы А4 или А3',
  }),
  large_page: ({ widthCm, heightCm }) => ({
    what: `Размер страницы ${widthCm} × ${heightCm} см, больше листа А2`,
    toDo: 'Если это чертёж, оставьте. Если документ, сохраните его на листе А4',
  }),
  picture_too_large: ({ width, height }) => ({
    what: `Снимок ${width} × ${height} точек, слишком большой`,
    toDo: 'Снимите в обычном режиме камеры, без «высокого разрешения»',
  }),
  repaired: () => ({
    what: 'Файл повреждён, но его удалось открыть',
    toDo: 'Посмотрите, все ли страницы на месте. Если нет, загрузите файл заново',
  }),
  script: () => ({ what: 'В файле есть программа (JavaScript), такие файлы мы не принимаем', toDo: SAVE_AS_PDF }),
  launch_action: () => ({ what: 'Файл пытается запустить программу на компьютере', toDo: SAVE_AS_PDF }),
  sends_data: () => ({
    what: 'В файле есть форма, которая отправляет данные на чужой адрес',
    toDo: 'Центр увидит только изображения страниц. Если можете, загрузите файл без формы',
  }),
  xfa_form: () => ({ what: 'Это заполняемая форма (XFA), а не страницы документа', toDo: SAVE_AS_PDF }),
  embedded_program: () => ({ what: 'В PDF вложена программа', toDo: `Уберите вложение. ${SAVE_AS_PDF}` }),
  embedded_file: () => ({
    what: 'В PDF вложен другой файл, центр его не увидит',
    toDo: 'Если в нём нужный документ, загрузите его отдельно. Если нет, оставьте так',
  }),
  media: () => ({
    what: 'В PDF вложены звук или видео, центр увидит только страницы',
    toDo: 'Если запись нужна, загрузите её отдельно. Если нет, оставьте так',
  }),
  not_fully_inspected: () => ({
    what: 'Часть файла не удалось проверить',
    toDo: 'Центр увидит только изображения страниц. Если можете, сохраните файл как PDF заново',
  }),
  too_dark: () => ({ what: 'Слишком темно, текст не прочесть', toDo: 'Переснимите при дневном свете или включите лампу сбоку' }),
  too_light: () => ({
    what: 'Слишком бледно, текст не прочесть',
    toDo: 'Отсканируйте ещё раз и прибавьте контраст или снимите на фотографию при ровном свете, без вспышки',
  }),
  blurred: () => ({
    what: 'Изображение размыто, буквы сливаются',
    toDo: 'Протрите камеру, держите телефон ровно над листом, дождитесь, пока он наведёт резкость, и снимите ещё раз',
  }),
  low_resolution: ({ pixels, atLeast }) => ({
    what: `Изображение слишком маленькое: ${pixels} точек по длинной стороне, а нужно от ${atLeast}`,
    toDo: 'Загрузите исходный снимок, а не его уменьшенную копию из переписки, или отсканируйте с разрешением 200 точек на дюйм',
  }),
  blank_page: () => ({ what: 'Пустая страница', toDo: 'Проверьте, той ли стороной лежал лист. Если это пустой оборот, оставьте так' }),
  look_cut_short: ({ lookedAt }) => ({
    what: `Файл большой, качество проверено на страницах 1–${lookedAt}`,
    toDo: 'Остальные просмотрите сами: всё ли читается',
  }),
};

export const findingMessage = ({ code, details }: Finding): FindingMessage =>
  (currentLanguage() === 'kk' ? MESSAGES_KK : MESSAGES)[code](details);

/** One line for a list: «Страница 5: слишком темно, текст не прочесть. Переснимите при дневном свете или включите лампу сбоку.» */
export function findingText(finding: Finding): string {
  const { what, toDo } = findingMessage(finding);
  const page = say({ ru: `Страница ${finding.page}`, kk: `${finding.page}-бет` });
  return `${finding.page === undefined ? what : `${page}: ${lowerFirst(what)}`}. ${toDo}.`;
}

/** The worst first, then by page: the order in which a person mends them. */
export function inOrderOfWeight(findings: Inspection['findings']): Finding[] {
  const weight = { blocks: 0, warns: 1, info: 2 };
  return findings.toSorted((a, b) => weight[a.severity] - weight[b.severity] || (a.page ?? 0) - (b.page ?? 0));
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const TYPE_NAMES: Readonly<Record<string, string>> = { pdf: 'PDF', jpeg: 'JPEG', png: 'PNG', webp: 'WebP', heic: 'HEIC' };
const typeName = (kind: string | number | undefined) => TYPE_NAMES[String(kind)] ?? String(kind);
