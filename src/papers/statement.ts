import { z } from 'zod';
import { bySex, fullName, inCase, personName, shortName } from './cases.ts';
import { definePaper } from './paper.ts';
import {
  type Centre,
  centre,
  day,
  filed,
  identity,
  letterhead,
  maybe,
  numbersInWords,
  PRACTICE_WORDS,
  practiceKind,
  qualification,
  site,
  siteWords,
  standardWords,
  words,
} from './parts.ts';
import { counted, dateInDigits, dateInWords, momentInDigits } from './words.ts';

const CHANNELS = {
  email: 'по электронной почте',
  sms: 'по СМС',
  post: 'по почте',
  phone: 'по телефону',
  both: 'по электронной почте и по СМС',
} as const;

/** Заявление соискателя, to print and to sign. `payer` null means the applicant pays. */
export const statement = definePaper({
  data: z.object({
    centre,
    application: filed.nullable().default(null),
    applicant: personName,
    birthDate: day,
    citizenship: words,
    snils: maybe,
    iin: maybe,
    identity,
    registrationAddress: words,
    postalAddress: maybe,
    phone: maybe,
    email: maybe,
    channel: z.enum(['email', 'sms', 'post', 'phone', 'both']),
    qualification,
    /** Head of the paper and what is asked for, as the procedure words them. */
    heading: words.default('Заявление о проведении независимой оценки квалификации'),
    admittedTo: words.default('к независимой оценке квалификации в форме профессионального экзамена для подтверждения квалификации'),
    practiceKind,
    site,
    payer: z.object({ name: words, inn: maybe, bin: maybe }).nullable().default(null),
    employment: z
      .object({
        employer: words,
        position: words,
        totalMonths: z.number().int().nullable().default(null),
        relevantMonths: z.number().int().nullable().default(null),
      })
      .nullable()
      .default(null),
    education: z
      .array(
        z.object({
          kind: words,
          institution: words,
          speciality: maybe,
          qualification: maybe,
          document: maybe,
          year: z.number().int().nullable().default(null),
        }),
      )
      .default([]),
    accessibleEnvironment: maybe,
    enclosed: z.array(words).default([]),
    representative: z.object({ name: personName, basis: words }).nullable().default(null),
  }),
  title: ({ application, centre: of }) => [applicationWord(of), application && `№ ${application.number}`].filter(Boolean).join(' '),
  view: (data) => ({
    title: data.heading,
    heading: data.heading,
    foot: `${applicationWord(data.centre)} ${data.application ? `№ ${data.application.number}` : '(черновик)'}`,
    centre: letterhead(data.centre),
    headPosition:
      data.centre.head.positionDative ?? (isKazakh(data.centre) ? 'Руководителю центра' : 'Руководителю центра оценки квалификаций'),
    headDative: inCase(data.centre.head.name, 'dative'),
    number: data.application?.number ?? null,
    filed: data.application ? momentInDigits(data.centre.zone, data.application.at) : null,
    applicantGenitive: inCase(data.applicant, 'genitive'),
    representativeGenitive: data.representative && inCase(data.representative.name, 'genitive'),
    representativeBasis: data.representative?.basis ?? null,
    request: data.representative
      ? `Прошу допустить ${inCase(data.applicant, 'accusative')} ${data.admittedTo}`
      : `Прошу допустить меня, ${inCase(data.applicant, 'accusative')}, ${data.admittedTo}`,
    qualification: data.qualification,
    standard: standardWords(data.qualification),
    practice: PRACTICE_WORDS[data.practiceKind],
    site: siteWords(data.site),
    payer: data.payer ? `работодатель: ${[data.payer.name, ...numbersInWords(data.payer)].join(', ')}` : candidateWord(data.centre),
    applicantName: fullName(data.applicant),
    noPatronymic: data.applicant.patronymic ? null : 'отсутствует',
    birth: [dateInWords(data.birthDate), data.applicant.sex && { male: 'мужской', female: 'женский' }[data.applicant.sex]]
      .filter(Boolean)
      .join(', '),
    citizenship: data.citizenship,
    snils: data.snils,
    iin: data.iin,
    identity: identityWords(data.identity),
    registrationAddress: data.registrationAddress,
    postalAddress:
      data.postalAddress === null || data.postalAddress === data.registrationAddress
        ? 'совпадает с адресом регистрации'
        : data.postalAddress,
    contacts: [data.phone, data.email].filter(Boolean).join(', '),
    channel: CHANNELS[data.channel],
    accessibleEnvironment: data.accessibleEnvironment,
    education: data.education.map((item) => ({
      title: item.kind,
      words: [
        item.institution,
        item.speciality && `специальность «${item.speciality}»`,
        item.qualification && `квалификация «${item.qualification}»`,
        item.document,
        item.year && `${item.year} год`,
      ]
        .filter(Boolean)
        .join(', '),
    })),
    employment: data.employment
      ? [
          ['Место работы', data.employment.employer],
          ['Должность', data.employment.position],
          ['Общий стаж', lengthOfWork(data.employment.totalMonths)],
          ['Стаж по профилю квалификации', lengthOfWork(data.employment.relevantMonths)],
        ]
      : [],
    enclosed: data.enclosed,
    acquainted: bySex(data.representative?.name ?? data.applicant, 'ознакомлен', 'ознакомлена'),
    signerRole: data.representative
      ? `Представитель ${isKazakh(data.centre) ? 'кандидата' : 'соискателя'}`
      : capital(candidateWord(data.centre)),
    signerName: shortName(data.representative?.name ?? data.applicant),
  }),
});

const isKazakh = ({ country }: Centre): boolean => country === 'kz';
const applicationWord = (of: Centre): string => (isKazakh(of) ? 'Заявка' : 'Заявление');
const candidateWord = (of: Centre): string => (isKazakh(of) ? 'кандидат' : 'соискатель');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** «10 лет 2 мес.», as people write it; nothing typed is rounded away. */
export function lengthOfWork(months: number | null): string | null {
  if (months === null) return null;
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const inYears = counted(years, 'год', 'года', 'лет');
  if (rest === 0) return inYears;
  return years === 0 ? `${rest} мес.` : `${inYears} ${rest} мес.`;
}

/** «паспорт РФ 45 10 123456, выдан 01.02.2015: …, код подразделения 770-001». */
export function identityWords(of: z.output<typeof identity>): string {
  const issued = [of.issuedOn && dateInDigits(of.issuedOn), of.issuedBy].filter(Boolean).join(', ');
  return [
    [of.kind, of.series, of.number].filter(Boolean).join(' '),
    issued && `${/^(?:временное )?удостоверение/iu.test(of.kind) ? 'выдано' : 'выдан'} ${issued}`,
    of.unitCode && `код подразделения ${of.unitCode}`,
  ]
    .filter(Boolean)
    .join(', ');
}
