/** How a person's name may be typed into the wrong fields. */
export interface PersonName {
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
}

export type NameFinding = 'surname_and_name_swapped' | 'patronymic_in_name' | 'all_in_surname' | 'fields_shifted';

export interface NameCheck {
  readonly finding: NameFinding;
  readonly proposal: PersonName;
}

export const NAME_FINDINGS = {
  surname_and_name_swapped: { ru: 'Похоже, фамилия и имя поменялись местами', kk: 'Тегі мен аты ауысып кеткен сияқты' },
  patronymic_in_name: { ru: 'В поле «Имя» похоже и отчество', kk: '«Аты» өрісінде әкесінің аты да бар сияқты' },
  all_in_surname: { ru: 'В поле «Фамилия» похоже всё имя целиком', kk: '«Тегі» өрісінде аты-жөні толық жазылған сияқты' },
  fields_shifted: { ru: 'Похоже, имя и отчество стоят не в своих полях', kk: 'Аты мен әкесінің аты өз өрістерінде емес сияқты' },
} as const satisfies Record<NameFinding, { readonly ru: string; readonly kk: string }>;

const PATRONYMIC = /(?:[оеё]вич|[оеё]вна|ична|инична|ильич|кузьмич|фомич|лукич)$/i;
const SURNAME = /(?:[оеё]ва?|[иы]на?|ск(?:ий|ая)|цк(?:ий|ая)|енко|чук|ых|их|ян)$/i;

/** Common given names: enough to see a swap, too few to judge a name. A name that is not here is never called wrong. */
const GIVEN = new Set(
  'александр александра алексей анастасия андрей анна антон арсений артём артем борис вадим валентин валентина валерий варвара василий вера вероника виктор виктория виталий владимир владислав вячеслав галина георгий григорий дарья денис дмитрий евгений евгения екатерина елена елизавета иван игорь илья инна ирина кирилл константин ксения лариса лидия людмила максим маргарита марина мария михаил надежда наталья никита николай оксана олег ольга павел пётр петр полина роман светлана сергей станислав степан тамара татьяна фёдор федор юлия юрий яна ярослав'.split(
    ' ',
  ),
);
const isGiven = (text: string) => GIVEN.has(text.trim().toLowerCase());
const looksPatronymic = (text: string) => PATRONYMIC.test(text.trim()) && text.trim().length > 5;
const looksSurname = (text: string) => SURNAME.test(text.trim()) && !isGiven(text);

/** The likeliest mix-up of the three fields, if any; a modest rule that only asks. */
export function checkNameFields(name: PersonName): NameCheck | null {
  const { surname, givenName, patronymic } = name;
  const words = (text: string) => text.trim().split(/\s+/).filter(Boolean);
  const inSurname = words(surname);
  if (inSurname.length === 3 && looksPatronymic(inSurname[2] ?? '') && patronymic.trim() === '') {
    const [first = '', second = '', third = ''] = inSurname;
    return { finding: 'all_in_surname', proposal: { surname: first, givenName: second, patronymic: third } };
  }
  const inName = words(givenName);
  if (inName.length === 2 && looksPatronymic(inName[1] ?? '') && patronymic.trim() === '') {
    return { finding: 'patronymic_in_name', proposal: { surname, givenName: inName[0] ?? '', patronymic: inName[1] ?? '' } };
  }
  if (looksPatronymic(givenName) && isGiven(surname) && looksSurname(patronymic)) {
    return { finding: 'fields_shifted', proposal: { surname: patronymic, givenName: surname, patronymic: givenName } };
  }
  if (looksPatronymic(givenName) && isGiven(patronymic)) {
    return { finding: 'fields_shifted', proposal: { surname, givenName: patronymic, patronymic: givenName } };
  }
  if (isGiven(surname) && looksSurname(givenName)) {
    return { finding: 'surname_and_name_swapped', proposal: { surname: givenName, givenName: surname, patronymic } };
  }
  return null;
}
