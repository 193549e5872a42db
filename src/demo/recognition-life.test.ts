import { describe, expect, it } from 'vitest';
import { readCalendar } from '#catalogue/index.ts';
import { dayIn, earliestAfterNotice, findProcedure } from '#procedures/index.ts';
import { seededLife } from '../../tests/setup/seeded-life.ts';
import { RECOGNITION_LIFE } from './recognition-life.ts';

const { deps, system } = await seededLife(RECOGNITION_LIFE);
const { procedureId } = RECOGNITION_LIFE.council;
const procedure = findProcedure(procedureId) ?? expect.fail(`no procedure ${procedureId}`);

describe('a site whose only council is that of Kazakhstan', () => {
  it('has an application in every state of its procedure', async () => {
    const rows = await system.read((db) => db.selectFrom('applications').select('state').distinct().execute());
    expect(rows.map(({ state }) => state).sort()).toEqual(procedure.states.map(({ id }) => id as string).sort());
  });

  it('knows its people by ИИН and its firms by БИН, and takes money in tenge', async () => {
    const people = await system.read((db) => db.selectFrom('people').select(['iin', 'snils']).execute());
    expect(people.every(({ iin, snils }) => iin !== null && snils === null)).toBe(true);
    const firms = await system.read((db) => db.selectFrom('organisations').select(['bin', 'inn']).execute());
    expect(firms.every(({ bin, inn }) => bin !== null && inn === null)).toBe(true);
    const invoices = await system.read((db) => db.selectFrom('invoices').select('currency').distinct().execute());
    expect(invoices).toEqual([{ currency: 'KZT' }]);
  });

  it('signed every contract by a code after the agreement on electronic signature, over the paper that was printed', async () => {
    const contracts = await system.read((db) =>
      db
        .selectFrom('contracts')
        .select(['method', 'esign_agreed_at as agreed', 'paper_sha256 as sha256'])
        .where('state', '=', 'signed')
        .execute(),
    );
    expect(contracts.length).toBeGreaterThan(8);
    for (const { method, agreed, sha256 } of contracts) {
      expect(method).toBe('code');
      expect(agreed).not.toBeNull();
      expect(await deps.files.read(sha256 ?? '')).toSatisfy((bytes: Buffer) => bytes.subarray(0, 5).toString() === '%PDF-');
    }
  });

  it('left ten full working days of Kazakhstan between each notice and its procedure', async () => {
    const notices = await system.read((db) =>
      db
        .selectFrom('application_events as e')
        .innerJoin('bookings as b', 'b.application_id', 'e.application_id')
        .innerJoin('exam_sessions as s', 's.id', 'b.session_id')
        .select(['e.at', 's.starts_at as startsAt'])
        .where('e.move', '=', 'notify')
        .execute(),
    );
    expect(notices.length).toBeGreaterThan(6);
    const calendar = await system.read((db) => readCalendar(db, procedure.jurisdiction));
    const lead = procedure.exam.noticeLead ?? expect.fail('no lead');
    for (const { at, startsAt } of notices) {
      const zone = 'Asia/Almaty';
      const earliest = earliestAfterNotice(lead, dayIn(at, zone), calendar);
      expect(Temporal.PlainDate.compare(dayIn(startsAt, zone), earliest)).toBeGreaterThanOrEqual(0);
    }
  });

  it('asked for education only where the standard does, and let a voucher pay', async () => {
    const attached = await system.read((db) =>
      db
        .selectFrom('application_documents as d')
        .innerJoin('applications as a', 'a.id', 'd.application_id')
        .innerJoin('qualifications as q', 'q.id', 'a.qualification_id')
        .select(['d.kind', 'q.code'])
        .distinct()
        .execute(),
    );
    expect(attached.some(({ kind, code }) => kind === 'education' && code.startsWith('74.'))).toBe(false);
    expect(attached.some(({ kind, code }) => kind === 'education' && code.startsWith('72.'))).toBe(true);
    const vouchers = await system.read((db) =>
      db
        .selectFrom('vouchers as v')
        .innerJoin('applications as a', 'a.id', 'v.application_id')
        .select(['a.state', 'v.issued_on as issuedOn', 'v.last_day as lastDay'])
        .orderBy('a.state')
        .execute(),
    );
    expect(vouchers.map(({ state }) => state)).toEqual(['awaiting_payment', 'notice_due']);
    for (const { issuedOn, lastDay } of vouchers) expect(issuedOn.add({ days: 45 }).toString()).toBe(lastDay.toString());
  });

  it('writes to whoever chose Kazakh in Kazakh', async () => {
    const letters = await system.read((db) =>
      db
        .selectFrom('letters as l')
        .innerJoin('people as p', 'p.id', 'l.person_id')
        .innerJoin('applications as a', 'a.applicant_id', 'p.id')
        .select(['p.locale', 'l.demo_copy as copy'])
        .where('l.kind', '=', 'application_filed')
        .execute(),
    );
    const filedIn = (locale: string) => letters.filter((one) => one.locale === locale).map(({ copy }) => JSON.stringify(copy));
    expect(filedIn('kk').length).toBeGreaterThan(5);
    expect(filedIn('kk').every((copy) => /[әғқңөұүһі]/i.test(copy))).toBe(true);
  });
});
