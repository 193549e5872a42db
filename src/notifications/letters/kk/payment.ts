import { button, facts, type LetterContext, type LetterWords, needed, paragraph, reasonOf } from '../letter-words.ts';
import { sumInDigits } from '../words.ts';
import { nearest, numbered, term, until } from './shared-words.ts';
import { untilDay } from './words.ts';

type Context = LetterContext<unknown>;

/** For whoever pays: the applicant, or the employer who reads about somebody else. */
function invoiceWords({ facts: its, today, link }: Context, heading: string, first: string): LetterWords {
  const invoice = needed(its.invoice, 'invoice');
  const last = invoice.payUntil ?? its.lastDay;
  const sum = sumInDigits(invoice.totalMinor, invoice.currency);
  return {
    subject: `№ ${invoice.number} шотты төлеңіз${term(last, today)}`,
    heading,
    parts: [
      paragraph(first),
      facts({ label: `№ ${invoice.number} шот`, value: sum }, until('Кезек сізде', last, today)),
      paragraph(
        'Шотта банк қосымшасынан төлеуге арналған код бар. Төлеген соң төлем құжатын қоса беріңіз: орталық оны салыстырып, күнді таңдауды ашады.',
      ),
      button('Төлеп, құжатты қоса беру', link(its.path)),
    ],
    sms: `Зачёт: № ${invoice.number} шотты төлеңіз, ${sum}${term(last, today)}. ${link(its.path)}`,
  };
}

export function applicationAccepted(context: LetterContext<{ to?: string }>): LetterWords {
  const { params, facts: its, reader, today, link } = context;
  if (its.reader === 'payer')
    return invoiceWords(
      context,
      'Қызметкердің емтиханын төлеңіз',
      `${reader.name}, ${its.centre} өтінімді қабылдады: ${its.applicantName}, ${its.qualification}. Шарт пен шот хатқа қоса берілді.`,
    );
  if (params.to === 'awaiting_payment' && its.invoice)
    return invoiceWords(
      context,
      'Орталық өтінімді қабылдады',
      `${reader.name}, құжаттар дұрыс. Қолхат, шарт және шот хатқа қоса берілді және кабинетте сақталды.`,
    );
  return {
    subject: `${numbered(its)} қабылданды`,
    heading: 'Орталық өтінімді қабылдады',
    parts: [
      paragraph(
        params.to === 'contract_offered'
          ? `${reader.name}, құжаттар дұрыс. Шарт хатқа қоса берілді: оны оқып, кабинетте қол қойыңыз.`
          : `${reader.name}, құжаттар дұрыс. Шотты төлеуші алды; төлем түскенде емтихан күнін таңдайсыз.`,
      ),
      facts({ label: 'Біліктілік', value: its.qualification }, until('Келесі қадам', its.lastDay, today)),
      button('Өтінімді ашу', link(its.path)),
    ],
    sms: `${numbered(its)} қабылданды. ${link(its.path)}`,
  };
}

export const invoiceIssued = (context: Context): LetterWords =>
  invoiceWords(
    context,
    'Емтихан үшін шот',
    `${context.reader.name}, ${context.facts.centre} шот жазды: ${context.facts.applicantName}, ${context.facts.qualification}.`,
  );

export const contractSigned = ({ facts: its, reader, today, link }: Context): LetterWords => ({
  subject: `${numbered(its)}: шартқа қол қойылды`,
  heading: 'Шартқа қол қойылды',
  parts: [
    paragraph(`${reader.name}, орталықпен жасалған шартқа қол қойылды. Қол қою белгісі бар данасы кабинетте.`),
    facts({ label: 'Біліктілік', value: its.qualification }, until('Төлеу', its.invoice?.payUntil ?? its.lastDay, today)),
    button('Өтінімді ашу', link(its.path)),
  ],
  sms: `${numbered(its)}: шартқа қол қойылды. ${link(its.path)}`,
});

