import { consentText } from '#accounts/index.ts';
import type { PaperPorts } from '#papers/index.ts';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { say } from '#platform/language.ts';
import { procedureOf } from '../procedure-of.ts';
import { applicantOnPaper, BLANK, identityOnPaper } from './applicant-on-paper.ts';
import { readCentreOnPaper } from './centre-on-paper.ts';
import { centreOf, readFilingOnPaper } from './read-filing-on-paper.ts';

type Consent = PaperPorts<Pick<Deps, 'as'>>['consent'];

/** Согласие: the paper's subject is the act of consent that was given here. */
export const consentOnPaper: Consent = async (deps, paper) =>
  await deps.as(SYSTEM).read(async (db) => {
    const { application, typed } = await readFilingOnPaper(db, paper.applicationId);
    const centre = await readCentreOnPaper(db, centreOf(application), paper.createdAt);
    const given = await db
      .selectFrom('consents')
      .select(['given_at as givenAt', 'address', 'text_version as textVersion', 'text_sha256 as textSha256'])
      .where('id', '=', paper.subjectId)
      .executeTakeFirst();
    const text = consentText('application', procedureOf(application).jurisdiction);
    const { purpose, categories, actions, term, withdrawal } = text.parts;
    return {
      centre,
      subject: applicantOnPaper(typed),
      identity: identityOnPaper(typed),
      address: typed.identity.registrationAddress ?? BLANK,
      purpose: say(purpose),
      categories: categories.map(say),
      actions: actions.map(say),
      recipients: centre.council ? [centre.council] : [],
      term: say(term),
      withdrawal: say(withdrawal),
      textVersion: given?.textVersion ?? text.version,
      given: given ? { at: given.givenAt.toString(), address: given.address, textSha256: given.textSha256 } : null,
    };
  });
