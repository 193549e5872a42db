import { button, facts, type LetterContext, type LetterWords, needed, paragraph, reasonOf } from '../letter-words.ts';
import { daysBefore } from '../words.ts';
import { aboutExam, examMoment, nearest, numbered, turnToChoose, until, whatToBring } from './shared-words.ts';

type Context = LetterContext<unknown>;

export function dateRequested({ facts: its, reader, today, link }: Context): LetterWords {
  const when = examMoment(needed(its.exam, 'exam'), today);
  return {
    subject: `${numbered(its)}: күнді растаңыз`,
    heading: 'Үміткер күнді таңдады',
    parts: [
      paragraph(`${reader.name}, ${its.applicantName} мына күнді сұрайды: ${when}. Орын үміткерге сақталып тұр.`),
      facts({ label: 'Біліктілік', value: its.qualification }, until('Жауап беру', its.lastDay, today)),
      button('Растау немесе қабылдамау', link(its.path)),
    ],
    sms: `${numbered(its)}: күнді растаңыз, ${when}. ${link(its.path)}`,
  };
}

export function dateConfirmed({ facts: its, reader, today, link }: Context): LetterWords {
  const exam = needed(its.exam, 'exam');
  return {
    subject: `Емтихан тағайындалды: ${examMoment(exam, today)}`,
    heading: 'Емтихан тағайындалды',
    parts: [
      paragraph(
        `${reader.name}, орталық күнді растады. Растау хаты мен күнтізбе файлы қоса берілді. Емтиханнан бір күн бұрын еске саламыз.`,
      ),
      ...aboutExam(exam, today),
      ...whatToBring(exam),
      button('Өтінімді ашу', link(its.path)),
    ],
    sms: `Емтихан ${examMoment(exam, today)}, ${exam.address}. ${link(its.path)}`,
  };
}

export function noticeSent({ facts: its, reader, today, link }: Context): LetterWords {
  const exam = needed(its.exam, 'exam');
  return {
    subject: `Рәсім тағайындалды: ${examMoment(exam, today)}`,
    heading: 'Рәсім тағайындалды',
    parts: [
      paragraph(
        `${reader.name}, орталық күнді, уақытты және орынды тағайындады. Хабарлама мен күнтізбе файлы қоса берілді. Басталғанға дейін нұсқаманы оқып, растаңыз.`,
      ),
      ...aboutExam(exam, today),
      ...whatToBring(exam),
      button('Өтінімді ашу', link(its.path)),
    ],
    sms: `Рәсім ${examMoment(exam, today)}, ${exam.address}. ${link(its.path)}`,
  };
}

export const dateDeclined = ({ facts: its, reader, today, link }: Context): LetterWords => ({
  subject: `${numbered(its)}: басқа күнді таңдаңыз`,
  heading: 'Басқа күнді таңдаңыз',
  parts: [
    paragraph(
      `${reader.name}, орталық сізді ${its.exam ? `таңдалған күні (${examMoment(its.exam, today)})` : 'бұл күні'} қабылдай алмайды. Төлем сақталады, қайта төлеудің қажеті жоқ.`,
    ),
    ...reasonOf('Орталық жазады', its.reason),
    turnToChoose(its, today),
    button('Кестені көрсету', link(its.path)),
  ],
  sms: `${numbered(its)}: орталық басқа күнді таңдауды сұрайды. ${link(its.path)}`,
});

export function dateChanged({ facts: its, reader, today, link }: Context): LetterWords {
  const before = its.exam ? examMoment(its.exam, today) : 'бұрынғы күн';
  const toApplicant = its.reader === 'applicant';
  return {
    subject: `${numbered(its)}: емтиханның бұрынғы күні алынып тасталды`,
    heading: 'Емтихан күні өзгереді',
    parts: [
      paragraph(
        toApplicant
          ? `${reader.name}, емтихандағы орныңыз (${before}) босатылды. Жаңа күнді таңдаңыз, қайта төлеудің қажеті жоқ.`
          : `${reader.name}, ${its.applicantName} емтиханға (${before}) келмейді: орын бос. Жаңа күнді үміткер өзі таңдайды.`,
      ),
      ...reasonOf('Себебі', its.reason),
      facts({ label: 'Біліктілік', value: its.qualification }, toApplicant ? nearest(its, today) : null),
      button(toApplicant ? 'Кестені көрсету' : 'Өтінімді ашу', link(its.path)),
    ],
    sms: `${numbered(its)}: бұрынғы күн алынып тасталды (${before}). ${link(its.path)}`,
  };
}

export const rebooked = ({ facts: its, reader, today, link }: Context): LetterWords => ({
  subject: `${numbered(its)}: жаңа күнді таңдаңыз`,
  heading: 'Себебі дәлелді, жаңа күнді таңдаңыз',
  parts: [
    paragraph(`${reader.name}, орталық келмеу себебін қабылдады. Қайта төлеудің қажеті жоқ.`),
    turnToChoose(its, today),
    button('Кестені көрсету', link(its.path)),
  ],
  sms: `${numbered(its)}: емтиханның жаңа күнін таңдаңыз. ${link(its.path)}`,
});

export function examReminder({ facts: its, reader, now, today, link }: Context): LetterWords {
  const exam = needed(its.exam, 'exam');
  const heading = { 0: 'Бүгін емтихан', 1: 'Ертең емтихан' }[daysBefore(exam, now)] ?? 'Жақында емтихан';
  return {
    subject: `${heading}: ${examMoment(exam, today)}`,
    heading,
    parts: [
      paragraph(`${reader.name}, 20 минут бұрын келіңіз: құжатты салыстыру уақыт алады.`),
      ...aboutExam(exam, today),
      ...whatToBring(exam),
      button('Өтінімді ашу', link(its.path)),
    ],
    sms: `${heading}: ${examMoment(exam, today)}, ${exam.address}. Алып келіңіз: ${exam.bring.join(', ') || 'паспорт'}`,
  };
}
