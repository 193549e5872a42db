import { consentText } from '#accounts/index.ts';
import {
  attachDocument,
  saveBlock,
  saveQualification,
  setPortfolioLink,
  signConsent,
  startApplication,
  submitApplication,
} from '#applications/index.ts';
import { keepUpload, setPhoto } from '#documents/index.ts';
import { findProcedure } from '#procedures/index.ts';
import { DEMO_COUNCILS, DEMO_ORGANISATIONS, type DemoCouncil, type DemoFiling, type DemoPerson, type PaperPlace } from './content/index.ts';
import { type Applicant, applicantOf, type DemoWorld, personOf } from './demo-world.ts';

const TICKED = { accuracyConfirmed: true, consent: true, baseVersion: 0 };
const EMPTY = { ...TICKED, values: {}, entries: [] };

/** A draft as one leaves it in the evening: the first blocks, one of them with a slip, and an identity document. @returns its id. */
export async function draft(world: DemoWorld, filing: DemoFiling): Promise<string> {
  const actor = applicantOf(world, filing.key);
  const person = personOf(filing.key);
  const { paperwork } = councilAt(filing);
  const id = await begin(world, actor, filing);
  const [first, slipped] = paperwork.blocks(person, filing);
  if (first) await saveBlock(world.deps, actor, id, first.block, { ...TICKED, values: first.values });
  if (slipped)
    await saveBlock(world.deps, actor, id, slipped.block, {
      ...TICKED,
      accuracyConfirmed: false,
      values: { ...slipped.values, issuedBy: '' },
    });
  await attach(world, actor, id, person, paperwork.papers.slice(0, 1));
  return id;
}

/** The whole road from «Добавить заявление» to «Отправить». @returns the id of the application. */
export async function file(world: DemoWorld, filing: DemoFiling): Promise<string> {
  const { deps } = world;
  const actor = applicantOf(world, filing.key);
  const person = personOf(filing.key);
  const { paperwork, procedureId } = councilAt(filing);
  const id = await begin(world, actor, filing);
  for (const { block, values, entries = [] } of paperwork.blocks(person, filing))
    await saveBlock(deps, actor, id, block, { ...EMPTY, values, entries: [...entries] });
  await attach(world, actor, id, person, papersFor(filing));
  await saveBlock(deps, actor, id, 'documents', EMPTY);
  if (filing.practice === 'portfolio') {
    await setPortfolioLink(deps, actor, id, 'https://disk.example/portfolio');
    await saveBlock(deps, actor, id, 'portfolio', EMPTY);
  }
  const { version } = consentText('application', findProcedure(procedureId)?.jurisdiction ?? 'ru');
  await signConsent(deps, actor, id, { agreed: true, textVersion: version, address: '192.0.2.10' });
  await submitApplication(deps, actor, id);
  return id;
}

async function begin(world: DemoWorld, actor: Applicant, filing: DemoFiling): Promise<string> {
  const { deps, catalogue, scans } = world;
  await setPhoto(deps, actor, await scans.portrait(personOf(filing.key)));
  const id = await startApplication(deps, actor, catalogue.organisations[councilAt(filing).key]);
  const employer = DEMO_ORGANISATIONS.find(({ key }) => key === filing.employer);
  await saveQualification(deps, actor, id, {
    ...TICKED,
    payerKind: payerOf(filing),
    qualificationId: catalogue.qualifications[filing.qualification],
    practiceKind: filing.practice,
    siteId: catalogue.sites[filing.site],
    employerInn: employer?.inn ?? employer?.bin ?? '',
    standardId: null,
  });
  return id;
}

function payerOf({ employer, voucher }: DemoFiling): 'employer' | 'voucher' | 'applicant' {
  if (voucher) return 'voucher';
  return employer ? 'employer' : 'applicant';
}

async function attach(
  { deps, scans }: DemoWorld,
  actor: Applicant,
  id: string,
  person: DemoPerson,
  places: readonly PaperPlace[],
): Promise<void> {
  for (const [place, kind, scan] of places) {
    const taken = await scans.taken(scan, person);
    const { versionId } = await deps.as(actor).write((trx) => keepUpload(trx, actor.personId, kind, taken, deps.clock.now()));
    await attachDocument(deps, actor, id, { place, versionId });
  }
}

/** Only what the card of the qualification has a place for. */
function papersFor(filing: DemoFiling): readonly PaperPlace[] {
  const { paperwork, qualifications } = councilAt(filing);
  const card = qualifications.find(({ key }) => key === filing.qualification);
  return paperwork.papers.filter(([place]) => card?.requiredDocuments.some(({ kind }) => kind === place));
}

function councilAt({ key, qualification }: DemoFiling): DemoCouncil {
  const council = DEMO_COUNCILS.find(({ qualifications }) => qualifications.some((card) => card.key === qualification));
  if (!council) throw new Error(`${key} of the demo applies for a qualification of no council`);
  return council;
}
