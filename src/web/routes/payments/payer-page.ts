import { redirect } from 'react-router';
import type { AppDeps } from '#deps';
import { addPaymentProof, type InvoicePage, removePaymentProof, sendPaymentProof, sendSignCode, signContract } from '#payments/index.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { refusable, uuidParam } from '#web/refusals.ts';

/** Buttons of the payer's page; `back` is where it stands. */
export async function payerAction(
  deps: AppDeps,
  actor: Actor,
  applicationId: () => string,
  back: string,
  request: Request,
  address: string,
) {
  return await refusable(async () => {
    const form = await request.formData();
    const id = applicationId();
    const intent = form.get('intent');
    if (intent === 'add') await addPaymentProof(deps, actor, id, await filesOf(form));
    else if (intent === 'remove') await removePaymentProof(deps, actor, id, uuidParam(String(form.get('proofId'))));
    else if (intent === 'send') await sendPaymentProof(deps, actor, id);
    else if (intent === 'code') await sendSignCode(deps, actor, id, { agreed: form.get('agreed') === 'on' });
    else if (intent === 'sign') await signContract(deps, actor, id, { code: String(form.get('code') ?? '').slice(0, 20), address });
    else throw new Refusal('not_found');
    return redirect(back);
  });
}

const filesOf = async (form: FormData) =>
  await Promise.all(
    form
      .getAll('files')
      .filter((entry): entry is File => entry instanceof File && entry.size > 0)
      .map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );

/** May the viewer attach and send now? A person whose employer pays here only reads. */
export const isPayersTurn = (page: InvoicePage, viewer: 'person' | 'employer'): boolean =>
  page.state === 'awaiting_payment' &&
  page.invoice.state === 'open' &&
  (viewer === 'employer' || page.invoice.payerKind === 'applicant' || page.invoice.toHandOver);
