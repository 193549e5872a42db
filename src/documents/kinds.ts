import { say, type Words } from '#platform/language.ts';

/** A kind of document as data: what it is called and what to watch when making it. */
export interface DocumentKind {
  readonly id: DocumentKindId;
  readonly label: string;
  readonly hint: string;
  /** The question of certification is asked before the upload. */
  readonly certified?: true;
}

export type DocumentKindId =
  | 'identity'
  | 'statement'
  | 'consent'
  | 'education'
  | 'education_supplement'
  | 'work_book'
  | 'electronic_work_book'
  | 'experience_other'
  | 'nrs_notice'
  | 'portfolio'
  | 'payment_document'
  | 'appeal'
  | 'signed_contract'
  | 'other';

/** Label and hint are asked at each reading: they are in the language of whoever reads. */
function kindOf<Id extends DocumentKindId>(id: Id, label: Words, hint: Words, over: Pick<DocumentKind, 'certified'> = {}) {
  return {
    id,
    get label() {
      return say(label);
    },
    get hint() {
      return say(hint);
    },
    ...over,
  };
}

export const DOCUMENT_KINDS = [
  kindOf(
    'identity',
    { ru: 'Документ, удостоверяющий личность', kk: 'Жеке басты куәландыратын құжат' },
    {
      ru: 'Паспорт: разворот с фотографией и страница с регистрацией. Заверять не нужно',
      kk: 'Паспорт: фотосуреті бар беттер мен тіркеу беті. Куәландырудың қажеті жоқ',
    },
  ),
  kindOf(
    'education',
    { ru: 'Документ об образовании', kk: 'Білімі туралы құжат' },
    {
      ru: 'Диплом. Иностранный: со всеми приложениями, нотариальным переводом и признанием в России',
      kk: 'Диплом. Шетелдік болса: барлық қосымшаларымен, нотариаттық аудармасымен және Ресейде танылғанымен',
    },
  ),
  kindOf(
    'education_supplement',
    { ru: 'Приложение к документу об образовании', kk: 'Білімі туралы құжатқа қосымша' },
    { ru: 'Все страницы с обеих сторон', kk: 'Екі жағынан барлық беттері' },
  ),
  kindOf(
    'work_book',
    { ru: 'Трудовая книжка на бумаге', kk: 'Қағаз еңбек кітапшасы' },
    {
      ru: 'Все заполненные страницы. Работодатель заверяет каждую и ставит дату',
      kk: 'Барлық толтырылған беттер. Жұмыс беруші әрқайсысын куәландырып, күнін қояды',
    },
    { certified: true },
  ),
  kindOf(
    'electronic_work_book',
    { ru: 'Выписка из электронной трудовой книжки', kk: 'Электрондық еңбек кітапшасынан үзінді көшірме' },
    {
      ru: 'Файл с электронной подписью, как его дал работодатель, СФР или Госуслуги. Бумажную книжку тогда приложите тоже, без заверения',
      kk: 'Жұмыс беруші, СФР немесе Госуслуги берген электрондық қолтаңбасы бар файл. Онда қағаз кітапшаны да куәландырмай қоса беріңіз',
    },
  ),
  kindOf(
    'experience_other',
    { ru: 'Другой документ о стаже', kk: 'Өтіл туралы басқа құжат' },
    {
      ru: 'Договор, справка, приказ: то, что подтверждает работу и её срок',
      kk: 'Шарт, анықтама, бұйрық: жұмысты және оның мерзімін растайтын құжат',
    },
  ),
  kindOf(
    'nrs_notice',
    { ru: 'Уведомление о включении в реестр специалистов', kk: 'Мамандар тізіліміне енгізу туралы хабарлама' },
    { ru: 'Если вы есть в национальном реестре специалистов', kk: 'Мамандардың ұлттық тізілімінде болсаңыз' },
  ),
  kindOf(
    'statement',
    { ru: 'Заявление соискателя', kk: 'Үміткердің өтінімі' },
    { ru: 'Скан нужен, если вы подписали заявление на бумаге', kk: 'Скан өтінімге қағаз түрінде қол қойсаңыз керек' },
  ),
  kindOf(
    'consent',
    { ru: 'Согласие на обработку персональных данных', kk: 'Дербес деректерді өңдеуге келісім' },
    { ru: 'Скан нужен, если вы подписали согласие на бумаге', kk: 'Скан келісімге қағаз түрінде қол қойсаңыз керек' },
  ),
  kindOf(
    'portfolio',
    { ru: 'Портфолио', kk: 'Портфолио' },
    { ru: 'Один файл по требованиям центра', kk: 'Орталық талаптары бойынша бір файл' },
  ),
  kindOf(
    'payment_document',
    { ru: 'Документ об оплате', kk: 'Төлем құжаты' },
    { ru: 'Платёжное поручение или чек', kk: 'Төлем тапсырмасы немесе чек' },
  ),
  kindOf(
    'signed_contract',
    { ru: 'Подписанный договор', kk: 'Қол қойылған шарт' },
    { ru: 'Все страницы договора с вашей подписью', kk: 'Шарттың қолыңыз қойылған барлық беттері' },
  ),
  kindOf(
    'appeal',
    { ru: 'Материалы к апелляции', kk: 'Апелляция материалдары' },
    { ru: 'То, что подтверждает ваши доводы', kk: 'Дәлелдеріңізді растайтын құжаттар' },
  ),
  kindOf(
    'other',
    { ru: 'Другой документ', kk: 'Басқа құжат' },
    { ru: 'Если центр попросил что-то ещё', kk: 'Орталық тағы бірдеңе сұраса' },
  ),
] as const satisfies readonly DocumentKind[];

const BY_ID: ReadonlyMap<string, DocumentKind> = new Map(DOCUMENT_KINDS.map((kind): [string, DocumentKind] => [kind.id, kind]));

export const isDocumentKind = (id: string): id is DocumentKindId => BY_ID.has(id);

export const findDocumentKind = (id: string): DocumentKind | undefined => BY_ID.get(id);

/** A place for documents in an application, as the card of a qualification names it, and the kinds that fit there. */
const FITTING: Readonly<Record<string, { readonly label: Words; readonly kinds: readonly DocumentKindId[] }>> = {
  education: { label: { ru: 'Документ об образовании', kk: 'Білімі туралы құжат' }, kinds: ['education', 'education_supplement'] },
  work_experience: {
    label: { ru: 'Подтверждение стажа', kk: 'Өтілді растау' },
    kinds: ['work_book', 'electronic_work_book', 'experience_other'],
  },
};

/** The kinds that may stand in the place; none for a place that nobody knows. */
export const kindsThatFit = (place: string): readonly DocumentKindId[] => FITTING[place]?.kinds ?? (isDocumentKind(place) ? [place] : []);

export const placeLabel = (place: string): string => (FITTING[place] ? say(FITTING[place].label) : findDocumentKind(place)?.label) ?? place;
