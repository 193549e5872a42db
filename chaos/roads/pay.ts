import { moved, proof } from '../ledger.ts';
import { hiddenField } from './page.ts';
import { codeIn, letterTo, press, type Road } from './road.ts';
import { scanOf } from './scans.ts';

/** Signs the contract by the code of a letter, once its paper is there. */
export async function signContract(road: Road): Promise<void> {
  const { applicationId: id, applicant, observer, personId } = road;
  const path = `/cabinet/applications/${id}/pay`;
  while (!(await observer.holds(`select 1 from papers where application_id = $1 and kind = 'contract' and state = 'ready'`, [id])))
    await new Promise((done) => setTimeout(done, 500));
  const since = new Date().toISOString();
  const textVersion = await hiddenField(applicant, path, 'textVersion');
  await press(road, 'ask for a code', applicant, path, { intent: 'code', agreed: 'on', textVersion }, [
    proof('agreement', 'select 1 from contracts where application_id = $1 and esign_agreed_at is not null', id),
  ]);
  const code = codeIn(await letterTo(road, { personId, kind: 'sign_code', applicationId: id, since }));
  await press(road, 'sign the contract', applicant, path, { intent: 'sign', code }, [
    moved(id, 'sign_contract'),
    proof('signature', `select 1 from contracts where application_id = $1 and state = 'signed'`, id),
  ]);
}

/** A payment order is attached and sent; the accountant confirms. @param rejected  the first one is not taken. */
export async function pay(road: Road, { rejected, inParts }: { rejected: boolean; inParts: boolean }): Promise<void> {
  const { applicationId: id, roster, place } = road;
  const { at: accountant } = await roster.at(place.centre, 'accountant');
  await sendProof(road, 1);
  const path = `/centre/payments/${id}`;
  const part = 1_000;
  if (inParts)
    await press(road, 'write down a part', accountant, path, { intent: 'part', sum: String(part), receivedOn: '', seenMinor: '0' }, [
      proof('part', 'select 1 from payments where application_id = $1 and sum_minor = $2', id, part * 100),
    ]);
  if (rejected) {
    await press(road, 'reject the payment', accountant, path, { intent: 'reject', rejectWords: 'Не читается' }, [
      moved(id, 'reject_payment_proof'),
    ]);
    await sendProof(road, 2);
  }
  await press(
    road,
    'confirm the payment',
    accountant,
    path,
    { intent: 'confirm', sum: String(Number(place.price) - (inParts ? part : 0)), receivedOn: '' },
    [
      moved(id, 'confirm_payment'),
      proof('payment', 'select 1 from payments where application_id = $1', id),
      proof('invoice', `select 1 from invoices where application_id = $1 and state = 'paid'`, id),
    ],
  );
}

async function sendProof(road: Road, nth: number): Promise<void> {
  const { applicationId: id, applicant, person } = road;
  const path = `/cabinet/applications/${id}/pay`;
  const { file, sha256 } = await scanOf('payment', { ...person, key: `${person.key} ${nth}` });
  await press(road, 'attach a payment order', applicant, path, { intent: 'add', files: file }, [
    proof(
      'payment order',
      'select 1 from payment_proofs p join document_versions v on v.id = p.document_version_id where p.application_id = $1 and v.file_sha256 = $2 and removed_at is null',
      id,
      sha256,
    ),
  ]);
  await press(road, 'send the payment order', applicant, path, { intent: 'send' }, [moved(id, 'send_payment_proof', nth)]);
}
