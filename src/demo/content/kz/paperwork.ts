import type { Values } from '#accounts/index.ts';
import { inDigits, namesOf, type Paperwork } from '../paperwork.ts';
import type { DemoPerson } from '../person.ts';
import { DEMO_ID_CARD } from '../scans.ts';
import { QUALIFICATIONS } from './qualifications.ts';

/** Blocks that the card of the qualification does not ask for are not there to be filled in. */
export const PAPERWORK: Paperwork = {
  blocks: (person, { qualification }) => {
    const card = QUALIFICATIONS.find(({ key }) => key === qualification);
    const demands = (kind: string) => card?.requiredDocuments.some((one) => one.kind === kind && one.required) ?? false;
    return [
      { block: 'applicant', values: applicantValues(person) },
      { block: 'identity', values: identityOf() },
      ...(demands('work_experience') ? [{ block: 'employment', values: employmentOf(person) } as const] : []),
      ...(demands('education') ? [{ block: 'education', values: {}, entries: [collegeOf(person)] } as const] : []),
    ];
  },
  papers: [
    ['identity', 'identity', 'id_card'],
    ['education', 'education', 'college'],
    ['work_experience', 'experience_other', 'work_letter'],
  ],
};

const applicantValues = (person: DemoPerson): Values => ({
  ...namesOf(person),
  birthDate: inDigits(person.birthDate),
  sex: person.sex,
  iin: person.iin ?? '',
  phone: person.phone,
  email: person.email,
  channel: 'email',
});

const identityOf = (): Values => ({
  citizenship: 'KZ',
  document: 'id_card_kz',
  number: DEMO_ID_CARD.number,
  issuedOn: inDigits(DEMO_ID_CARD.issuedOn),
  issuedBy: DEMO_ID_CARD.issuedBy,
  validUntil: inDigits(DEMO_ID_CARD.validUntil),
  registrationAddress: DEMO_ID_CARD.address,
  sameAddress: 'on',
});

const yearsSince = ({ birthDate }: DemoPerson, age: number): number => 2026 - (Number(birthDate.slice(0, 4)) + age);

const employmentOf = (person: DemoPerson): Values => ({
  employed: 'yes',
  organisation: 'ТОО «Дала Құрылыс»',
  position: 'Электромонтажник',
  workTotal: `${yearsSince(person, 20)} лет`,
  workRelevant: `${Math.max(1, yearsSince(person, 24))} лет`,
});

const collegeOf = ({ birthDate }: DemoPerson): Values => ({
  kind: 'main',
  degree: 'vocational',
  speciality: 'Сварочное дело',
  qualification: 'Электрогазосварщик',
  institution: 'Үлгі политехникалық колледжі',
  year: String(Number(birthDate.slice(0, 4)) + 19),
});
