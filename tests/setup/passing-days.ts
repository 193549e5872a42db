import { connectToProduct } from './running-cluster.ts';

const MINUTES_BETWEEN_PARTS = 15;
const MINUTES_OF_ALL = 60;

/** Lets the days pass until the only exam that is booked for this person: it begins in some minutes. Nothing else of the product grows older. */
export async function bringExamToToday(login: string, { minutes }: { minutes: number }): Promise<void> {
  const client = await connectToProduct(process.env.ZACHET_TEST_DATA ?? '');
  const start = Temporal.Now.instant().add({ minutes });
  const after = (more: number) => start.add({ minutes: more }).toString();
  try {
    const { rows } = await client.query<{ id: string }>(
      `select b.session_id as id from bookings b join applications a on a.id = b.application_id join people p on p.id = a.applicant_id
       where p.email = $1 and b.state = 'booked'`,
      [login],
    );
    const [session] = rows;
    if (rows.length !== 1 || !session) throw new Error(`${login} is booked for ${rows.length} exams`);
    await client.query('update exam_sessions set starts_at = $2, ends_at = $3 where id = $1', [
      session.id,
      after(0),
      after(MINUTES_OF_ALL),
    ]);
    for (const [part, at] of [
      ['theory', after(0)],
      ['practice', after(MINUTES_BETWEEN_PARTS)],
    ])
      await client.query('update session_parts set starts_at = $3 where session_id = $1 and part = $2', [session.id, part, at]);
  } finally {
    await client.end();
  }
}
