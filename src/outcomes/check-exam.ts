import { procedureOf } from '#applications/index.ts';
import { passes } from '#exams/index.ts';
import { currentLanguage, say } from '#platform/language.ts';
import type { CheckFinder } from './check-finding.ts';
import { dayWords, decimal, minutesBetween, timeWords } from './check-words.ts';
import { inOneLanguage } from './protocol-content.ts';
import { scoreWords, spokenThreshold } from './spoken-marks.ts';

/** Whether the exam was held by its tool, and what was recorded of it. */
export const EXAM_CHECKS = {
  async tool({ exam: { tool, theory }, protocol }) {
    const title = say({ ru: 'Вариант собран по утверждённому средству', kk: 'Нұсқа бекітілген құрал бойынша жиналды' });
    if (!tool)
      return {
        title,
        evidence: say({
          ru: 'Оценочное средство неизвестно: части экзамена не начаты',
          kk: 'Бағалау құралы белгісіз: емтихан бөліктері басталмаған',
        }),
        agrees: false,
      };
    const approved = tool.approvedAt;
    const day = approved && dayWords(approved, protocol.content.site.zone);
    const beforeStart = approved !== null && (!theory || Temporal.Instant.compare(approved, Temporal.Instant.from(theory.startedAt)) <= 0);
    return {
      title,
      evidence: say({
        ru: `${tool.content.code}, версия ${tool.number}, ${day ? `утверждена ${day}` : 'не утверждена'}`,
        kk: `${tool.content.code}, ${tool.number}-нұсқа, ${day ? `${day} бекітілді` : 'бекітілмеген'}`,
      }),
      agrees: beforeStart,
    };
  },

  async theory({ exam: { theory, tool, theoryMark } }) {
    if (!theory || !tool || !theoryMark) return null;
    const counted = passes(theory.points, theory.of, theoryMark);
    const limit = tool.content.theory.timeLimitMinutes;
    const minutes = theory.endedAt ? minutesBetween(theory.startedAt, theory.endedAt) : null;
    return {
      title: say({
        ru: `Теория: порог ${theory.threshold} из ${theory.of}`,
        kk: `Теория: шегі ${spokenThreshold(theory.threshold)}, барлығы ${theory.of}`,
      }),
      evidence: [
        scoreWords(decimal(theory.points), decimal(theory.of)),
        minutes !== null && say({ ru: `${minutes} мин. из ${limit}`, kk: `${limit} минуттың ${minutes} минуты` }),
      ]
        .filter(Boolean)
        .join(', '),
      agrees: counted === theory.passed && theory.endedAt !== null,
    };
  },

  async practice({ db, exam: { practice }, application, protocol }) {
    if (!practice) return null;
    const { experts } = await db
      .selectFrom('practice_marks')
      .select((eb) => eb.fn.count<number>('expert_id').distinct().as('experts'))
      .where('application_id', '=', application.id)
      .executeTakeFirstOrThrow();
    const same = protocol.content.practice?.points === practice.points && protocol.content.practice.passed === practice.passed;
    return {
      title: say(
        practice.kind === 'portfolio'
          ? { ru: 'Портфолио: оценки экспертов сведены', kk: 'Портфолио: сарапшылардың бағалары біріктірілді' }
          : { ru: 'Практика: оценки экспертов сведены', kk: 'Практика: сарапшылардың бағалары біріктірілді' },
      ),
      evidence: [
        scoreWords(decimal(practice.points), decimal(practice.of)),
        say({
          ru: `порог: ${practice.threshold}, оценивали: ${experts}`,
          kk: `шегі: ${spokenThreshold(practice.threshold)}, бағалағандар: ${experts}`,
        }),
      ].join(', '),
      agrees: same && experts > 0,
    };
  },

  async recordings({ exam, application }) {
    if (exam.recordings.length === 0 && procedureOf(application).exam.video === 'none') return null;
    const parts = [
      exam.theory && { id: 'theory', part: { ru: 'теория', kk: 'теория' }, ...exam.theory },
      exam.practice && { id: 'practice', part: { ru: 'практика', kk: 'практика' }, ...exam.practice },
    ].filter((part) => part !== null);
    if (parts.length === 0 && exam.recordings.length === 0) return null;
    const gaps = parts.flatMap(({ id, part, startedAt, endedAt }) => {
      const own = exam.recordings.filter((recording) => recording.part === id);
      if (own.length === 0) return [say({ ru: `${part.ru}: записи нет`, kk: `${part.kk}: жазба жоқ` })];
      const starts = own.some((recording) => Temporal.Instant.compare(recording.startsAt, startedAt) <= 0);
      const ends = !endedAt || own.some((recording) => Temporal.Instant.compare(recording.endsAt, endedAt) >= 0);
      return starts && ends ? [] : [say({ ru: `${part.ru}: запись короче части`, kk: `${part.kk}: жазба бөліктен қысқа` })];
    });
    const total = exam.recordings.reduce((sum, { startsAt, endsAt }) => sum + minutesBetween(startsAt, endsAt), 0);
    return {
      title: say({ ru: 'Видеозапись экзамена полна', kk: 'Емтиханның бейнежазбасы толық' }),
      evidence: [
        say({
          ru: `Записей ${exam.recordings.length}, всего ${total} мин.`,
          kk: `Жазбалар: ${exam.recordings.length}, барлығы ${total} мин.`,
        }),
        ...gaps,
      ].join(' '),
      agrees: gaps.length === 0,
    };
  },

  async incidents({ exam: { incidents }, protocol }) {
    return {
      title: say({ ru: 'Нарушения рассмотрены', kk: 'Бұзушылықтар қаралды' }),
      evidence:
        incidents.length === 0
          ? say({ ru: 'Нарушений не записано', kk: 'Бұзушылық жазылмаған' })
          : incidents
              .map(({ at, words, consequence }) =>
                [
                  timeWords(at, protocol.content.site.zone),
                  inOneLanguage(words, currentLanguage()),
                  say(consequence === 'removal' ? { ru: 'отстранение', kk: 'шеттету' } : { ru: 'предупреждение', kk: 'ескерту' }),
                ].join(': '),
              )
              .join('; '),
      agrees: incidents.length === 0,
    };
  },
} satisfies Record<'tool' | 'theory' | 'practice' | 'recordings' | 'incidents', CheckFinder>;
