import { appealOfLetter } from '#appeals/index.ts';
import { certificateTitle, procedureOf, readApplication, readBlockValues } from '#applications/index.ts';
import type { AppDeps } from '#deps';
import type { LetterFacts, OrderedLetter } from '#notifications/index.ts';
import { certificateOfLetter, pathOfOutcomeLetter } from '#outcomes/index.ts';
import { invoiceOfLetter, pathOfPaymentLetter } from '#payments/index.ts';
import type { Trx } from '#platform/database.ts';
import { named } from '#platform/named.ts';
import { examOfLetter, nearestDays } from '#schedule/index.ts';

/** Reads what a letter of an application tells, at the moment when it is sent. */
export async function readLetterFacts(
  db: Trx,
  deps: AppDeps,
  letter: OrderedLetter & { readonly applicationId: string },
): Promise<LetterFacts> {
  const application = await readApplication(db, letter.applicationId);
  const place = await db
    .selectFrom('applications as a')
    .leftJoin('qualifications as q', 'q.id', 'a.qualification_id')
    .leftJoin('organisations as c', 'c.id', 'a.centre_id')
    .leftJoin('sites as s', 's.id', 'a.site_id')
    .select([
      named<string | null>('q.name').as('qualification'),
      named<string | null>('c.short_name').as('centre'),
      named<string | null>('s.city').as('city'),
    ])
    .where('a.id', '=', application.id)
    .executeTakeFirstOrThrow();
  const clock = await db
    .selectFrom('application_clocks')
    .select('last_day as lastDay')
    .where('application_id', '=', application.id)
    .where('clock', '<>', 'appeal_filing')
    .where('stopped_at', 'is', null)
    .where('paused_at', 'is', null)
    .orderBy('due_at')
    .executeTakeFirst();
  const appealUntil = await db
    .selectFrom('application_clocks')
    .select('last_day as lastDay')
    .where('application_id', '=', application.id)
    .where('clock', '=', 'appeal_filing')
    .where('stopped_at', 'is', null)
    .executeTakeFirst();
  const money = await pathOfPaymentLetter(db, letter);
  const reader = money?.reader ?? readerOf(letter.personId, application.applicantId);
  const isPaidForBySomebodyElse = reader === 'applicant' && application.payerKind === 'employer';
  const appeal = await appealOfLetter(db, letter);
  return {
    channels: letter.personId === application.applicantId ? await wishedChannels(db, application.id) : [],
    reader,
    number: application.number,
    applicationWord: procedureOf(application).words.application.ru,
    qualification: place.qualification ?? '',
    centre: place.centre ?? '',
    city: place.city,
    applicantName: application.applicantName,
    path:
      money?.path ??
      appeal?.path ??
      (await pathOfOutcomeLetter(db, letter.kind, application.id)) ??
      (letter.personId === application.applicantId ? `/cabinet/applications/${application.id}` : `/centre/applications/${application.id}`),
    lastDay: clock?.lastDay.toString() ?? null,
    reason: await readWords(db, application.id, letter.params.seq),
    remarks: await countRemarks(db, application.id),
    invoice: isPaidForBySomebodyElse ? null : await invoiceOfLetter(db, application.id),
    nearestDays: await nearestDays(db, deps, application.id),
    exam: await examOfLetter(db, application.id, letter.kind),
    certificate: await certificateOfLetter(db, application.id),
    certificateTitle: certificateTitle(application),
    retakeFrom: null,
    appealUntil: appealUntil?.lastDay.toString() ?? null,
    appeal,
  };
}

/** Asked by two ticks or by one choice, as the procedure has it. */
async function wishedChannels(db: Trx, applicationId: string): Promise<LetterFacts['channels']> {
  const { channel, channelEmail, channelSms } = await readBlockValues(db, applicationId, 'applicant');
  const ticked = [...(channelEmail === 'on' ? (['email'] as const) : []), ...(channelSms === 'on' ? (['sms'] as const) : [])];
  if (ticked.length > 0) return ticked;
  return channel === 'email' || channel === 'sms' ? [channel] : [];
}

const readerOf = (personId: string, applicantId: string): LetterFacts['reader'] => (personId === applicantId ? 'applicant' : 'staff');

async function readWords(db: Trx, applicationId: string, seq: unknown): Promise<string | null> {
  if (typeof seq !== 'number') return null;
  const row = await db
    .selectFrom('application_events as e')
    .innerJoin('application_words as w', 'w.id', 'e.words_id')
    .select('w.words')
    .where('e.application_id', '=', applicationId)
    .where('e.seq', '=', seq)
    .executeTakeFirst();
  return row?.words ?? null;
}

async function countRemarks(db: Trx, applicationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('remarks')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('application_id', '=', applicationId)
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}
