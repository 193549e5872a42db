import type { Procedure, Source } from './procedure.ts';

export const RU_LAW: Source = {
  act: '238-ФЗ от 03.07.2016; ПП РФ 1204 от 16.11.2016',
  note: 'действуют с 01.01.2017; более поздние поправки сверить',
  noteKk: '01.01.2017 бастап қолданылады; кейінгі түзетулерді салыстыру керек',
  sure: false,
};

/** The exam as every Russian council holds it: in person, theory first, its pass mark set by the assessment tool. */
export const RU_EXAM = {
  parts: [
    { id: 'theory', label: { ru: 'Теоретическая часть', kk: 'Теориялық бөлім', en: 'Theory part' } },
    { id: 'practice', label: { ru: 'Практическая часть', kk: 'Практикалық бөлім', en: 'Practical part' }, onlyAfterPassed: 'theory' },
  ],
  modes: ['on_site'],
  noticeLead: null,
  theoryPass: { by: 'assessment_tool' },
  calculator: 'by_tool',
  removedAtIncident: 2,
} as const satisfies Partial<Procedure['exam']>;

export const RU_GRANTS: Procedure['grants'] = [
  { on: 'submit', to: 'centre' },
  { on: 'accept', to: 'employer' },
  { on: 'confirm_date', to: 'commission' },
  { on: 'decide', to: 'council' },
];
