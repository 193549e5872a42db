import type { Ask } from './ask.ts';

/** Forms that were sent again after a lost answer have done nothing twice: no invoice is paid above its sum, no breach is written down twice. */
export async function findRepeated(ask: Ask): Promise<string[]> {
  const paid = await ask<{ id: string; due: number; received: number }>(
    `select i.id, i.sum_minor::float8 as due, sum(p.sum_minor)::float8 as received from invoices i join payments p on p.invoice_id = i.id
     group by i.id having sum(p.sum_minor) > i.sum_minor`,
  );
  const breaches = await ask<{ id: string; kind: string; times: number }>(
    'select booking_id as id, kind, count(*)::int as times from incidents group by booking_id, kind having count(*) > 1',
  );
  return [
    ...paid.map(({ id, due, received }) => `money: ${received} came for invoice ${id} of ${due}`),
    ...breaches.map(({ id, kind, times }) => `incident: ${kind} of booking ${id} was written down ${times} times`),
  ];
}
