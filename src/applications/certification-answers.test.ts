import { expect, it } from 'vitest';
import { certificationAnswers } from './certification-answers.ts';

it('tells the reviewer both what the applicant has ticked and what not', () => {
  const answers = certificationAnswers({ everyPage: true, date: false, position: true, signature: true, seal: true });
  expect(answers?.has).toHaveLength(4);
  expect(answers?.lacks).toEqual(['стоит дата заверения']);
});

it('says nothing of a document that is not asked about', () => expect(certificationAnswers(null)).toBeNull());