export const contractToCheck = ({ facts: its, reader, today, link }: Context): LetterWords => ({
  subject: `${numbered(its)}: қол қойылған шартты тексеріңіз`,
  heading: 'Қол қойылған шарт келді',
  parts: [
    paragraph(`${reader.name}, шартқа қағазда немесе электрондық қолтаңба файлымен қол қойылды (${its.applicantName}). Кезек сізде.`),
    facts({ label: 'Біліктілік', value: its.qualification }, until('Тексеру', its.lastDay, today)),
    button('Қолтаңбаны тексеру', link(its.path)),
  ],
  sms: `${numbered(its)}: қол қойылған шартты тексеріңіз. ${link(its.path)}`,
});

export const contractNotAccepted = ({ facts: its, reader, today, link }: Context): LetterWords => ({
  subject: `${numbered(its)}: шартқа қайтадан қол қойыңыз`,
  heading: 'Орталық қолтаңбаны қабылдамады',
  parts: [
    paragraph(`${reader.name}, қол қойылған шарт жарамады. Себебі шарт бетінде жазылған; сол жерде қайтадан қол қоюға болады.`),
    facts({ label: 'Біліктілік', value: its.qualification }, until('Кезек сізде', its.lastDay, today)),
    button('Шартты ашу', link(its.path)),
  ],
  sms: `${numbered(its)}: шартқа қайтадан қол қойыңыз. ${link(its.path)}`,
});

export const paymentProofSent = ({ facts: its, reader, today, link }: Context): LetterWords => ({
  subject: `${numbered(its)}: төлемді салыстырыңыз`,
  heading: 'Төлем құжаты келді',
  parts: [
    paragraph(`${reader.name}, өтінімге төлем құжаты қоса берілді (${its.applicantName}). Кезек сізде.`),
    facts(invoiceOrQualification({ facts: its }), until('Салыстыру', its.lastDay, today)),
    button('Төлемді салыстыру', link(its.path)),
  ],
  sms: `${numbered(its)}: төлемді салыстырыңыз. ${link(its.path)}`,
});

export const paymentConfirmed = ({ facts: its, reader, today, link }: Context): LetterWords => ({
  subject: 'Төленді. Емтихан күнін таңдаңыз',
  heading: 'Емтихан күнін таңдаңыз',
  parts: [
    paragraph(
      `${reader.name}, ${its.invoice ? `№ ${its.invoice.number} шот бойынша төлем түсті` : 'ештеңе төлеудің қажеті жоқ'}. Енді күнді таңдау сізде.`,
    ),
    facts({ label: 'Кезек сізде', value: its.lastDay ? untilDay(its.lastDay, today) : 'күнді келісіңіз' }, nearest(its, today)),
    button('Кестені көрсету', link(its.path)),
  ],
  sms: `${numbered(its)}: төленді. Емтихан күнін таңдаңыз: ${link(its.path)}`,
});

export const paymentRejected = ({ facts: its, reader, today, link }: Context): LetterWords => ({
  subject: `${numbered(its)}: төлем сәйкес келмеді`,
  heading: 'Орталық төлемді таппады',
  parts: [
    paragraph(`${reader.name}, төлем құжаты жарамады. Өтінім сақталды және төлемді күтіп тұр.`),
    ...reasonOf('Орталық бухгалтері жазады', its.reason),
    facts(invoiceOrQualification({ facts: its }), until('Кезек сізде', its.invoice?.payUntil ?? its.lastDay, today)),
    button('Құжатты қайта қоса беру', link(its.path)),
  ],
  sms: `${numbered(its)}: орталық төлемді таппады. ${link(its.path)}`,
});

const invoiceOrQualification = ({ facts: { invoice, qualification } }: Pick<Context, 'facts'>) =>
  invoice
    ? { label: `№ ${invoice.number} шот`, value: sumInDigits(invoice.totalMinor, invoice.currency) }
    : { label: 'Біліктілік', value: qualification };
