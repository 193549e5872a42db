/** Every "no" of the procedures in words for a person; `{name}` is a detail of the reason. */
export const GUARD_REASONS = {
  move_unknown: { ru: 'В этой процедуре такого действия нет' },
  move_not_possible: { ru: 'Сейчас это сделать нельзя: заявление в другом состоянии' },
  move_not_yours: { ru: 'Это действие не для вашей роли. Войдите под другой ролью, если она у вас есть' },
  input_missing: { ru: 'Не хватает ответа: укажите причину, дату или документ, которые просит форма' },
  only_paper_filing: { ru: 'Заявление подаёт сам соискатель. Регистратор вносит только бумажные' },
  field_missing: { ru: 'Заполните поле во вкладке' },
  block_unconfirmed: { ru: 'Поставьте отметки внизу вкладки: достоверность данных и согласие' },
  consent_missing: { ru: 'Подпишите согласие на обработку персональных данных: это отдельный документ' },
  document_missing: { ru: 'Приложите документ, который требует эта квалификация' },
  scan_blocked: { ru: 'Скан не подходит: замените его, причина указана рядом с документом' },
  scan_in_check: { ru: 'Документы ещё проверяются, осталось {count}. Повторите через минуту' },
  no_remark: { ru: 'Оставьте хотя бы одно замечание: соискатель должен знать, что исправить' },
  correction_not_allowed: { ru: 'Совет не предусмотрел исправления: примите заявку или откажите с причиной' },
  remark_open: { ru: 'Есть открытые замечания: {count}. Снимите их или верните заявление' },
  documents_unseen: { ru: 'Не открыто документов: {count}. Посмотрите каждый' },
  documents_unmarked: { ru: 'Не отмечено документов: {count}. Отметьте, подходит ли каждый' },
  identity_unchecked: { ru: 'Сверьте личные данные с документом и отметьте это' },
  payer_not_accepted: { ru: 'Центр не работает с таким плательщиком. Выберите другого во вкладке «Квалификация»' },
  not_contract_party: { ru: 'Договор подписывает тот, кто платит' },
  sign_method_not_allowed: { ru: 'Так подписать договор нельзя. Выберите другой способ' },
  esign_not_agreed: { ru: 'Чтобы подписать кодом, сначала примите соглашение об электронной подписи' },
  not_payer: { ru: 'Платёжный документ присылает плательщик' },
  payment_proof_missing: { ru: 'Приложите платёжный документ' },
  payment_short: { ru: 'Пришло меньше, чем в счёте. Дождитесь остатка или укажите, почему оплаты достаточно' },
  override_not_yours: { ru: 'Признать неполную оплату достаточной может руководитель центра' },
  override_needs_words: { ru: 'Напишите, почему оплаты достаточно' },
  voucher_unknown: { ru: 'Укажите номер ваучера' },
  voucher_of_another: { ru: 'Ваучер выдан другому человеку' },
  voucher_expired: { ru: 'Срок ваучера вышел {lastDay}' },
  session_unknown: { ru: 'Такой даты в графике нет. Выберите другую' },
  session_of_another_centre: { ru: 'Эта дата другого центра. Выберите дату своего' },
  session_not_approved: { ru: 'Эта дата ещё не утверждена. Выберите другую' },
  session_other_qualification: { ru: 'В этот день экзамен по другим квалификациям. Выберите другую дату' },
  session_full: { ru: 'Это место только что заняли. Выберите другую дату' },
  session_too_soon: { ru: 'До экзамена слишком мало времени: записаться можно не позже чем за {hours} ч' },
  notice_too_late: { ru: 'Между уведомлением и экзаменом мало рабочих дней: ближайшая дата {earliest}' },
  briefing_not_published: { ru: 'Для этой квалификации нет утверждённого инструктажа. Опубликуйте его, потом уведомляйте' },
  commission_incomplete: { ru: 'В комиссии {assigned} из {minimum} человек' },
  commission_without_chair: { ru: 'В комиссии нет председателя' },
  commission_busy: { ru: 'Члены комиссии заняты в это время: {count}' },
  commission_conflict: { ru: 'У членов комиссии конфликт интересов: {count}. Замените их' },
  date_changes_used: { ru: 'Перенести дату можно {allowed} раз, вы это уже сделали. Обратитесь в центр' },
  date_change_late: { ru: 'До экзамена осталось слишком мало времени, дату переносит центр. Позвоните туда' },
  identity_not_shown: { ru: 'Сверьте человека с документом и фотографией' },
  briefing_not_acknowledged: { ru: 'Соискатель ещё не подтвердил, что прошёл инструктаж' },
  grace_not_passed: { ru: 'Ждите соискателя ещё: неявку отмечают через {minutes} мин после начала' },
  already_admitted: { ru: 'Соискатель уже допущен' },
  first_incident: { ru: 'Отстраняют за повторное нарушение. Первое: предупреждение' },
  no_parts_left: { ru: 'Все части экзамена позади. Завершите экзамен' },
  part_running: { ru: 'Часть экзамена ещё идёт' },
  practice_before_theory: { ru: 'Практическая часть возможна после сданной теоретической' },
  parts_ahead: { ru: 'Впереди ещё часть экзамена в другой день. Продолжите, не завершайте' },
  protocol_not_signed: { ru: 'Протокол подписали {signed} из {quorum}' },
  protocol_without_outcome: { ru: 'В протоколе нет решения' },
  recording_missing: { ru: 'Приложите видеозапись каждой части экзамена' },
  checks_undone: { ru: 'Отметьте все проверки, осталось {count}' },
  appeal_not_upheld: { ru: 'Апелляции с таким решением нет' },
  appeal_of_another_kind: { ru: 'Решение по апелляции не относится к этому состоянию' },
  appeal_pending: { ru: 'По заявлению идёт апелляция. Дождитесь решения по ней' },
  term_not_over: { ru: 'Срок ещё не вышел' },
  retake_too_early: { ru: 'Пересдать можно с {notBefore}' },
  retakes_used: { ru: 'Число пересдач исчерпано: {allowed}' },
  not_maker: { ru: 'Черновик удаляет тот, кто его начал, или сам соискатель' },
} as const satisfies Record<string, { readonly ru: string }>;

export type ReasonCode = keyof typeof GUARD_REASONS;

/** A reason why not. `details` reach the log: ids, codes and counts only. */
export interface Reason {
  readonly code: ReasonCode;
  readonly details: Readonly<Record<string, string | number>>;
}

export const reason = (code: ReasonCode, details: Reason['details'] = {}): Reason => ({ code, details });

/** The reason in Russian; a date among its details is written out («20 января 2027»). */
export function wordReason({ code, details }: Reason): string {
  return GUARD_REASONS[code].ru.replace(/\{(\w+)\}/g, (whole, name: string) => wordDetail(details[name] ?? whole));
}

const wordDetail = (detail: string | number) =>
  /^\d{4}-\d{2}-\d{2}$/.test(String(detail))
    ? Temporal.PlainDate.from(String(detail))
        .toLocaleString('ru', { day: 'numeric', month: 'long', year: 'numeric' })
        .replace(/\s*г\.$/, '')
    : String(detail);
