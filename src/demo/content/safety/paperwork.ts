import type { Values } from '#accounts/index.ts';
import { identityOf, inDigits, namesOf, type Paperwork } from '../paperwork.ts';
import type { DemoPerson } from '../person.ts';

export const PAPERWORK: Paperwork = {
  blocks: (person, { key }) => [
    { block: 'applicant', values: applicantValues(person) },
    { block: 'identity', values: identityOf(person) },
    { block: 'education', values: {}, entries: [diplomaOf(person), retrainingOf(person)] },
    { block: 'accessibility', values: NEEDS_ROOM.has(key) ? ROOM : {} },
  ],
  papers: [
    ['identity', 'identity', 'passport'],
    ['education', 'education', 'diploma'],
    ['education', 'education', 'retraining'],
    ['work_experience', 'work_book', 'work_book'],
  ],
};

/** Who has asked for an accessible environment. */
const NEEDS_ROOM: ReadonlySet<string> = new Set(['safety-under-review', 'safety-exam-scheduled']);

const ROOM: Values = { accessibleEnvironment: 'on', accessibleNeeds: 'Место с регулируемым столом' };

const applicantValues = (person: DemoPerson): Values => ({
  ...namesOf(person),
  birthDate: inDigits(person.birthDate),
  sex: person.sex,
  snils: person.snils ?? '',
  phone: person.phone,
  email: person.email,
  channelEmail: 'on',
  channelSms: 'on',
});

const yearOf = ({ birthDate }: DemoPerson, age: number): string => String(Number(birthDate.slice(0, 4)) + age);

const diplomaOf = (person: DemoPerson): Values => ({
  kind: 'main',
  degree: 'specialist',
  speciality: 'Промышленное и гражданское строительство',
  qualification: 'Инженер',
  institution: 'Образцовый строительный институт',
  year: yearOf(person, 23),
});

const retrainingOf = (person: DemoPerson): Values => ({
  kind: 'retraining',
  speciality: 'Охрана труда. Техносферная безопасность',
  qualification: 'Специалист в области охраны труда',
  institution: 'Образцовый учебный центр',
  year: yearOf(person, 27),
});
