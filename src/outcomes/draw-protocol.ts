import { sql } from 'kysely';
import type { Application } from '#applications/index.ts';
import { listBlocks } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import { inBoth, type Words } from '#platform/language.ts';
import { inBothLanguages } from '#platform/named.ts';
import { dayIn, readDate } from '#procedures/index.ts';
import { readExam } from './exam-record.ts';
import { ProtocolContent } from './protocol-content.ts';

/**
 * Draws the content of a protocol from what happened: people, papers, variant, times, points, criteria, incidents.
 * Throws where the application was never filed or has no booking: no move leads here then.
 */
export async function drawProtocol(db: Trx, application: Application, options: { readonly removed: boolean }): Promise<ProtocolContent> {
  const place = await readPlace(db, application.id);
  const exam = await readExam(db, application);
  return ProtocolContent.parse({
    application: { number: application.number, filedAt: application.filedAt?.toString() },
    ...(await readPerson(db, application.id)),
    qualification: await readQualification(db, application),
    council: await readCouncil(db, application.councilId),
    site: place.site,
    days: place.days,
    commission: await listCommission(db, application.id),
    tool: exam.tool && { code: exam.tool.content.code, version: String(exam.tool.number) },
    theory: exam.theory,
    practice: exam.practice,
    interrupted: exam.interrupted,
    incidents: exam.incidents,
    removed: options.removed,
    recordings: exam.recordings.map(({ part, camera }) => inBoth(PART_WORDS[part], (named) => `${named}: ${camera}`)),
  } satisfies Record<keyof ProtocolContent, unknown>);
}

/** From the block as it was filed: the profile may change later. */
async function readPerson(db: Trx, applicationId: string): Promise<Pick<ProtocolContent, 'applicant' | 'identity'>> {
  const blocks = new Map((await listBlocks(db, applicationId)).map(({ block, submitted, values }) => [block, submitted?.values ?? values]));
  const person = blocks.get('applicant') ?? {};
  const identity = blocks.get('identity');
  const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);
  const sex = text(person.sex);
  return {
    applicant: {
      surname: text(person.surname) ?? '',
      givenName: text(person.givenName) ?? '',
      patronymic: text(person.patronymic),
      sex: sex === 'male' || sex === 'female' ? sex : null,
    },
    identity:
      identity && text(identity.number)
        ? {
            kind: IDENTITY_WORDS[text(identity.document) ?? ''] ?? {
              ru: 'документ, удостоверяющий личность',
              kk: 'жеке басты куәландыратын құжат',
            },
            series: text(identity.series),
            number: text(identity.number) ?? '',
            issuedBy: text(identity.issuedBy),
            issuedOn: isoDay(text(identity.issuedOn)),
            unitCode: text(identity.unitCode),
          }
        : null,
  };
}

/** Blocks hold a date as it was typed. */
function isoDay(typed: string | null): string | null {
  const read = readDate(typed ?? '');
  return read.ok ? read.iso : null;
}

const IDENTITY_WORDS: Readonly<Record<string, Words>> = {
  passport_ru: { ru: 'паспорт гражданина РФ', kk: 'РФ азаматының паспорты' },
  passport_ru_foreign: { ru: 'заграничный паспорт', kk: 'шетелдік паспорт' },
  passport_other: { ru: 'паспорт иностранного гражданина', kk: 'шетел азаматының паспорты' },
  residence_permit: { ru: 'вид на жительство', kk: 'тұруға ықтиярхат' },
  temporary_identity: { ru: 'временное удостоверение личности', kk: 'уақытша жеке куәлік' },
  id_card_kz: { ru: 'удостоверение личности', kk: 'жеке куәлік' },
  passport_kz: { ru: 'паспорт РК', kk: 'ҚР паспорты' },
};

const PART_WORDS = {
  theory: { ru: 'Теоретическая часть', kk: 'Теориялық бөлік' },
  practice: { ru: 'Практическая часть', kk: 'Практикалық бөлік' },
} as const;

async function readQualification(db: Trx, application: Application): Promise<ProtocolContent['qualification']> {
  const { standardCode, standardName, act, ...qualification } = await db
    .selectFrom('qualifications as q')
    .innerJoin('professional_standards as s', 's.id', 'q.standard_id')
    .select([
      inBothLanguages('q.name').as('name'),
      'q.code',
      'q.level',
      's.code as standardCode',
      inBothLanguages('s.name').as('standardName'),
      inBothLanguages<Words | null>('s.act').as('act'),
    ])
    .where('q.id', '=', application.qualificationId)
    .executeTakeFirstOrThrow();
  return { ...qualification, standard: { code: standardCode, name: standardName, act } };
}

async function readCouncil(db: Trx, id: string): Promise<Words> {
  const { name } = await db
    .selectFrom('organisations')
    .select(inBothLanguages('organisations.name').as('name'))
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return name;
}

/** Site of the latest session that was booked, and the days of all of them by the site's own calendar. */
async function readPlace(db: Trx, applicationId: string): Promise<{ days: string[]; site: ProtocolContent['site'] }> {
  const rows = await db
    .selectFrom('bookings as b')
    .innerJoin('exam_sessions as e', 'e.id', 'b.session_id')
    .innerJoin('sites as s', 's.id', 'e.site_id')
    .innerJoin('rooms as r', 'r.id', 'e.room_id')
    .select([
      'e.starts_at',
      inBothLanguages('s.name').as('name'),
      inBothLanguages('s.address').as('address'),
      inBothLanguages('s.city').as('city'),
      's.time_zone as zone',
      inBothLanguages('r.name').as('room'),
      's.registry_number as registryNumber',
    ])
    .where('b.application_id', '=', applicationId)
    .where('b.state', '=', 'booked')
    .where('b.superseded_at', 'is', null)
    .orderBy('e.starts_at')
    .execute();
  const last = rows.at(-1);
  if (!last) throw new Error('a protocol of an exam that was never booked');
  const { starts_at: _, ...site } = last;
  const days = [...new Set(rows.map(({ starts_at, zone }) => dayIn(starts_at, zone).toString()))];
  return { days, site };
}

const ROLE_ORDER = ['commission_chair', 'expert', 'technical_expert'] as const;

/** The chair first; a proctor does not decide. */
async function listCommission(db: Trx, applicationId: string): Promise<ProtocolContent['commission']> {
  const { rows } = await sql<{ personId: string; role: string; name: string | null }>`
    select c.person_id as "personId", c.role, h.display_name as name
    from commission_of_an_exam(${applicationId}::uuid) c left join hats h on h.person_id = c.person_id and h.role = c.role
    order by c.assigned_at, h.display_name`.execute(db);
  const byPerson = new Map(rows.map((row) => [row.personId, row]));
  return ROLE_ORDER.flatMap((role) =>
    [...byPerson.values()].filter((row) => row.role === role).map(({ personId, name }) => ({ personId, name: name ?? '', role })),
  );
}
