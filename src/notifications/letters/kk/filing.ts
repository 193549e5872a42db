import { button, facts, type LetterContext, type LetterWords, paragraph, reasonOf } from '../letter-words.ts';
import { aboutApplication, numbered, term, until } from './shared-words.ts';
import { counted, dayInWords } from './words.ts';

type Context = LetterContext<unknown>;

export const applicationFiled = ({ facts: its, reader, today, link }: Context): LetterWords => ({
  subject: `${numbered(its)} орталықта`,
  heading: 'Орталық өтінімді алды',
  parts: [
    paragraph(`${reader.name}, ${its.centre} құжаттарды тексеріп жатыр. Әзірге кезек орталықта, сізден ештеңе керек емес.`),
    facts({ label: 'Біліктілік', value: its.qualification }, until('Орталық жауап береді', its.lastDay, today)),
    button('Өтінімді ашу', link(its.path)),
    paragraph('Күтіп тұрғанда сынама емтихан тапсыруға болады: ол тегін және ештеңеге әсер етпейді.'),
  ],
  sms: `${numbered(its)} орталықта.${its.lastDay ? ` Жауап беру мерзімі: ${dayInWords(its.lastDay, today)}.` : ''} ${link(its.path)}`,
});

export const applicationNew = ({ facts: its, reader, today, link }: Context): LetterWords => ({
  subject: `${numbered(its)} тексеруді күтуде`,
  heading: 'Өтінім келді',
  parts: [
    paragraph(`${reader.name}, үміткер ${its.applicantName} өтінім берді, тексеру сізде.`),
    facts({ label: 'Біліктілік', value: its.qualification }, until('Жауап беру', its.lastDay, today)),
    button('Өтінімді тексеру', link(its.path)),
  ],
  sms: `${numbered(its)} тексеруді күтуде${term(its.lastDay, today)}. ${link(its.path)}`,
});

export function applicationReturned({ facts: its, reader, today, link }: Context): LetterWords {
  const remarks = counted(its.remarks, 'ескертпе');
  return {
    subject: `${numbered(its)}: ескертпелерді түзетіңіз${term(its.lastDay, today)}`,
    heading: 'Орталық өтінімді пысықтауға қайтарды',
    parts: [
      paragraph(
        `${reader.name}, өтінімде ${remarks} бар. Әрқайсысы өз өрісінің немесе құжатының жанында, қалғаны қабылданды және сақталды.`,
      ),
      facts(until('Кезек сізде', its.lastDay, today) ?? { label: 'Кезек сізде', value: 'түзетіп, қайта жіберіңіз' }, {
        label: 'Түзету керек',
        value: remarks,
      }),
      ...reasonOf('Орталық жазады', its.reason),
      button('Ескертпелерді түзету', link(its.path)),
    ],
    sms: `${numbered(its)}: орталық оны қайтарды, ${remarks}. Түзетіңіз${term(its.lastDay, today)}: ${link(its.path)}`,
  };
}

export const applicationRefused = ({ facts: its, reader, link }: Context): LetterWords => ({
  subject: `${numbered(its)}: орталық бас тартты`,
  heading: 'Орталық өтінім бойынша бас тартты',
  parts: [
    paragraph(`${reader.name}, ${its.centre} өтінімді қабылдай алмайды. Дәлелді бас тарту хатқа қоса берілді.`),
    ...reasonOf('Себебі', its.reason),
    paragraph('Бас тартуға шағымдануға болады. Жаңа өтінім беруге де болады: осы өтінімнің деректері мен құжаттары көшіріледі.'),
    button('Өтінімді ашу', link(its.path)),
  ],
  sms: `${numbered(its)}: орталық бас тартты. Себебі және әрі қарай не істеу керегі: ${link(its.path)}`,
});

export const applicationWithdrawn = ({ facts: its, reader, link }: Context): LetterWords => ({
  subject: `${numbered(its)} қайтарып алынды`,
  heading: 'Өтінім қайтарып алынды',
  parts: [
    paragraph(
      its.reader === 'applicant'
        ? `${reader.name}, сіз өтінімді қайтарып алдыңыз. Емтиханда орныңыз болса, ол басқаларға босады. Төлеген болсаңыз, орталық ақшаны шарт бойынша қайтарады.`
        : `${reader.name}, ${its.applicantName} өтінімді қайтарып алды. Оны енді тексерудің қажеті жоқ; төлем болған болса, қайтару тапсырмасы ашылды.`,
    ),
    ...aboutApplication(its),
    button('Өтінімді ашу', link(its.path)),
  ],
  sms: `${numbered(its)} қайтарып алынды. ${link(its.path)}`,
});

export const applicationLapsed = ({ facts: its, reader, link }: Context): LetterWords => ({
  subject: `${numbered(its)} мерзімі өтіп, жабылды`,
  heading: 'Мерзім өтті, өтінім жабылды',
  parts: [
    paragraph(
      `${reader.name}, кезек сізде еді, мерзім өтіп кетті. Енгізілгені мен құжаттар кабинетте сақталды: жаңа өтінім солардан толтырылады.`,
    ),
    ...aboutApplication(its),
    button('Қайта өтінім беру', link(its.path)),
  ],
  sms: `${numbered(its)} мерзімі өтіп, жабылды. Қайта беру: ${link(its.path)}`,
});

export const applicationClosed = ({ facts: its, reader, link }: Context): LetterWords => ({
  subject: `${numbered(its)} жабылды`,
  heading: 'Орталық өтінімді жапты',
  parts: [
    paragraph(`${reader.name}, емтиханға келмеуден кейін ${its.centre} өтінімді жапты.`),
    ...reasonOf('Себебі', its.reason),
    paragraph('Шарт бойынша ақша қайтарылуы тиіс болса, орталық оны дайындап жатыр. Деректер мен құжаттар кабинетте қалады.'),
    button('Өтінімді ашу', link(its.path)),
  ],
  sms: `${numbered(its)}: орталық оны келмеуден кейін жапты. ${link(its.path)}`,
});

export const applicationReopened = ({ facts: its, reader, today, link }: Context): LetterWords => ({
  subject: `${numbered(its)} қайта ашылды`,
  heading: 'Апелляция қанағаттандырылды, өтінім ашылды',
  parts: [
    paragraph(`${reader.name}, апелляция шешімі бойынша өтінім әрі қарай жүреді. Қайта төлеудің қажеті жоқ.`),
    facts({ label: 'Біліктілік', value: its.qualification }, until('Келесі қадам', its.lastDay, today)),
    button('Өтінімді ашу', link(its.path)),
  ],
  sms: `${numbered(its)} апелляция бойынша қайта ашылды. ${link(its.path)}`,
});
