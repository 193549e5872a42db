import { moved, proof } from '../ledger.ts';
import { blocksOf, fill, submit } from './file.ts';
import { visit } from './page.ts';
import { press, type Road } from './road.ts';

/** The registrar looks at each document, compares the identity and accepts. */
export async function accept(road: Road): Promise<void> {
  const { applicationId: id, roster, place, observer } = road;
  const { at: registrar } = await roster.at(place.centre, 'registrar');
  const path = `/centre/applications/${id}`;
  for (const { documentId, pages } of await observer.ask<{ documentId: string; pages: number | null }>(
    `select d.id as "documentId", v.pages from application_documents d left join document_versions v on v.id = d.document_version_id
     where d.application_id = $1 and d.removed_at is null and d.marked_right_at is null`,
    [id],
  )) {
    for (let page = 1; page <= (pages ?? 0); page += 1) await visit(registrar, `${path}?document=${documentId}&page=${page}&pane=document`);
    await press(road, 'mark a document', registrar, path, { intent: 'fit', documentId }, [
      proof('marked', 'select 1 from application_documents where id = $1 and marked_right_at is not null', documentId),
    ]);
  }
  await press(road, 'check the identity', registrar, path, { intent: 'identity', checked: 'yes' }, [
    proof('identity', 'select 1 from applications where id = $1 and identity_checked_at is not null', id),
  ]);
  await press(road, 'accept', registrar, path, { intent: 'accept' }, [
    moved(id, 'accept'),
    proof('invoice', 'select 1 from invoices where application_id = $1', id),
  ]);
}

/** Sent back with a remark; the applicant mends what was remarked and sends again. */
export async function returnAndMend(road: Road): Promise<void> {
  const { applicationId: id, roster, place } = road;
  const { at: registrar } = await roster.at(place.centre, 'registrar');
  const path = `/centre/applications/${id}`;
  const words = 'Напишите, кем выдан документ, так же, как на его развороте';
  await press(road, 'remark', registrar, path, { intent: 'remark', block: 'identity', field: 'issuedBy', words }, [
    proof('remark', 'select 1 from remarks where application_id = $1 and words = $2', id, words),
  ]);
  await press(road, 'return', registrar, `${path}/return`, {}, [moved(id, 'return')]);
  const identity = blocksOf(road).find(({ block }) => block === 'identity');
  if (identity)
    await fill(road, { ...identity, values: { ...identity.values, issuedBy: `Отделом выдачи № ${road.name.replace(/\D/g, '')}` } });
  await submit(road, 2);
}

export async function refuse(road: Road): Promise<void> {
  const { applicationId: id, roster, place } = road;
  const { at: head } = await roster.at(place.centre, 'head');
  await press(
    road,
    'refuse',
    head,
    `/centre/applications/${id}/refuse`,
    { reasonCode: 'requirements_not_met', words: 'Стажа меньше, чем нужно' },
    [moved(id, 'refuse'), proof('words', 'select 1 from application_words where application_id = $1', id)],
  );
}

export async function withdraw(road: Road): Promise<void> {
  await press(road, 'withdraw', road.applicant, `/cabinet/applications/${road.applicationId}/withdraw`, {}, [
    moved(road.applicationId, 'withdraw'),
  ]);
}

/** Against the refusal or the result; the council registers it. */
export async function appeal(road: Road, ground: 'refusal' | 'decision'): Promise<void> {
  const { applicationId: id, roster, place, observer } = road;
  const filed = 'select id from appeals where application_id = $1';
  const words = { ground, words: 'Прошу рассмотреть ещё раз' };
  await press(road, 'appeal', road.applicant, `/cabinet/applications/${id}/appeal`, words, [proof('appeal', filed, id)]);
  const { id: appealId } = await observer.one<{ id: string }>(filed, [id]);
  const { at: officer } = await roster.at(place.council.key, 'council_officer');
  await press(road, 'register the appeal', officer, `/council/appeals/${appealId}`, { act: 'register' }, [
    proof('registered', 'select 1 from appeals where id = $1 and number is not null', appealId),
  ]);
}
