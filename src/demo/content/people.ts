import type { Role } from '#procedures/index.ts';
import { demoSnils } from './demo-numbers.ts';
import type { DemoOrganisation } from './organisations.ts';

export interface DemoPerson {
  key: string;
  surname: string;
  givenName: string;
  /** null: has none, and says so. */
  patronymic: string | null;
  sex: 'male' | 'female';
  birthDate: string;
  /** Also the login. */
  email: string;
  password: string;
  phone: string;
  /** Eleven digits. */
  snils: string;
  hats: { role: Role; organisation: DemoOrganisation['key'] | null }[];
  /** What the start page of the demo says about the person. */
  does: string;
}

/** `Имя Отчество Фамилия`; without a patronymic two words. */
type Row = readonly [key: string, name: string, sex: 'm' | 'f', birthDate: string, does: string, hats: DemoPerson['hats']];

const hat = (role: Role, organisation: DemoOrganisation['key'] | null = null): DemoPerson['hats'][number] => ({ role, organisation });
const APPLICANT = [hat('applicant')];

const STAFF: readonly Row[] = [
  [
    'representative',
    'Вера Игоревна Полозова',
    'f',
    '1979-05-14',
    'Представитель: подаёт за соискателя по доверенности',
    [hat('representative')],
  ],
  [
    'employer',
    'Алла Юрьевна Дёмина',
    'f',
    '1981-11-02',
    'Работодатель, АО «Северпроект»: подаёт за работников и платит',
    [hat('employer', 'sever-project')],
  ],
  [
    'registrar',
    'Дарья Сергеевна Орешкина',
    'f',
    '1992-03-21',
    'Регистратор «Белого моста»: проверяет заявления',
    [hat('registrar', 'white-bridge')],
  ],
  [
    'accountant',
    'Нина Петровна Гусарова',
    'f',
    '1975-09-09',
    'Бухгалтер «Белого моста»: подтверждает оплату',
    [hat('accountant', 'white-bridge')],
  ],
  [
    'scheduler',
    'Пётр Андреевич Ключников',
    'm',
    '1988-07-30',
    'Составляет график «Белого моста», подтверждает даты',
    [hat('scheduler', 'white-bridge')],
  ],
  [
    'head',
    'Марина Олеговна Ветрова',
    'f',
    '1970-01-17',
    'Руководитель «Белого моста»: отказы, подпись свидетельств',
    [hat('head', 'white-bridge')],
  ],
  [
    'registrar-level',
    'Ирина Викторовна Самойлова',
    'f',
    '1986-12-05',
    'Регистратор и составитель графика «Нивелира»',
    [hat('registrar', 'level'), hat('scheduler', 'level')],
  ],
  ['accountant-level', 'Зоя Львовна Пахомова', 'f', '1973-04-11', 'Бухгалтер «Нивелира»', [hat('accountant', 'level')]],
  ['head-level', 'Роман Ильич Шестаков', 'm', '1968-06-26', 'Руководитель «Нивелира»', [hat('head', 'level')]],
  [
    'chair',
    'Григорий Степанович Ольшанский',
    'm',
    '1964-10-08',
    'Председатель экспертной комиссии',
    [hat('commission_chair', 'white-bridge'), hat('commission_chair', 'level')],
  ],
  [
    'expert-one',
    'Елена Борисовна Таратынова',
    'f',
    '1972-02-28',
    'Эксперт: оценивает портфолио и практику',
    [hat('expert', 'white-bridge'), hat('expert', 'level')],
  ],
  ['expert-two', 'Максим Юрьевич Лагунов', 'm', '1980-08-19', 'Второй эксперт', [hat('expert', 'white-bridge'), hat('expert', 'level')]],
  [
    'technical-expert',
    'Олег Маратович Ганин',
    'm',
    '1985-05-03',
    'Технический эксперт: компьютеры и видео площадки',
    [hat('technical_expert', 'white-bridge')],
  ],
  ['proctor', 'Кира Денисовна Быстрова', 'f', '1996-11-23', 'Наблюдатель: допускает к экзамену', [hat('proctor', 'white-bridge')]],
  ['proctor-level', 'Антон Кириллович Жарков', 'm', '1994-03-15', 'Наблюдатель «Нивелира»', [hat('proctor', 'level')]],
  ['item-author', 'Галина Рудольфовна Мещерская', 'f', '1977-07-07', 'Пишет задания', [hat('item_author', 'council')]],
  ['item-reviewer', 'Вадим Эдуардович Соколовский', 'm', '1969-12-12', 'Рецензирует задания', [hat('item_reviewer', 'council')]],
  ['tool-approver', 'Людмила Фёдоровна Аверина', 'f', '1966-09-29', 'Утверждает оценочные средства', [hat('tool_approver', 'council')]],
  [
    'council-officer',
    'Софья Павловна Лаврентьева',
    'f',
    '1990-04-04',
    'Специалист совета: проверяет результаты',
    [hat('council_officer', 'council')],
  ],
  [
    'council-head',
    'Борис Аркадьевич Нестеровский',
    'm',
    '1961-01-30',
    'Председатель совета: признаёт результаты',
    [hat('council_head', 'council')],
  ],
  ['appeal-member', 'Тамара Васильевна Крутова', 'f', '1963-08-08', 'Член апелляционной комиссии', [hat('appeal_member', 'council')]],
  ['appeal-member-two', 'Фёдор Алексеевич Сомов', 'm', '1959-02-17', 'Член апелляционной комиссии', [hat('appeal_member', 'council')]],
  ['appeal-member-three', 'Зинаида Павловна Яхонтова', 'f', '1970-06-05', 'Член апелляционной комиссии', [hat('appeal_member', 'council')]],
  [
    'appeal-member-barred',
    'Герман Олегович Вяземский',
    'm',
    '1965-12-21',
    'Член апелляционной комиссии и эксперт «Белого моста»: апелляции на этот центр решать не может',
    [hat('appeal_member', 'council'), hat('expert', 'white-bridge')],
  ],
  ['registry-officer', 'Инна Робертовна Шубина', 'f', '1987-10-16', 'Ведёт реестр свидетельств', [hat('registry_officer', 'council')]],
  [
    'administrator',
    'Артём Глебович Юдин',
    'm',
    '1991-06-01',
    'Администратор: настройки и учётные записи',
    [hat('administrator', 'operator')],
  ],
  ['auditor', 'Стелла Ренатовна Фомина', 'f', '1983-02-13', 'Аудитор: читает журнал', [hat('auditor', 'operator')]],
  [
    'second-chair',
    'Степан Игнатьевич Рощин',
    'm',
    '1967-02-11',
    'Председатель второй комиссии: свободен для экзамена, который поставите вы',
    [hat('commission_chair', 'white-bridge')],
  ],
  ['third-expert', 'Полина Ильинична Савкина', 'f', '1978-06-30', 'Эксперт второй комиссии', [hat('expert', 'white-bridge')]],
  ['fourth-expert', 'Игорь Дмитриевич Черкасов', 'm', '1983-10-19', 'Эксперт второй комиссии', [hat('expert', 'white-bridge')]],
  ['second-proctor', 'Лидия Тимуровна Зимина', 'f', '1995-01-25', 'Наблюдатель второй комиссии', [hat('proctor', 'white-bridge')]],
];

