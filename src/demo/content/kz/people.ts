import { APPLICANT, type DemoPerson, hat, peopleOf, type Row } from '../person.ts';

const STAFF: readonly Row[] = [
  [
    'kz-employer',
    'Дәурен Бекұлы Омаров',
    'm',
    '1980-04-11',
    'Работодатель, «Дала Құрылыс»: платит за работника',
    [hat('employer', 'kz-builder')],
  ],
  ['kz-registrar', 'Айгерім Нұрланқызы Сейтқали', 'f', '1991-02-08', 'Регистратор «Ұшқын»: проверяет заявки', [hat('registrar', 'spark')]],
  ['kz-accountant', 'Сауле Маратқызы Жақсыбекова', 'f', '1979-09-19', 'Бухгалтер «Ұшқын»', [hat('accountant', 'spark')]],
  [
    'kz-scheduler',
    'Тимур Асқарұлы Қасымов',
    'm',
    '1988-12-03',
    'Составляет график «Ұшқын», направляет уведомления',
    [hat('scheduler', 'spark')],
  ],
  ['kz-head', 'Ерлан Қанатұлы Бектұров', 'm', '1968-06-25', 'Руководитель «Ұшқын»', [hat('head', 'spark')]],
  ['kz-chair', 'Нина Викторовна Ким', 'f', '1965-10-30', 'Председатель комиссии «Ұшқын»', [hat('commission_chair', 'spark')]],
  [
    'kz-expert-one',
    'Бауыржан Сәкенұлы Ахметов',
    'm',
    '1976-01-17',
    'Эксперт-электромонтажник: оценивает по технологической карте',
    [hat('expert', 'spark')],
  ],
  [
    'kz-expert-two',
    'Виктор Андреевич Шмидт',
    'm',
    '1972-07-22',
    'Эксперт-сварщик: оценивает по технологической карте',
    [hat('expert', 'spark')],
  ],
  [
    'kz-technical-expert',
    'Мәдина Ерболқызы Тоқтарова',
    'f',
    '1994-05-14',
    'Технический эксперт «Ұшқын»',
    [hat('technical_expert', 'spark')],
  ],
  ['kz-proctor', 'Самат Болатұлы Ысқақов', 'm', '1990-11-06', 'Наблюдатель «Ұшқын»', [hat('proctor', 'spark')]],
  [
    'kz-item-author',
    'Зарина Талғатқызы Мұсаева',
    'f',
    '1983-03-28',
    'Пишет вопросы для электромонтажников и сварщиков',
    [hat('item_author', 'kz-council')],
  ],
  ['kz-item-reviewer', 'Юрий Павлович Литвин', 'm', '1970-08-09', 'Рецензирует вопросы', [hat('item_reviewer', 'kz-council')]],
  [
    'kz-tool-approver',
    'Раушан Әділқызы Нұрпейісова',
    'f',
    '1966-12-12',
    'Утверждает квалификационные программы',
    [hat('tool_approver', 'kz-council')],
  ],
  [
    'kz-officer',
    'Гүлнар Серікқызы Абенова',
    'f',
    '1985-05-02',
    'Специалист Национального органа «Дағды»',
    [hat('council_officer', 'kz-council')],
  ],
  [
    'kz-council-head',
    'Мұрат Жанатұлы Әлиев',
    'm',
    '1961-02-19',
    'Председатель Национального органа «Дағды»',
    [hat('council_head', 'kz-council')],
  ],
  [
    'kz-appeal-member',
    'Лариса Петровна Цой',
    'f',
    '1969-09-27',
    'Член апелляционной комиссии «Дағды»',
    [hat('appeal_member', 'kz-council')],
  ],
  [
    'kz-appeal-member-two',
    'Қуаныш Ерсінұлы Тілеуов',
    'm',
    '1961-05-03',
    'Член апелляционной комиссии «Дағды»',
    [hat('appeal_member', 'kz-council')],
  ],
  [
    'kz-appeal-member-three',
    'Раиса Ивановна Гейн',
    'f',
    '1958-12-20',
    'Член апелляционной комиссии «Дағды»',
    [hat('appeal_member', 'kz-council')],
  ],
  [
    'kz-registry-officer',
    'Әсел Қайратқызы Досова',
    'f',
    '1992-07-01',
    'Ведёт реестр документов о признании',
    [hat('registry_officer', 'kz-council')],
  ],
];

