import { button, facts, type LetterContext, type LetterWords, paragraph } from '../letter-words.ts';

export function employeeInvited({ params, link }: LetterContext<{ employer: string }>): LetterWords {
  return {
    subject: `${params.employer}: емтиханды жұмыс беруші төлейді`,
    heading: 'Жұмыс беруші емтиханыңыздың ақысын төлеуге дайын',
    parts: [
      paragraph(`${params.employer} сізді біліктілікті бағалауға шақырады және емтиханның ақысын төлейді.`),
      facts({ label: 'Кім шақырады', value: params.employer }),
      paragraph(
        'Осы поштамен кіріңіз немесе тіркеліңіз: шақыру кабинетте күтіп тұр. Өтініміңіздің қай кезеңде екенін жұмыс берушіге көрсету-көрсетпеуді сол жерде шешесіз.',
      ),
      button('Шақыруды көру', link('/cabinet/employers')),
      paragraph(`Кабинетіңіз әлі жоқ болса: ${link('/registration')}`),
      paragraph('Бұл ұйымда жұмыс істемесеңіз, ештеңе істемеңіз: жауабыңызсыз ол сіз туралы ештеңе көрмейді.'),
    ],
    sms: `Зачёт: ${params.employer} емтиханыңыздың ақысын төлейді. Жауап беріңіз: ${link('/cabinet/employers')}`,
  };
}
