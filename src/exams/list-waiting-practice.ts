import { sql } from 'kysely';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';

const MARKERS = ['expert', 'technical_expert', 'commission_chair'];

export interface WaitingPractice {
  readonly bookingId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly qualification: string;
  /** Lines of all sheets, and how many of them this expert has marked. */
  readonly lines: number;
  readonly marked: number;
  /** The expert has still to say whether something binds them to the candidate. */
  readonly undeclared: boolean;
}

/** Practices under way that this expert may mark, those that wait for their marks on top; empty for whoever does not judge. Without those that an interest bars. */
export async function listWaitingPractice({ as }: Pick<Deps, 'as'>, actor: Actor): Promise<WaitingPractice[]> {
  if (actor.scope !== 'commission' || !actor.personId || !MARKERS.includes(actor.role ?? '')) return [];
  const { personId } = actor;
  return await as(actor).read(async (db) => {
    const { rows } = await sql<WaitingPractice>`
      select t.booking_id as "bookingId", b.session_id as "sessionId", a.applicant_name as name, ${named('q.name')} as qualification, of_sheets.lines::int as lines,
        (select count(*)::int from practice_marks k join practice_sheets s on s.id = k.sheet_id where s.attempt_id = t.id and k.expert_id = ${personId}) as marked,
        d.interest is null as undeclared
      from attempts t
        join bookings b on b.id = t.booking_id
        join session_members m on m.session_id = b.session_id and m.person_id = ${personId} and m.role = ${actor.role}
        join applications a on a.id = t.application_id
        join qualifications q on q.id = a.qualification_id
        left join interest_declarations d on d.session_id = b.session_id and d.application_id = a.id and d.person_id = ${personId}
        cross join lateral (select coalesce(sum(jsonb_array_length(s.content -> 'criteria')), 0) as lines from practice_sheets s where s.attempt_id = t.id) of_sheets
      where t.part = 'practice' and t.ended_at is null and a.state = 'in_exam' and coalesce(d.interest, 'none') = 'none'
      order by t.started_at, a.applicant_name`.execute(db);
    return rows.toSorted((one, other) => Number(one.marked >= one.lines) - Number(other.marked >= other.lines));
  });
}
