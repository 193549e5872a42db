import { sql } from 'kysely';
import type { Application } from '#applications/index.ts';
import { procedureOf } from '#applications/index.ts';
import { AssessmentTool, type PassMark, theoryMark } from '#exams/index.ts';
import type { Trx } from '#platform/database.ts';
import { inBoth, type Words } from '#platform/language.ts';
import type { Part } from '#procedures/index.ts';
import { readPractice } from './practice-record.ts';
import type { IncidentRecord, InterruptedPart, PracticeRecord, TheoryRecord } from './protocol-content.ts';
import { readTheory } from './theory-record.ts';

/** An attempt of one part that counts for the outcome. */
export interface CountingAttempt {
  readonly id: string;
  readonly part: Part;
  readonly toolVersionId: string;
  readonly startedAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | null;
  readonly result: unknown;
}

export interface ToolVersion {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly approvedAt: Temporal.Instant | null;
  readonly content: AssessmentTool;
}

/** What happened at the exam of one application. */
export interface ExamRecord {
  readonly tool: ToolVersion | null;
  /** What the theory had to reach. */
  readonly theoryMark: PassMark | null;
  readonly theory: TheoryRecord | null;
  readonly practice: PracticeRecord | null;
  readonly interrupted: readonly InterruptedPart[];
  readonly incidents: readonly IncidentRecord[];
  readonly recordings: readonly { readonly part: Part; readonly camera: string; readonly startsAt: string; readonly endsAt: string }[];
}

export async function readExam(db: Trx, application: Application): Promise<ExamRecord> {
  const { id: applicationId, practiceKind } = application;
  const attempts = await listCountingAttempts(db, applicationId);
  const versionId = attempts.at(-1)?.toolVersionId;
  const tool = versionId ? await readToolVersion(db, versionId) : null;
  const theory = attempts.find(({ part }) => part === 'theory');
  const practice = attempts.find(({ part }) => part === 'practice');
  const mark = tool && theoryMark(procedureOf(application), tool.content);
  return {
    tool,
    theoryMark: mark,
    theory: theory && tool && mark ? readTheory(theory, tool.content, mark) : null,
    practice: practice && tool ? await readPractice(db, practice, tool.content, practiceKind ?? 'tasks') : null,
    interrupted: await listInterrupted(db, applicationId),
    incidents: await listIncidents(db, applicationId),
    recordings: await listRecordings(db, applicationId),
  };
}

/** The credited attempt of a part, else the latest one that was not broken off; in the order of the parts. */
async function listCountingAttempts(db: Trx, applicationId: string): Promise<CountingAttempt[]> {
  const credited = await db.selectFrom('credited_parts').select('attempt_id').where('application_id', '=', applicationId).execute();
  const rows = await db
    .selectFrom('attempts as a')
    .innerJoin('bookings as b', 'b.id', 'a.booking_id')
    .select(['a.id', 'a.part', 'a.tool_version_id', 'a.started_at', 'a.ended_at', 'a.how_ended', 'a.result', 'b.superseded_at'])
    .where('a.application_id', '=', applicationId)
    .orderBy('a.started_at', 'desc')
    .execute();
  const isCredited = new Set(credited.map(({ attempt_id }) => attempt_id));
  const counting = (part: Part) =>
    rows.find((row) => row.part === part && isCredited.has(row.id)) ??
    rows.find((row) => row.part === part && row.how_ended !== 'broken_off' && row.superseded_at === null);
  return [counting('theory'), counting('practice')].flatMap((row) =>
    row
      ? [
          {
            id: row.id,
            part: row.part as Part,
            toolVersionId: row.tool_version_id,
            startedAt: row.started_at,
            endedAt: row.ended_at,
            result: row.result,
          },
        ]
      : [],
  );
}

/** The bank is closed to commission and council; the function gives them what an exam of theirs was held by. */
async function readToolVersion(db: Trx, id: string): Promise<ToolVersion | null> {
  const { rows } = await sql<Omit<ToolVersion, 'content'> & { content: unknown }>`
    select id, number, state, approved_at as "approvedAt", content from tool_of_an_exam(${id}::uuid)`.execute(db);
  const [row] = rows;
  return row ? { ...row, content: AssessmentTool.parse(row.content) } : null;
}

/** Parts of the present bookings that were cut short, in the order they began. */
async function listInterrupted(db: Trx, applicationId: string): Promise<InterruptedPart[]> {
  const rows = await db
    .selectFrom('attempts as a')
    .innerJoin('bookings as b', 'b.id', 'a.booking_id')
    .select(['a.part', 'a.started_at', 'a.ended_at', 'a.how_ended'])
    .where('a.application_id', '=', applicationId)
    .where('a.how_ended', 'in', ['removed', 'broken_off'])
    .where('b.superseded_at', 'is', null)
    .orderBy('a.started_at')
    .execute();
  return rows.flatMap(({ part, started_at, ended_at, how_ended }) =>
    ended_at
      ? [
          {
            part: part as Part,
            startedAt: started_at.toString(),
            endedAt: ended_at.toString(),
            how: how_ended as InterruptedPart['how'],
          },
        ]
      : [],
  );
}

const INCIDENT_WORDS: Readonly<Record<string, Words>> = {
  phone: { ru: 'Телефон или другое средство связи', kk: 'Телефон немесе басқа байланыс құралы' },
  talking: { ru: 'Разговоры', kk: 'Сөйлесу' },
  outside_help: { ru: 'Помощь со стороны', kk: 'Бөгде адамның көмегі' },
  forbidden_aids: { ru: 'Запрещённые материалы', kk: 'Тыйым салынған материалдар' },
  impersonation: { ru: 'Попытка сдать за другого', kk: 'Басқа адамның орнына тапсыруға әрекеттену' },
  disorder: { ru: 'Нарушение порядка', kk: 'Тәртіп бұзу' },
  other: { ru: 'Другое нарушение', kk: 'Өзге бұзушылық' },
};

async function listIncidents(db: Trx, applicationId: string): Promise<IncidentRecord[]> {
  const rows = await db
    .selectFrom('incidents as i')
    .innerJoin('bookings as b', 'b.id', 'i.booking_id')
    .leftJoin('application_words as w', 'w.id', 'i.words_id')
    .select(['i.id', 'i.happened_at', 'i.kind', 'i.consequence', 'i.evidence_sha256 as sha256', 'w.words'])
    .where('i.application_id', '=', applicationId)
    .where('b.superseded_at', 'is', null)
    .orderBy('i.happened_at')
    .execute();
  return rows.map(({ id, happened_at, kind, consequence, sha256, words }) => ({
    at: happened_at.toString(),
    words: inBoth(INCIDENT_WORDS[kind] ?? { ru: kind }, (named) => [named, words].filter(Boolean).join('. ')),
    consequence: consequence as IncidentRecord['consequence'],
    evidence: sha256 === null ? null : { incidentId: id, sha256 },
  }));
}

async function listRecordings(db: Trx, applicationId: string): Promise<ExamRecord['recordings']> {
  const rows = await db
    .selectFrom('recordings as r')
    .innerJoin('bookings as b', 'b.id', 'r.booking_id')
    .select(['r.part', 'r.camera', 'r.starts_at', 'r.ends_at'])
    .where('r.application_id', '=', applicationId)
    .where('b.superseded_at', 'is', null)
    .orderBy('r.starts_at')
    .execute();
  return rows.map(({ part, camera, starts_at, ends_at }) => ({
    part: part as Part,
    camera,
    startsAt: starts_at.toString(),
    endsAt: ends_at.toString(),
  }));
}
