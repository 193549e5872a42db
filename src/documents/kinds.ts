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
  | 'other';

export const DOCUMENT_KINDS = [
  {
    id: 'identity',
    label: 'Документ, удостоверяющий личность',
    hint: 'Паспорт: разворот с фотографией и страница с регистрацией. Заверять не нужно',
  },
  {
    id: 'education',
    label: 'Документ об образовании',
    hint: 'Диплом. Иностранный: со всеми приложениями, нотариальным переводом и признанием в России',
  },
  { id: 'education_supplement', label: 'Приложение к документу об образовании', hint: 'Все страницы с обеих сторон' },
  {
    id: 'work_book',
    label: 'Трудовая книжка на бумаге',
    hint: 'Все заполненные страницы. Работодатель заверяет каждую и ставит дату',
    certified: true,
  },
  {
    id: 'electronic_work_book',
    label: 'Выписка из электронной трудовой книжки',
    hint: 'Файл с электронной подписью, как его дал работодатель, СФР или Госуслуги. Бумажную книжку тогда приложите тоже, без заверения',
  },
  { id: 'experience_other', label: 'Другой документ о стаже', hint: 'Договор, справка, приказ: то, что подтверждает работу и её срок' },
  {
    id: 'nrs_notice',
    label: 'Уведомление о включении в реестр специалистов',
    hint: 'Если вы есть в национальном реестре специалистов',
  },
  { id: 'statement', label: 'Заявление соискателя', hint: 'Скан нужен, если вы подписали заявление на бумаге' },
  { id: 'consent', label: 'Согласие на обработку персональных данных', hint: 'Скан нужен, если вы подписали согласие на бумаге' },
  { id: 'portfolio', label: 'Портфолио', hint: 'Один файл по требованиям центра' },
  { id: 'payment_document', label: 'Документ об оплате', hint: 'Платёжное поручение или чек' },
  { id: 'appeal', label: 'Материалы к апелляции', hint: 'То, что подтверждает ваши доводы' },
  { id: 'other', label: 'Другой документ', hint: 'Если центр попросил что-то ещё' },
] as const satisfies readonly DocumentKind[];

const BY_ID: ReadonlyMap<string, DocumentKind> = new Map(DOCUMENT_KINDS.map((kind): [string, DocumentKind] => [kind.id, kind]));

export const isDocumentKind = (id: string): id is DocumentKindId => BY_ID.has(id);

export const findDocumentKind = (id: string): DocumentKind | undefined => BY_ID.get(id);

/** A place for documents in an application, as the card of a qualification names it, and the kinds that fit there. */
const FITTING: Readonly<Record<string, { readonly label: string; readonly kinds: readonly DocumentKindId[] }>> = {
  education: { label: 'Документ об образовании', kinds: ['education', 'education_supplement'] },
  work_experience: { label: 'Подтверждение стажа', kinds: ['work_book', 'electronic_work_book', 'experience_other'] },
};

/** The kinds that may stand in the place; none for a place that nobody knows. */
export const kindsThatFit = (place: string): readonly DocumentKindId[] => FITTING[place]?.kinds ?? (isDocumentKind(place) ? [place] : []);

export const placeLabel = (place: string): string => FITTING[place]?.label ?? findDocumentKind(place)?.label ?? place;
