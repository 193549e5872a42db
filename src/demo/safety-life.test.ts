import { describe, expect, it } from 'vitest';
import { findProcedure } from '#procedures/index.ts';
import { seededLife } from '../../tests/setup/seeded-life.ts';
import { SAFETY_LIFE } from './safety-life.ts';

const { system } = await seededLife(SAFETY_LIFE);

describe('a site whose only council is that of occupational safety', () => {
  it('has an application in every state of its procedure', async () => {
    const rows = await system.read((db) => db.selectFrom('applications').select('state').distinct().execute());
    const states = findProcedure(SAFETY_LIFE.council.procedureId)?.states.map(({ id }) => id as string) ?? [];
    expect(rows.map(({ state }) => state).sort()).toEqual(states.sort());
  });

  it('recognised a pass and a fail, without a video of the exam', async () => {
    const papers = await system.read((db) =>
      db
        .selectFrom('papers as p')
        .innerJoin('applications as a', 'a.id', 'p.application_id')
        .select(['p.kind', 'a.state'])
        .where('p.kind', 'in', ['certificate', 'conclusion'])
        .execute(),
    );
    expect(papers.map(({ kind, state }) => `${state}: ${kind}`).sort()).toEqual(['certified: certificate', 'not_passed: conclusion']);
    expect(await system.read((db) => db.selectFrom('recordings').select('id').execute())).toEqual([]);
  });

  it('sent each letter about an application by mail and by SMS: both were ticked', async () => {
    const letters = await system.read((db) =>
      db
        .selectFrom('letters as l')
        .innerJoin('applications as a', 'a.id', 'l.application_id')
        .select(['l.id', 'l.channel', 'l.copy_of as copyOf', 'l.state'])
        .whereRef('a.applicant_id', '=', 'l.person_id')
        .where('l.sealed_secrets', 'is', null)
        .where('l.state', '=', 'sent')
        .execute(),
    );
    const copied = new Set(letters.flatMap(({ copyOf }) => copyOf ?? []));
    expect(copied.size).toBeGreaterThan(20);
    expect(letters.filter(({ copyOf }) => copyOf !== null).every(({ channel }) => channel === 'sms')).toBe(true);
  });

  it('sends the employer the invoices of its two people', async () => {
    const invoices = await system.read((db) =>
      db
        .selectFrom('invoices as i')
        .innerJoin('organisations as o', 'o.id', 'i.payer_organisation_id')
        .innerJoin('applications as a', 'a.id', 'i.application_id')
        .select(['o.short_name as payer', 'a.state'])
        .orderBy('a.state')
        .execute(),
    );
    expect(invoices).toEqual([
      { payer: 'АО «Волжский литейный завод»', state: 'awaiting_payment' },
      { payer: 'АО «Волжский литейный завод»', state: 'payment_check' },
    ]);
  });
});
