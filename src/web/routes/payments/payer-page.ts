import { redirect } from 'react-router';
import type { AppDeps } from '#deps';
import {
  addPaymentProof,
  removePaymentProof,
  saveVoucher,
  sendPaymentProof,
  sendSignatureFile,
  sendSignCode,
  sendSignedScan,
  setEmployerConsent,
  signContract,
  VoucherForm,
} from '#payments/index.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { intents } from '#web/intents.ts';
import { refusable, uuidParam } from '#web/refusals.ts';
import { withFiles } from '#web/sending/files-of-form.ts';

const ACTS = intents(
  'add',
  'remove',
  'send',
  'code',
  'sign',
  'scan',
  'signature_file',
  'voucher',
  'show_to_employer',
  'hide_from_employer',
);

/** Buttons of the payer's page; `back` is where it stands. */
export async function payerAction(
  deps: AppDeps,
  actor: Actor,
  applicationId: () => string,
  back: string,
  request: Request,
  address: string | null,
) {
  return await refusable(async () => {
    const form = await request.formData();
    const id = applicationId();
    const act = ACTS.of(form);
    if (act === 'add') await withFiles(deps, actor, form, (files) => addPaymentProof(deps, actor, id, files));
    else if (act === 'remove') await removePaymentProof(deps, actor, id, uuidParam(String(form.get('proofId'))));
    else if (act === 'send') await sendPaymentProof(deps, actor, id);
    else if (act === 'show_to_employer' || act === 'hide_from_employer')
      await setEmployerConsent(deps, actor, id, act === 'show_to_employer');
    else if (act === 'voucher') {
      const typed = VoucherForm.safeParse({ number: form.get('number'), holder: form.get('holder'), issuedOn: form.get('issuedOn') });
      if (!typed.success) throw new Refusal('voucher_fields');
      await saveVoucher(deps, actor, id, typed.data);
    } else if (act === 'scan') await withFiles(deps, actor, form, (files) => sendSignedScan(deps, actor, id, { files, address }));
    else if (act === 'signature_file')
      await withFiles(deps, actor, form, (files) => sendSignatureFile(deps, actor, id, { files, address }));
    else if (act === 'sign') await signContract(deps, actor, id, { code: String(form.get('code') ?? '').slice(0, 20), address });
    else {
      const textVersion = String(form.get('textVersion') ?? '').slice(0, 20);
      await sendSignCode(deps, actor, id, { agreed: form.get('agreed') === 'on', textVersion, address });
      return redirect(`${back}#code`);
    }
    return redirect(back);
  });
}
