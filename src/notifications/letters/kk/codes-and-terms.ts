import { button, facts, type LetterContext, type LetterWords, needed, paragraph } from '../letter-words.ts';
import { numbered } from './shared-words.ts';
import { counted, dayInWords, untilDay } from './words.ts';

type Coded<P> = LetterContext<P & { minutes?: number }>;

export function protocolToSign({ params, secrets, facts: its, reader, link }: Coded<unknown>): LetterWords {
  const code = needed(secrets.code, 'code');
  return {
    subject: `${numbered(its)}: хаттамаға қол қойыңыз`,
    heading: 'Емтихан хаттамасына қол қойыңыз',
    parts: [
      paragraph(`${reader.name}, хаттама дайын (${its.applicantName}, ${its.qualification}). Оны оқып, бір реттік кодпен қол қойыңыз.`),
      codeFacts(code, params.minutes),
      button('Хаттаманы оқу', link(its.path)),
      paragraph('Кодты ешкімге айтпаңыз: ол сіздің қолыңыздың орнына жүреді.'),
    ],
    sms: `Хаттамаға қол қою коды: ${code}. Оны ешкімге айтпаңыз. ${link(its.path)}`,
  };
}

export function signCode({ params, secrets, reader }: Coded<{ what: string; whatKk?: string }>): LetterWords {
  const code = needed(secrets.code, 'code');
  const what = params.whatKk ?? params.what;
  return {
    subject: `Қол қою коды: ${what}`,
    heading: 'Қол қоюға арналған код',
    parts: [
      paragraph(`${reader.name}, кодты қол қойып жатқан бетте енгізіңіз: ${what}.`),
      codeFacts(code, params.minutes),
      paragraph('Кодты ешкімге айтпаңыз: ол сіздің қолыңыздың орнына жүреді. Ештеңеге қол қоймасаңыз, құпиясөзді ауыстырыңыз.'),
    ],
    sms: `Қол қою коды (${what}): ${code}. Оны ешкімге айтпаңыз`,
  };
}

const codeFacts = (code: string, minutes: number | undefined) =>
  facts({ label: 'Код', value: code }, minutes ? { label: 'Жарамды', value: counted(minutes, 'минут') } : null);

type Term = LetterContext<{ lastDay: string; clock?: string }>;

const daysUntil = (lastDay: string, today: Temporal.PlainDate) => today.until(lastDay).total('days');
const inDays = (count: number) => counted(Math.abs(count), 'күн');

export function termWarning({ params, facts: its, reader, today, link }: Term): LetterWords {
  const days = daysUntil(params.lastDay, today);
  const lastDay = dayInWords(params.lastDay, today);
  const left = days === 0 ? 'бүгін соңғы күн' : `мерзімнің бітуіне ${inDays(days)} қалды`;
  const invoice = params.clock === 'correction' ? null : its.invoice;
  const [what, label] = invoice
    ? [`№ ${invoice.number} шотты төлеңіз`, 'Төлеу']
    : params.clock === 'correction'
      ? ['ескертпелерді түзетіп, өтінімді жіберіңіз', 'Ескертпелерді түзету']
      : ['өтінім бойынша келесі қадамды жасаңыз', 'Өтінімді ашу'];
  return {
    subject: `${numbered(its)}: ${left}`,
    heading: left.charAt(0).toUpperCase() + left.slice(1),
    parts: [
      paragraph(`${reader.name}, ${what}. Мерзім өткен соң өтінім жабылады; енгізілгені мен құжаттар кабинетте қалады.`),
      facts({ label: 'Кезек сізде', value: untilDay(params.lastDay, today) }, { label: 'Қалғаны', value: inDays(days) }),
      button(label, link(its.path)),
    ],
    sms: `${numbered(its)}: ${what}, мерзімі: ${lastDay}. ${link(its.path)}`,
  };
}

/** To whoever owns the clock: two thirds of it have passed, or all of it. */
export function clockWarning({ params, facts: its, reader, today, link }: Term): LetterWords {
  const days = daysUntil(params.lastDay, today);
  const lastDay = dayInWords(params.lastDay, today);
  const over = days < 0;
  return {
    subject: over ? `${numbered(its)}: мерзім өтті` : `${numbered(its)}: мерзімі ${lastDay}`,
    heading: over ? 'Мерзім өтті' : 'Мерзім бітуге жақын',
    parts: [
      paragraph(`${reader.name}, өтінім бойынша кезек сізде. Үміткер: ${its.applicantName}`),
      facts({ label: 'Соңғы күн', value: lastDay }, { label: over ? 'Кешіктірілді' : 'Қалғаны', value: inDays(days) }),
      button('Өтінімді ашу', link(its.path)),
    ],
    sms: `${numbered(its)}: мерзімі ${lastDay}. ${link(its.path)}`,
  };
}