/** One for every state, and whoever begins with an empty cabinet. */
const APPLICANTS: readonly Row[] = [
  ['kz-applicant', 'Арман Ержанұлы Сүлейменов', 'm', '1990-03-15', 'Кандидат: электромонтажник, начинает с чистого листа', APPLICANT],
  ['kz-draft', 'Динара Мұхтарқызы Оспанова', 'f', '1995-08-21', 'Кандидат с черновиком заявки', APPLICANT],
  ['kz-under-review', 'Нұрлан Тілеуұлы Жүнісов', 'm', '1987-11-12', 'Кандидат, заявку проверяет центр', APPLICANT],
  ['kz-returned', 'Ольга Сергеевна Ткаченко', 'f', '1991-01-30', 'Кандидат, центр вернул заявку', APPLICANT],
  ['kz-refused', 'Қайрат Әбдіұлы Мырзаев', 'm', '1984-06-18', 'Кандидат, центр отказал в договоре', APPLICANT],
  ['kz-contract-offered', 'Айжан Бақытқызы Рахимова', 'f', '1993-10-05', 'Кандидат, договор на подписании', APPLICANT],
  ['kz-awaiting-payment', 'Ержан Сабитұлы Тұрсынов', 'm', '1989-04-27', 'Кандидат с ваучером, ждёт подтверждения', APPLICANT],
  ['kz-payment-check', 'Сергей Иванович Бойко', 'm', '1982-02-14', 'Работник «Дала Құрылыс», оплату проверяет бухгалтер', APPLICANT],
  ['kz-notice-due', 'Бекзат Маратұлы Исаев', 'm', '1996-12-09', 'Кандидат, ждёт уведомления о дате', APPLICANT],
  ['kz-exam-scheduled', 'Жанар Дәулетқызы Қалиева', 'f', '1986-07-07', 'Кандидат, процедура назначена', APPLICANT],
  ['kz-in-exam', 'Алексей Викторович Ли', 'm', '1988-05-23', 'Кандидат, сдаёт экзамен', APPLICANT],
  ['kz-decision-due', 'Асхат Нұржанұлы Сатыбалдин', 'm', '1981-09-16', 'Кандидат, комиссия подводит итоги', APPLICANT],
  ['kz-certified', 'Ерболат Ғабитұлы Нұрғалиев', 'm', '1979-03-04', 'Кандидат, квалификация признана', APPLICANT],
  ['kz-not-passed', 'Руслан Тимурович Ганиев', 'm', '1994-11-28', 'Кандидат, квалификация не признана', APPLICANT],
  ['kz-no-show', 'Светлана Коваль', 'f', '1985-08-13', 'Кандидат без отчества, не пришла', APPLICANT],
  ['kz-removed', 'Олжас Қуанышұлы Беков', 'm', '1997-01-25', 'Кандидат, отстранён', APPLICANT],
  ['kz-withdrawn', 'Мария Юрьевна Пак', 'f', '1990-06-06', 'Кандидат, отозвала заявку', APPLICANT],
  ['kz-lapsed', 'Талғат Серікұлы Баймұратов', 'm', '1978-10-20', 'Кандидат, заявка закрыта по сроку', APPLICANT],
  ['kz-exam-today', 'Ақбота Нұрланқызы Есенова', 'f', '1992-04-02', 'Кандидат, пришла, ждёт допуска', APPLICANT],
];

/** Who reads and is written to in Russian; the others have chosen Kazakh. */
const IN_RUSSIAN: ReadonlySet<string> = new Set([
  'kz-returned',
  'kz-payment-check',
  'kz-in-exam',
  'kz-not-passed',
  'kz-no-show',
  'kz-withdrawn',
]);

const applicants = new Set(APPLICANTS.map(([key]) => key));

export const PEOPLE: readonly DemoPerson[] = peopleOf([...STAFF, ...APPLICANTS], { series: 2, country: 'kz' }).map((person) =>
  applicants.has(person.key) && !IN_RUSSIAN.has(person.key) ? { ...person, language: 'kk' } : person,
);
