import type { Values } from '#accounts/index.ts';
import { type DemoFiling, identityOf, inDigits, namesOf, type Paperwork } from '../paperwork.ts';
import type { DemoPerson } from '../person.ts';
import { ORGANISATIONS } from './organisations.ts';

export const PAPERWORK: Paperwork = {
  blocks: (person, filing) => [
    { block: 'applicant', values: applicantValues(person) },
    { block: 'identity', values: identityOf(person) },
    { block: 'employment', values: employmentValues(person, filing) },
    { block: 'education', values: {}, entries: [educationOf(person)] },
  ],
  papers: [
    ['identity', 'identity', 'passport'],
    ['education', 'education', 'diploma'],
    ['work_experience', 'work_book', 'work_book'],
  ],
};

const applicantValues = (person: DemoPerson): Values => ({
  ...namesOf(person),
  birthDate: inDigits(person.birthDate),
  sex: person.sex,
  snils: person.snils ?? '',
  phone: person.phone,
  email: person.email,
  channel: 'email',
});

function employmentValues({ birthDate }: DemoPerson, { employer, qualification }: DemoFiling): Values {
  const worked = 2026 - (Number(birthDate.slice(0, 4)) + 23);
  return {
    employed: 'yes',
    organisation: ORGANISATIONS.find(({ key }) => key === employer)?.shortName ?? 'АО «Образецпроект»',
    position: qualification === 'information-modeller' ? 'BIM-координатор' : 'Главный инженер проекта',
    workTotal: `${worked} лет`,
    workRelevant: `${Math.max(3, worked - 4)} лет`,
  };
}

const educationOf = ({ birthDate }: DemoPerson): Values => ({
  kind: 'main',
  degree: 'specialist',
  speciality: 'Промышленное и гражданское строительство',
  qualification: 'Инженер',
  institution: 'Образцовый строительный институт',
  year: String(Number(birthDate.slice(0, 4)) + 23),
});
