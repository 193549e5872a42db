import { button, facts, type LetterContext, type LetterWords, needed, paragraph } from '../letter-words.ts';
import { dayInWords, momentInWords } from './words.ts';

export function accountCreated({ params, secrets, reader, today, link }: LetterContext<{ login: string; lastDay: string }>): LetterWords {
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
      button('Құпиясөз орнату', link('/sign-in')),
      paragraph('Сіз тіркелмеген болсаңыз, ештеңе істемеңіз: бұл құпиясөзсіз кабинетке кіруге болмайды, мерзімі өткен соң ол жарамайды.'),
    ],
    sms: `Зачёт: логин ${params.login}, уақытша құпиясөз ${password}, соңғы күні ${lastDay}. Өз құпиясөзіңізді орнатыңыз: ${link('/sign-in')}`,
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
        facts({ label: 'Қашан', value: `${when} (Мәскеу)` }),
        paragraph('Құпиясөзді өзгерткен сіз болмасаңыз, бірден жаңасын қойып, өтініш берген орталыққа жазыңыз.'),
        button('Жаңа құпиясөз қою', link('/password/recovery')),
      ],
      sms: `Зачёт: құпиясөз өзгертілді, ${when}. Бұл сіз болмасаңыз, жаңасын қойыңыз: ${link('/password/recovery')}`,
    };
  };
