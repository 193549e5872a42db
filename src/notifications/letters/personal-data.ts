import { z } from 'zod';
import { wordOf } from './application-word.ts';
import { button, defineLetter, paragraph } from './letter-words.ts';
import { aboutApplication, numbered } from './shared-words.ts';

/** `stops`: the application ends with it; `law_keeps`: the exam has begun, and a law keeps what was done. */
const after = z.object({ after: z.enum(['stops', 'law_keeps']) });

export const consentWithdrawn = defineLetter({
  params: after,
  words: {
    ru: ({ params, facts: its, reader, link }) => {
      const stops = params.after === 'stops';
      const toApplicant = its.reader === 'applicant';
      return {
        subject: `${numbered(its)}: согласие на обработку данных отозвано`,
        heading: 'Согласие отозвано',
        parts: [
          paragraph(
            toApplicant
              ? stops
                ? `${reader.name}, вы отозвали согласие на обработку персональных данных. ${numbered(its)} ${wordOf(its).done('закрыт')}. Данные и документы из него удалим в течение 30 дней; бумаги об оплате закон велит хранить пять лет.`
                : `${reader.name}, вы отозвали согласие на обработку персональных данных. Экзамен уже начался или закончился, поэтому материалы экзамена и запись в реестре закон велит хранить. Ни для чего другого данные не используются.`
              : stops
                ? `${reader.name}, соискатель ${its.applicantName} отзывает согласие на обработку данных. ${numbered(its)} ${wordOf(its).done('закрыт')}, через 30 дней данные будут удалены. Копии у себя уничтожьте.`
                : `${reader.name}, соискатель ${its.applicantName} отзывает согласие на обработку данных. Материалы экзамена храните, сколько велит закон, и больше ни для чего не используйте.`,
          ),
          ...aboutApplication(its),
          button(`Открыть ${wordOf(its).accusative}`, link(its.path)),
        ],
        sms: `${numbered(its)}: согласие на обработку данных отозвано. ${link(its.path)}`,
      };
    },
    kk: ({ params, facts: its, reader, link }) => {
      const stops = params.after === 'stops';
      const toApplicant = its.reader === 'applicant';
      const subject = its.number === null ? 'Өтінім' : `№\u00a0${its.number} өтінім`;
      return {
        subject: `${subject}: деректерді өңдеуге келісім қайтарып алынды`,
        heading: 'Келісім қайтарып алынды',
        parts: [
          paragraph(
            toApplicant
              ? stops
                ? `${reader.name}, Сіз дербес деректерді өңдеуге келісімді қайтарып алдыңыз. Өтінім жабылды. Ондағы деректер мен құжаттар 30 күн ішінде жойылады; төлем қағаздарын заң бес жыл сақтауды міндеттейді.`
                : `${reader.name}, Сіз дербес деректерді өңдеуге келісімді қайтарып алдыңыз. Емтихан басталып кеткен немесе аяқталған, сондықтан емтихан материалдары мен тізілімдегі жазба заң бойынша сақталады. Деректер басқа мақсатта пайдаланылмайды.`
              : stops
                ? `${reader.name}, ${its.applicantName} деректерді өңдеуге келісімді қайтарып алды. Өтінім жабылды, 30 күннен кейін деректер жойылады. Өзіңіздегі көшірмелерді жойыңыз.`
                : `${reader.name}, ${its.applicantName} деректерді өңдеуге келісімді қайтарып алды. Емтихан материалдарын заңда көрсетілген мерзім бойы сақтаңыз, басқа мақсатта пайдаланбаңыз.`,
          ),
          button('Өтінімді ашу', link(its.path)),
        ],
        sms: `${subject}: деректерді өңдеуге келісім қайтарып алынды. ${link(its.path)}`,
      };
    },
  },
});

export const accountClosed = defineLetter({
  params: z.object({ days: z.int() }),
  words: {
    ru: ({ params, reader }) => ({
      subject: 'Личный кабинет закрыт',
      heading: 'Личный кабинет закрыт',
      parts: [
        paragraph(
          `${reader.name}, вы отозвали согласие, которое дали при регистрации. Войти в кабинет больше нельзя. Данные будут удалены через ${params.days} дней, кроме материалов экзаменов и бумаг об оплате, которые закон велит хранить дольше.`,
        ),
        paragraph('Если кабинет закрыли не вы, сразу напишите центру, в который подавали документы.'),
      ],
      sms: `Зачёт: личный кабинет закрыт, данные будут удалены через ${params.days} дней.`,
    }),
    kk: ({ params, reader }) => ({
      subject: 'Жеке кабинет жабылды',
      heading: 'Жеке кабинет жабылды',
      parts: [
        paragraph(
          `${reader.name}, Сіз тіркелу кезінде берген келісімді қайтарып алдыңыз. Енді кабинетке кіру мүмкін емес. Деректер ${params.days} күннен кейін жойылады; заң ұзағырақ сақтауды міндеттейтін емтихан материалдары мен төлем қағаздары бұған кірмейді.`,
        ),
        paragraph('Кабинетті жапқан Сіз болмасаңыз, өтінім берген орталыққа дереу жазыңыз.'),
      ],
      sms: `Зачёт: жеке кабинет жабылды, деректер ${params.days} күннен кейін жойылады.`,
    }),
  },
});
