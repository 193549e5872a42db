import { fullName, shortName } from '../cases.ts';
import type { consent as russianConsent } from '../consent.ts';
import type { KazakhOf } from '../paper.ts';
import type { receipt as russianReceipt } from '../receipt.ts';
import type { refusal as russianRefusal } from '../refusal.ts';
import type { remarks as russianRemarks } from '../remarks.ts';
import type { statement as russianStatement } from '../statement.ts';
import { dateInWordsKk, momentInDigits } from '../words.ts';
import { binWords, identityWords, letterhead, PRACTICE_WORDS } from './parts.ts';
import { dateWithWeekday } from './words.ts';

const CHANNELS = {
  email: 'электрондық пошта арқылы',
  sms: 'SMS арқылы',
  post: 'пошта арқылы',
  phone: 'телефон арқылы',
  both: 'электрондық пошта және SMS арқылы',
} as const;

export const statement: KazakhOf<typeof russianStatement> = {
  title: ({ application }) => (application ? `№ ${application.number} өтінім` : 'Өтінім'),
  view: (data) => ({
    title: 'Кәсіптік біліктілікті тану туралы өтінім',
    foot: data.application ? `№ ${data.application.number} өтінім` : 'Өтінім (жоба)',
    centre: letterhead(data.centre),
    headPosition: 'Кәсіптік біліктілікті тану орталығының басшысына',
    headName: fullName(data.centre.head.name),
    representative: data.representative && `${fullName(data.representative.name)}, ${data.representative.basis}`,
    request: data.representative
      ? 'Үміткердің кәсіптік біліктілігін кәсіптік емтихан нысанында тануды сұраймын.'
      : 'Кәсіптік біліктілігімді кәсіптік емтихан нысанында тануды сұраймын.',
    practice: PRACTICE_WORDS[data.practiceKind],
    payer: data.payer ? `жұмыс беруші: ${[data.payer.name, binWords(data.payer)].filter(Boolean).join(', ')}` : 'үміткер',
    noPatronymic: data.applicant.patronymic ? null : 'жоқ',
    birth: [dateInWordsKk(data.birthDate), data.applicant.sex && { male: 'ер', female: 'әйел' }[data.applicant.sex]]
      .filter(Boolean)
      .join(', '),
    identity: identityWords(data.identity),
    postalAddress:
      data.postalAddress === null || data.postalAddress === data.registrationAddress ? 'тіркеу мекенжайымен бірдей' : data.postalAddress,
    channel: CHANNELS[data.channel],
    education: data.education.map((item) => ({
      title: item.kind,
      words: [
        item.institution,
        item.speciality && `мамандығы «${item.speciality}»`,
        item.qualification && `біліктілігі «${item.qualification}»`,
        item.document,
        item.year && `${item.year} жыл`,
      ]
        .filter(Boolean)
        .join(', '),
    })),
    employment: data.employment
      ? [
          ['Жұмыс орны', data.employment.employer],
          ['Лауазымы', data.employment.position],
          ['Жалпы өтілі', lengthOfWork(data.employment.totalMonths)],
          ['Біліктілік бейіні бойынша өтілі', lengthOfWork(data.employment.relevantMonths)],
        ]
      : [],
    signerRole: data.representative ? 'Үміткердің өкілі' : 'Үміткер',
  }),
};

function lengthOfWork(months: number | null): string | null {
  if (months === null) return null;
  const [years, rest] = [Math.floor(months / 12), months % 12];
  if (rest === 0) return `${years} жыл`;
  return years === 0 ? `${rest} ай` : `${years} жыл ${rest} ай`;
}

export const consent: KazakhOf<typeof russianConsent> = {
  title: () => 'Дербес деректерді өңдеуге келісім',
  view: (data) => ({
    title: 'Дербес деректерді өңдеуге келісім',
    foot: `Дербес деректерді өңдеуге келісім, редакциясы ${data.textVersion}`,
    centre: letterhead(data.centre),
    operatorDetails: [`мекенжайы: ${data.centre.address}`, binWords(data.centre)].filter(Boolean).join(', '),
    identity: identityWords(data.identity),
    given:
      data.given &&
      [
        `${momentInDigits(data.centre.zone, data.given.at)} (${data.centre.city})`,
        data.given.address && `желілік мекенжай ${data.given.address}`,
        `көрсетілген мәтіннің SHA-256 хеші ${data.given.textSha256}`,
      ]
        .filter(Boolean)
        .join(', '),
  }),
};

export const receipt: KazakhOf<typeof russianReceipt> = {
  title: ({ application }) => `№ ${application.number} өтінімге қолхат`,
  view: (data) => ({
    title: `№ ${data.application.number} өтінімге құжаттардың электрондық көшірмелерін алу туралы қолхат`,
    foot: `№ ${data.application.number} өтінімге қолхат`,
    centre: letterhead(data.centre),
    day: dateInWordsKk(data.day),
    applicantName: fullName(data.applicant),
    count: `${data.documents.length} құжат`,
  }),
};

export const refusal: KazakhOf<typeof russianRefusal> = {
  title: ({ application }) => `№ ${application.number} өтінім бойынша бас тарту`,
  view: (data) => ({
    title: `№ ${data.application.number} өтінім бойынша дәлелді бас тарту`,
    foot: `№ ${data.application.number} өтінім бойынша бас тарту`,
    centre: letterhead(data.centre),
    day: dateInWordsKk(data.day),
    applicantName: fullName(data.applicant),
  }),
};

export const remarks: KazakhOf<typeof russianRemarks> = {
  title: ({ application }) => `№ ${application.number} өтінімге ескертпелер`,
  view: (data) => ({
    title: `№ ${data.application.number} өтінімге ескертпелер тізбесі`,
    foot: `№ ${data.application.number} өтінімге ескертпелер, ${shortName(data.applicant)}`,
    centre: letterhead(data.centre),
    day: dateInWordsKk(data.day),
    applicantName: fullName(data.applicant),
    until: dateWithWeekday(data.until),
  }),
};
