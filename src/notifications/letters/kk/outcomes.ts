import { button, facts, type LetterContext, type LetterWords, needed, paragraph, reasonOf } from '../letter-words.ts';
import { aboutApplication, aboutExam, examMoment, numbered, term, turnToChoose, until } from './shared-words.ts';
import { dayInWords } from './words.ts';

type Context = LetterContext<unknown>;

export const noShow = ({ facts: its, reader, today, link }: Context): LetterWords => ({
  subject: `${numbered(its)}: келмегеніңіз белгіленді`,
  heading: 'Орталық келмегеніңізді белгіледі',
  parts: [
    paragraph(
      `${reader.name}, сіз емтиханда${its.exam ? ` (${examMoment(its.exam, today)})` : ''} болмадыңыз. Себебі дәлелді болса, орталыққа жазып, растайтын құжатты қоса беріңіз: басшы қайта төлемсіз жаңа күн тағайындайды.`,
    ),
    ...aboutApplication(its),
    button('Орталыққа жазу', link(its.path)),
  ],
  sms: `${numbered(its)}: келмегеніңіз белгіленді. Себебі болса, орталыққа жазыңыз: ${link(its.path)}`,
});

export const removedFromExam = ({ facts: its, reader, today, link }: Context): LetterWords => ({
  subject: `${numbered(its)}: емтиханнан шеттету`,
  heading: 'Сіз емтиханнан шеттетілдіңіз',
  parts: [
    paragraph(
      `${reader.name}, ереже қайта бұзылды, емтихан сіз үшін тоқтатылды. Уақыты мен дәлелдер хаттамаға жазылды, оларды көре аласыз.`,
    ),
    ...reasonOf('Не жазылды', its.reason),
    paragraph(`Шеттетумен келіспеуге болады: апелляция беріңіз${term(its.appealUntil, today)}.`),
    button('Өтінімді ашу', link(its.path)),
  ],
  sms: `${numbered(its)}: сіз емтиханнан шеттетілдіңіз. Жазба және апелляция: ${link(its.path)}`,
});

export const examBrokenOff = ({ facts: its, reader, today, link }: Context): LetterWords => ({
  subject: `${numbered(its)}: емтихан үзілді, жаңа күнді таңдаңыз`,
  heading: 'Емтихан орталықтың кінәсінен үзілді',
  parts: [
    paragraph(`${reader.name}, емтиханды аяқтау мүмкін болмады. Қайта төлеудің қажеті жоқ, есептелген бөліктер сақталады.`),
    ...reasonOf('Орталық жазады', its.reason),
    turnToChoose(its, today),
    button('Кестені көрсету', link(its.path)),
  ],
  sms: `${numbered(its)}: емтихан орталықтың кінәсінен үзілді. Жаңа күнді таңдаңыз: ${link(its.path)}`,
});

export const nextPart = ({ facts: its, reader, today, link }: Context): LetterWords => ({
  subject: `${numbered(its)}: емтиханның бір бөлігі қалды`,
  heading: 'Келесі бөліктің күнін таңдаңыз',
  parts: [
    paragraph(`${reader.name}, бүгін тапсырғаныңыз есептелді. Емтиханның тағы бір бөлігі қалды, оның күнін сіз таңдайсыз.`),
    turnToChoose(its, today),
    button('Кестені көрсету', link(its.path)),
  ],
  sms: `${numbered(its)}: келесі бөліктің күнін таңдаңыз. ${link(its.path)}`,
});

/** Recognised or not: the state after the move tells which. */
export const result = ({ params, facts: its, reader, today, link }: LetterContext<{ to: 'certified' | 'not_passed' }>): LetterWords =>
  params.to === 'certified'
    ? {
        subject: `${numbered(its)}: біліктілік расталды`,
        heading: 'Емтихан тапсырылды',
        parts: [
          paragraph(`${reader.name}, нәтиже танылды. Орталық құжатты ресімдеп жатыр (${its.certificateTitle}), дайын болғанда жазады.`),
          ...aboutApplication(its),
          button('Нәтижені көру', link(its.path)),
        ],
        sms: `${numbered(its)}: біліктілік расталды. ${link(its.path)}`,
      }
    : {
        subject: `${numbered(its)}: қорытынды берілді`,
        heading: 'Емтихан әзірге тапсырылмады',
        parts: [
          paragraph(
            `${reader.name}, балл жетпеді. Қай тарауларды қайталау керегі қорытындыда айтылған; ол хатқа қоса берілді және кабинетте сақталды.`,
          ),
          facts(
            { label: 'Біліктілік', value: its.qualification },
            its.retakeFrom ? { label: 'Қайта тапсыруға болатын алғашқы күн', value: dayInWords(its.retakeFrom, today) } : null,
          ),
          paragraph(`Нәтижемен келіспеуге болады: кабинетте апелляция беріңіз${term(its.appealUntil, today)}.`),
          button('Қорытындыны көру', link(its.path)),
        ],
        sms: `${numbered(its)}: емтихан тапсырылмады, қорытынды кабинетте: ${link(its.path)}`,
      };

export function certificateReady({ facts: its, reader, link }: Context): LetterWords {
  const { number, path } = needed(its.certificate, 'certificate');
  return {
    subject: `${its.certificateTitle} дайын: ${number}`,
    heading: `${its.certificateTitle} дайын`,
    parts: [
      paragraph(
        `${reader.name}, құжатқа қол қойылды және ол хатқа қоса берілді. Жұмыс беруші оны нөмірі немесе қағаздағы коды бойынша тексереді.`,
      ),
      facts({ label: 'Нөмірі', value: number }, { label: 'Біліктілік', value: its.qualification }),
      button('Құжат бетін ашу', link(path)),
    ],
    sms: `${its.certificateTitle} дайын, ${number}: ${link(path)}`,
  };
}

export const sentToCouncil = ({ facts: its, reader, today, link }: Context): LetterWords => ({
  subject: `${numbered(its)}: істі тексеріңіз`,
  heading: 'Іс кеңестің тексеруіне келді',
  parts: [
    paragraph(`${reader.name}, ${its.centre} хаттама мен емтихан материалдарын тапсырды.`),
    facts({ label: 'Біліктілік', value: its.qualification }, until('Тексеру', its.lastDay, today)),
    button('Істі тексеру', link(its.path)),
  ],
  sms: `${numbered(its)}: іс кеңестің тексеруін күтуде. ${link(its.path)}`,
});

export const sentBackByCouncil = ({ facts: its, reader, today, link }: Context): LetterWords => ({
  subject: `${numbered(its)}: кеңес істі қайтарды`,
  heading: 'Кеңес істі комиссияға қайтарды',
  parts: [
    paragraph(`${reader.name}, шешімді қайта қабылдау керек (${its.applicantName}).`),
    ...reasonOf('Кеңес жазады', its.reason),
    facts({ label: 'Біліктілік', value: its.qualification }, until('Шешу', its.lastDay, today)),
    ...(its.exam ? aboutExam(its.exam, today) : []),
    button('Хаттаманы ашу', link(its.path)),
  ],
  sms: `${numbered(its)}: кеңес істі қайтарды. ${link(its.path)}`,
});
