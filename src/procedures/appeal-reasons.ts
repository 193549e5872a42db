/** Why a move of an appeal cannot be made, in words. Names in braces are filled from the details. */
export const APPEAL_REASONS = {
  appeal_move_not_yours: {
    ru: 'Это действие выполняет другой участник',
    kk: 'Бұл әрекетті басқа қатысушы орындайды',
  },
  appeal_move_not_possible: {
    ru: 'Апелляция уже в другом состоянии. Обновите страницу',
    kk: 'Апелляция басқа күйде. Бетті жаңартыңыз',
  },
  appeal_ground_not_fit: {
    ru: 'Это сейчас нельзя обжаловать: выберите другое основание',
    kk: 'Бұған қазір шағымдануға болмайды: басқа негізді таңдаңыз',
  },
  appeal_no_term: { ru: 'По этому делу апелляцию подать нельзя', kk: 'Бұл өтінім бойынша апелляция беруге болмайды' },
  appeal_too_late: { ru: 'Срок подачи апелляции вышел {lastDay}', kk: 'Апелляция беру мерзімі {lastDay} күні бітті' },
  appeal_open_already: {
    ru: 'Апелляция по этому делу уже подана',
    kk: 'Бұл өтінім бойынша апелляция берілген',
  },
  appeal_heard_already: {
    ru: 'Этот результат уже обжалован, решение по апелляции вынесено',
    kk: 'Бұл нәтижеге шағым берілген, апелляция бойынша шешім шығарылған',
  },
  appeal_member_unknown: { ru: 'Такого члена апелляционной комиссии в совете нет', kk: 'Кеңесте мұндай апелляциялық комиссия мүшесі жоқ' },
  appeal_member_already: { ru: 'Он уже назначен', kk: 'Ол тағайындалған' },
  appeal_member_not_appointed: { ru: 'В составе его нет', kk: 'Ол құрамда жоқ' },
  appeal_conflict_applicant: { ru: 'Нельзя назначить: это его собственное дело', kk: 'Тағайындауға болмайды: бұл оның өз өтінімі' },
  appeal_conflict_commission: {
    ru: 'Нельзя назначить: был в комиссии этого экзамена',
    kk: 'Тағайындауға болмайды: осы емтиханның комиссиясында болған',
  },
  appeal_conflict_protocol: {
    ru: 'Нельзя назначить: подписывал протокол',
    kk: 'Тағайындауға болмайды: хаттамаға қол қойған',
  },
  appeal_conflict_council: {
    ru: 'Нельзя назначить: проверял это дело в совете',
    kk: 'Тағайындауға болмайды: кеңесте осы істі тексерген',
  },
  appeal_conflict_centre: {
    ru: 'Нельзя назначить: работает в центре, который вёл дело',
    kk: 'Тағайындауға болмайды: өтінімді жүргізген орталықта жұмыс істейді',
  },
  appeal_conflict_acted: {
    ru: 'Нельзя назначить: принимал решения по этому делу',
    kk: 'Тағайындауға болмайды: осы өтінім бойынша шешім қабылдаған',
  },
  appeal_members_few: {
    ru: 'Назначено {appointed}, а нужно не меньше {minimum}',
    kk: '{appointed} мүше тағайындалды, кемінде {minimum} керек',
  },
  appeal_members_conflict: {
    ru: 'Среди назначенных есть тот, кто участвовал в обжалуемом. Замените его',
    kk: 'Тағайындалғандардың ішінде шағым берілген іске қатысқан адам бар. Оны ауыстырыңыз',
  },
  appeal_hearing_past: { ru: 'Этот день уже прошёл. Назначьте другой', kk: 'Бұл күн өтіп кетті. Басқа күнді белгілеңіз' },
  appeal_hearing_not_set: { ru: 'День заседания ещё не назначен', kk: 'Отырыс күні әлі белгіленбеген' },
  appeal_hearing_ahead: { ru: 'Заседание назначено на {day}', kk: 'Отырыс {day} күніне белгіленген' },
  appeal_not_member: { ru: 'Вы не назначены на эту апелляцию', kk: 'Сіз бұл апелляцияға тағайындалмағансыз' },
  appeal_own_decision: {
    ru: 'Вы участвовали в том, что обжалуют, и решать не можете. Скажите об этом совету',
    kk: 'Сіз шағым берілген іске қатыстыңыз, сондықтан шеше алмайсыз. Бұл туралы кеңеске айтыңыз',
  },
  appeal_voted_already: { ru: 'Ваш голос уже учтён', kk: 'Дауысыңыз есепке алынған' },
  appeal_votes_awaited: { ru: 'Проголосовали {voted} из {appointed}', kk: '{appointed} мүшенің {voted}-і дауыс берді' },
  appeal_remedy_not_fit: {
    ru: 'Выберите, что следует из решения',
    kk: 'Шешімнен не шығатынын таңдаңыз',
  },
  appeal_application_moved: {
    ru: 'Дело сейчас на другом этапе, исполнить решение нельзя. Дождитесь его результата',
    kk: 'Өтінім қазір басқа кезеңде, шешімді орындау мүмкін емес. Оның нәтижесін күтіңіз',
  },
  appeal_answered_already: { ru: 'Решение уже вручено', kk: 'Шешім тапсырылған' },
} as const satisfies Record<string, { readonly ru: string; readonly kk: string }>;

export type AppealReasonCode = keyof typeof APPEAL_REASONS;

/** `details` reach the log: ids, codes, days and counts only. */
export interface AppealReason {
  readonly code: AppealReasonCode;
  readonly details: Readonly<Record<string, string | number>>;
}

export const appealReason = (code: AppealReasonCode, details: AppealReason['details'] = {}): AppealReason => ({ code, details });

const TAGS = { ru: 'ru-RU', kk: 'kk-KZ' } as const;

/** A day among the details is written out: «20 января 2027». */
export function wordAppealReason({ code, details }: AppealReason, language: 'ru' | 'kk' = 'ru'): string {
  const day = (text: string) =>
    new Intl.DateTimeFormat(TAGS[language], { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })
      .format(Date.parse(text))
      .replace(/\s*г\.$/, '');
  return APPEAL_REASONS[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const detail = String(details[name] ?? whole);
    return /^\d{4}-\d{2}-\d{2}$/.test(detail) ? day(detail) : detail;
  });
}