/** One for every state that an application can be in, and some more: two applications of one person hide the first from view. */
const APPLICANTS: readonly Row[] = [
  [
    'applicant',
    'Андрей Николаевич Ковригин',
    'm',
    '1984-04-18',
    'Соискатель: главный инженер проекта, начинает с чистого листа',
    APPLICANT,
  ],
  ['draft', 'Ольга Михайловна Рябцева', 'f', '1989-01-25', 'Соискатель с черновиком', APPLICANT],
  ['under-review', 'Сергей Викторович Чудинов', 'm', '1978-06-14', 'Соискатель, заявление проверяет центр', APPLICANT],
  ['returned', 'Эльвира Тагировна Насырова', 'f', '1986-10-31', 'Соискатель, центр вернул заявление', APPLICANT],
  ['refused', 'Игорь Семёнович Колтунов', 'm', '1971-03-08', 'Соискатель, центр отказал', APPLICANT],
  ['awaiting-payment', 'Наталья Дмитриевна Белоусова', 'f', '1990-12-19', 'Соискатель, ждёт оплаты', APPLICANT],
  ['payment-check', 'Тимур Русланович Хабаров', 'm', '1985-08-22', 'Соискатель, оплату проверяет бухгалтер', APPLICANT],
  ['choosing-date', 'Юлия Константиновна Меркулова', 'f', '1982-05-27', 'Соискатель, выбирает дату', APPLICANT],
  ['date-confirmation', 'Виктор Павлович Стрижов', 'm', '1976-11-11', 'Соискатель, ждёт подтверждения даты', APPLICANT],
  ['exam-scheduled', 'Лариса Евгеньевна Подольская', 'f', '1987-02-03', 'Соискатель, экзамен назначен', APPLICANT],
  ['in-exam', 'Денис Артурович Логвинов', 'm', '1993-07-16', 'Соискатель, сдаёт экзамен', APPLICANT],
  ['decision-due', 'Анна Вадимовна Куприна', 'f', '1988-09-05', 'Соискатель, комиссия подводит итоги', APPLICANT],
  ['council-check', 'Руслан Олегович Беседин', 'm', '1981-04-29', 'Соискатель, результат проверяет совет', APPLICANT],
  ['certified', 'Екатерина Львовна Морозкина', 'f', '1983-12-24', 'Соискатель со свидетельством', APPLICANT],
  ['not-passed', 'Павел Геннадьевич Шилов', 'm', '1979-10-10', 'Соискатель с заключением, может пересдать', APPLICANT],
  ['no-show', 'Жанна Валерьевна Тихомирова', 'f', '1992-06-20', 'Соискатель, не пришла на экзамен', APPLICANT],
  ['removed', 'Кирилл Эдуардович Пронин', 'm', '1995-01-09', 'Соискатель, отстранён от экзамена', APPLICANT],
  ['withdrawn', 'Светлана Борисовна Ушакова', 'f', '1974-08-02', 'Соискатель, отозвала заявление', APPLICANT],
  ['lapsed', 'Ахмед Саидов', 'm', '1991-03-12', 'Соискатель без отчества, заявление закрыто по сроку', APPLICANT],
  ['kaliningrad', 'Мария Станиславовна Янковская', 'f', '1985-05-05', 'Соискатель из Калининграда, экзамен во Владивостоке', APPLICANT],
  ['contract-offered', 'Глеб Романович Устинов', 'm', '1987-09-21', 'Соискатель «Нивелира», договор на подписании', APPLICANT],
  ['employer-pays', 'Инга Леонидовна Сабурова', 'f', '1991-05-30', 'Соискатель, счёт оплачивает работодатель', APPLICANT],
  ['under-review-urgent', 'Степан Ильич Воротников', 'm', '1980-07-07', 'Соискатель, ответ центра нужен завтра', APPLICANT],
  ['under-review-overdue', 'Нелли Ашотовна Григорян', 'f', '1994-02-11', 'Соискатель, срок ответа центра прошёл', APPLICANT],
  ['under-review-again', 'Филипп Андреевич Зорин', 'm', '1983-11-16', 'Соискатель, исправил замечания и подал снова', APPLICANT],
  ['level-review', 'Алсу Маратовна Гайнутдинова', 'f', '1988-03-03', 'Соискатель «Нивелира», заявление проверяет центр', APPLICANT],
  ['in-exam-code', 'Родион Сергеевич Клюев', 'm', '1996-08-13', 'Соискатель, допущен и ещё не ввёл код', APPLICANT],
  ['to-sign', 'Маргарита Юрьевна Левашова', 'f', '1984-10-25', 'Соискатель, свидетельство ждёт подписи', APPLICANT],
  ['exam-today', 'Тарас Игоревич Молчанов', 'm', '1992-12-02', 'Соискатель, пришёл на экзамен, ждёт допуска', APPLICANT],
  ['exam-today-second', 'Полина Егоровна Ширяева', 'f', '1990-04-23', 'Соискатель, пришла на экзамен, ждёт допуска', APPLICANT],
  ['appeal-filed', 'Раиса Петровна Гончарова', 'f', '1981-07-14', 'Соискатель, подала апелляцию на отказ', APPLICANT],
  ['appeal-registered', 'Макар Ильич Дроздов', 'm', '1977-03-02', 'Соискатель, апелляция ждёт заседания', APPLICANT],
  ['appeal-heard', 'Любовь Андреевна Карасёва', 'f', '1985-11-27', 'Соискатель, апелляцию рассматривает комиссия', APPLICANT],
  ['appeal-upheld', 'Наиль Ринатович Сафин', 'm', '1989-09-18', 'Соискатель, апелляция удовлетворена, выбирает новую дату', APPLICANT],
  ['appeal-rejected', 'Ефим Захарович Лапин', 'm', '1972-01-11', 'Соискатель, апелляция отклонена', APPLICANT],
  ['appeal-withdrawn', 'Оксана Сергеевна Белова', 'f', '1990-05-29', 'Соискатель, отозвала апелляцию', APPLICANT],
  ['exam-today-third', 'Арсений Петрович Дубравин', 'm', '1986-02-08', 'Соискатель, пришёл на экзамен, ждёт допуска', APPLICANT],
];

/** One word for all would teach a bad habit, yet the printed list must be easy to type. */
const passwordOf = (key: string): string => `Zachet-${key}-2026`;

function person([key, name, sex, birthDate, does, hats]: Row, index: number): DemoPerson {
  const words = name.split(' ');
  const serial = String(index + 1).padStart(3, '0');
  return {
    key,
    givenName: words[0] ?? '',
    patronymic: words.length === 3 ? (words[1] ?? null) : null,
    surname: words.at(-1) ?? '',
    sex: sex === 'm' ? 'male' : 'female',
    birthDate,
    email: `${key}@zachet.example`,
    password: passwordOf(key),
    phone: `+7000${String(5_550_000 + index + 1)}`,
    // Far above what has been given out so far.
    snils: demoSnils(`999000${serial}`),
    hats: [...hats],
    does,
  };
}

/** People of every role, then the applicants: `key` of an applicant is the state of his application. All are invented. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [...STAFF, ...APPLICANTS].map(person);
