import { consentText } from '#accounts/index.ts';
import { findProcedure } from '#procedures/index.ts';
import { perform } from '../act.ts';
import { moved, type Proof, proof } from '../ledger.ts';
import type { Person } from '../person.ts';
import type { Place } from '../places.ts';
import type { Chance } from '../random.ts';
import type { Fields } from '../visitor.ts';
import { type Country, press, type Road } from './road.ts';
import { portraitOf, scanOf } from './scans.ts';

const TICKED = { accuracyConfirmed: 'on', consent: 'on' };

/** «Добавить заявление». @returns the id of the draft. */
export async function begin(
  country: Country,
  road: { name: string; place: Place; chance: Chance; applicant: Person; personId: string },
): Promise<string> {
  const { name, place, chance, applicant, personId } = road;
  const drafts = 'select id from applications where applicant_id = $1 and council_id = $2 order by created_at';
  await perform(
    {
      name: 'begin an application',
      by: applicant,
      path: '/cabinet/applications',
      fields: { councilId: place.councilId },
      proofs: [proof('draft', drafts, personId, place.councilId)],
    },
    { road: name, observer: country.observer, chance },
  );
  return (await country.observer.one<{ id: string }>(drafts, [personId, place.councilId])).id;
}

/** From the choice of the qualification to «Отправить». */
export async function file(road: Road): Promise<void> {
  const { place, person, applicationId: id, applicant } = road;
  const base = `/cabinet/applications/${id}`;
  if (place.filing.practice === 'portfolio') await setPhoto(road);
  await press(
    road,
    'choose the qualification',
    applicant,
    `${base}/edit/qualification`,
    { ...qualification(place), ...TICKED, baseVersion: '0' },
    [
      proof(
        'qualification',
        'select 1 from applications where id = $1 and qualification_id = $2 and site_id = $3',
        id,
        place.qualificationId,
        place.siteId,
      ),
    ],
  );
  for (const filled of blocksOf(road)) await fill(road, filled);
  for (const [at, kind, scan] of place.council.paperwork.papers.filter(([demanded]) => isDemanded(place, demanded))) {
    const { file: sent, sha256 } = await scanOf(scan, person);
    const certified: Fields = kind === 'work_book' ? { certification: 'asked', 'certified-everyPage': 'on', 'certified-date': 'on' } : {};
    const fields = { intent: 'upload', place: at, documentKind: kind, files: sent, ...certified };
    await press(road, `attach ${scan}`, applicant, `${base}/edit/documents`, fields, [attached(id, sha256)]);
  }
  await confirm(road, 'documents');
  if (place.filing.practice === 'portfolio') {
    const link = `https://disk.example/${person.key}`;
    await press(road, 'link the portfolio', applicant, `${base}/edit/portfolio`, { intent: 'link', link }, [
      proof('portfolio', 'select 1 from application_documents where application_id = $1 and link = $2 and removed_at is null', id, link),
    ]);
    await confirm(road, 'portfolio');
  }
  const consent = {
    agreed: 'on',
    textVersion: consentText('application', findProcedure(place.council.procedureId)?.jurisdiction ?? 'ru').version,
  };
  await press(road, 'give the consent', applicant, `${base}/edit/consent`, consent, [
    proof('consent', `select 1 from consents where application_id = $1 and purpose = 'application'`, id),
  ]);
  await submit(road, 1);
}

export const submit = async (road: Road, nth: number) =>
  await press(road, 'submit', road.applicant, `/cabinet/applications/${road.applicationId}/send`, { anyway: 'on' }, [
    moved(road.applicationId, 'submit', nth),
    proof('number', 'select 1 from applications where id = $1 and number is not null', road.applicationId),
  ]);

export const attached = (applicationId: string, sha256: string): Proof =>
  proof(
    'document',
    `select 1 from application_documents d join document_versions v on v.id = d.document_version_id join files f on f.sha256 = v.file_sha256
     where d.application_id = $1 and v.file_sha256 = $2 and d.removed_at is null`,
    applicationId,
    sha256,
  );

/** What a person typed that the server keeps as it was typed. */
const AS_TYPED = ['issuedBy', 'registrationAddress', 'organisation', 'surname', 'givenName'];

type Filled = ReturnType<typeof blocksOf>[number];

/** As the demo's people fill them in. */
export const blocksOf = ({ place, person }: Pick<Road, 'place' | 'person'>) =>
  place.council.paperwork.blocks(person, { key: person.key, ...place.filing });

const isDemanded = ({ council, filing }: Place, kind: string): boolean =>
  council.qualifications.find(({ key }) => key === filing.qualification)?.requiredDocuments.some((one) => one.kind === kind) ?? false;

export async function fill({ ...road }: Road, { block, values, entries = [] }: Filled): Promise<void> {
  const { applicationId: id } = road;
  const typed = entries.flatMap((entry, place) => Object.entries(entry).map(([name, text]) => [`e${place}.${name}`, text] as const));
  const [row] = await road.observer.ask<{ version: number }>(
    'select version from application_blocks where application_id = $1 and block = $2',
    [id, block],
  );
  const fields: Fields = {
    ...(values as Record<string, string>),
    ...Object.fromEntries(typed),
    entries: String(entries.length),
    ...TICKED,
    baseVersion: String(row?.version ?? 0),
  };
  const kept = Object.fromEntries(Object.entries(values).filter(([name]) => AS_TYPED.includes(name)));
  await press(road, `fill ${block}`, road.applicant, `/cabinet/applications/${id}/edit/${block}`, fields, [
    {
      ...proof(
        `block ${block}`,
        `select 1 from application_blocks where application_id = $1 and block = $2 and data -> 'values' @> $3::jsonb
         and jsonb_array_length(coalesce(data -> 'entries', '[]')) = $4 and accuracy_confirmed_at is not null`,
        id,
        block,
        JSON.stringify(kept),
        entries.length,
      ),
      until: `${id} ${block}`,
    },
  ]);
}

async function confirm(road: Road, block: 'documents' | 'portfolio'): Promise<void> {
  const { applicationId: id } = road;
  const path = `/cabinet/applications/${id}/confirm/${block}`;
  await press(road, `confirm ${block}`, road.applicant, path, { ...TICKED, baseVersion: '0' }, [
    proof(
      `${block} confirmed`,
      'select 1 from application_blocks where application_id = $1 and block = $2 and consent_at is not null',
      id,
      block,
    ),
  ]);
}

async function setPhoto(road: Road): Promise<void> {
  await press(road, 'set the photo', road.applicant, '/cabinet/photo', { files: await portraitOf(road.person), back: '/cabinet/profile' }, [
    proof('photo', 'select 1 from people where id = $1 and photo_sha256 is not null', road.personId),
  ]);
}

const qualification = (place: Place): Fields => ({
  payerKind: 'applicant',
  qualificationId: place.qualificationId,
  practiceKind: place.filing.practice,
  siteId: place.siteId,
  standardId: '',
  employerInn: '',
});
