import { isBlockId } from '#applications/index.ts';

/** The ticks and the version that every block form sends. */
export const ticksOf = (form: FormData) => ({
  accuracyConfirmed: form.get('accuracyConfirmed') === 'on',
  consent: form.get('consent') === 'on',
  baseVersion: Number(form.get('baseVersion')) || 0,
});

/** Where «Назад», «Далее» and «Отправить» lead. */
export function pageAfter(applicationId: string, current: string, form: FormData): string {
  const to = form.get('to');
  if (to === 'send') return `/cabinet/applications/${applicationId}/send`;
  return `/cabinet/applications/${applicationId}/edit/${typeof to === 'string' && isBlockId(to) ? to : current}`;
}
