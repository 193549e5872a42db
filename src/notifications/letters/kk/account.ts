import { button, facts, type LetterContext, type LetterWords, needed, paragraph } from '../letter-words.ts';
import { signInPath } from '../words.ts';
import { dayInWords, momentInWords } from './words.ts';

export function accountCreated({
  params,
  secrets,
  reader,
  today,
  link,
}: LetterContext<{ login: string; lastDay: string; qualificationId?: string | undefined }>): LetterWords {
  const signIn = link(signInPath(params.qualificationId));
  const lastDay = dayInWords(params.lastDay, today);
  const password = needed(secrets.password, 'password');
  return {
    subject: '«Зачёт» жүйесіне кіру: логин мен уақытша құпиясөз',
    heading: 'Өз құпиясөзіңізді орнатыңыз',
    parts: [
      paragraph(`${reader.name}, сіз тіркелдіңіз. Уақытша құпиясөзбен кіріп, тұрақтысын қойыңыз.`),
      facts(
        { label: 'Логин', value: params.login },
        { label: 'Уақытша құпиясөз', value: password },
        { label: 'Құпиясөздің соңғы күні', value: lastDay },
      ),
      button('Құпиясөз орнату', signIn),
      paragraph('Сіз тіркелмеген болсаңыз, ештеңе істемеңіз: бұл құпиясөзсіз кабинетке кіруге болмайды, мерзімі өткен соң ол жарамайды.'),
    ],
    sms: `Зачёт: логин ${params.login}, уақытша құпиясөз ${password}, соңғы күні ${lastDay}. Өз құпиясөзіңізді орнатыңыз: ${signIn}`,
  };
}

export function passwordRecovery({ secrets, reader, link }: LetterContext<unknown>): LetterWords {
  const address = link(`/password/recovery/${needed(secrets.token, 'token')}`);
  return {
    subject: '«Зачёт» жүйесіне кіруге арналған жаңа құпиясөз',
    heading: 'Жаңа құпиясөз қойыңыз',
    parts: [
      paragraph(
        `${reader.name}, біреу кабинетіңізге жаңа құпиясөз сұрады. Бұл сіз болсаңыз, сілтемені ашыңыз: ол екі сағат және тек бір рет жарамды.`,
      ),
      button('Жаңа құпиясөз қою', address),
      paragraph('Сұраған сіз болмасаңыз, ештеңе істемеңіз: бұрынғы құпиясөз қалады.'),
    ],
    sms: `Зачёт: жаңа құпиясөз, сілтеме екі сағат жарамды: ${address}`,
  };
}

/** @param zone  in which the moment of the change is told. */
export const passwordChanged =
  (zone: string) =>
  ({ params, reader, today, link }: LetterContext<{ at: string }>): LetterWords => {
    const when = momentInWords(params.at, zone, today);
    return {
      subject: '«Зачёт» жүйесіне кіру құпиясөзі өзгертілді',
      heading: 'Құпиясөз өзгертілді',
      parts: [
        paragraph(`${reader.name}, кабинетіңіздің құпиясөзі өзгертілді. Енді басқа құрылғыларда қайта кіру керек болады.`),
        facts({ label: 'Қашан', value: `${when} (Астана)` }),
        paragraph('Құпиясөзді өзгерткен сіз болмасаңыз, бірден жаңасын қойып, өтінім берген орталыққа жазыңыз.'),
        button('Жаңа құпиясөз қою', link('/password/recovery')),
      ],
      sms: `Зачёт: құпиясөз өзгертілді, ${when}. Бұл сіз болмасаңыз, жаңасын қойыңыз: ${link('/password/recovery')}`,
    };
  };

export function registrationRepeated({ params, reader, link }: LetterContext<{ login: string }>): LetterWords {
  return {
    subject: '«Зачёт» жүйесінде сіздің поштаңызбен ашылған кабинет бар',
    heading: 'Кабинет бұрыннан бар',
    parts: [
      paragraph(`${reader.name}, біреу сіздің поштаңызбен тіркелмек болды. Жаңа кабинет ашылмады: сізде бұрыннан өз кабинетіңіз бар.`),
      facts({ label: 'Логин', value: params.login }),
      paragraph('Бұл сіз болсаңыз, кабинетке кіріңіз. Құпиясөзді ұмытсаңыз, жаңасын қойыңыз.'),
      button('Кіру', link('/sign-in')),
      paragraph(`Жаңа құпиясөз: ${link('/password/recovery')}`),
      paragraph('Бұл сіз болмасаңыз, ештеңе істемеңіз: құпиясөз өзгерген жоқ, кабинетке ешкім кірген жоқ.'),
    ],
    sms: `Зачёт: поштаңызбен ашылған кабинет бар. Кіру: ${link('/sign-in')}, жаңа құпиясөз: ${link('/password/recovery')}`,
  };
}

const NUMBERS = { snils: 'СНИЛС', iin: 'ЖСН', inn: 'ИНН', bin: 'БСН' } as const;

export function numberRegistered({ params, link }: LetterContext<{ number: keyof typeof NUMBERS }>): LetterWords {
  const number = NUMBERS[params.number];
  return {
    subject: `«Зачёт» жүйесінде осындай ${number} бар кабинет ашылған`,
    heading: 'Жаңа кабинет ашылмады',
    parts: [
      paragraph(`Осы поштамен тіркеу толтырылды, бірақ осындай ${number} бар кабинет бұрыннан бар: ол біреу ғана, басқа поштамен ашылған.`),
      paragraph('Ол сіздікі болса, сол поштамен кіріңіз немесе жаңа құпиясөз қойыңыз.'),
      button('Жаңа құпиясөз қою', link('/password/recovery')),
      paragraph(
        'Бұрынғы пошта жұмыс істемесе немесе тіркелген сіз болмасаңыз, өтінім беретін орталыққа жазыңыз. Ол құжаттарды тексеріп, кіруге көмектеседі.',
      ),
      paragraph('Сіз тіркелмеген болсаңыз, ештеңе істемеңіз.'),
    ],
    sms: `Зачёт: осындай ${number} бар кабинет ашылған. Жаңа құпиясөз: ${link('/password/recovery')}`,
  };
}
