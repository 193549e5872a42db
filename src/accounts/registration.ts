import { z } from 'zod';
import { checkInn, checkOgrn, checkSnils } from '#procedures/index.ts';

/** Messages of these schemas are codes; the web turns them into words at the field. */
const name = z.string().trim().min(1, 'required').max(100, 'too_long');
const phone = z
  .string()
  .trim()
  .transform((text) => text.replace(/[\s()-]/g, '').replace(/^8(?=\d{10}$)/, '+7'))
  .pipe(z.string().regex(/^\+\d{10,15}$/, 'phone_form'));
const ticked = z.literal('on', 'tick_needed');
const email = z.string().trim().toLowerCase().pipe(z.email('email_form')).pipe(z.string().max(200, 'too_long'));

/** Digits of a СНИЛС whose check digits fit. */
export const Snils = z.string().transform((text, context) => {
  const checked = checkSnils(text);
  if (checked.ok) return checked.value;
  context.addIssue({ code: 'custom', message: checked.reason });
  return z.NEVER;
});

export const PersonRegistration = z
  .object({
    email,
    surname: name,
    givenName: name,
    patronymic: z.string().trim().max(100, 'too_long').default(''),
    noPatronymic: z.literal('on').optional(),
    phone,
    snils: Snils,
    consent: ticked,
    policy: ticked,
  })
  .refine((person) => person.patronymic !== '' || person.noPatronymic === 'on', { path: ['patronymic'], message: 'patronymic_or_tick' });
export type PersonRegistration = z.infer<typeof PersonRegistration>;

const checkedBy = (check: (text: string) => { ok: true; value: string } | { ok: false; reason: string }) =>
  z.string().transform((text, context) => {
    const checked = check(text);
    if (checked.ok) return checked.value;
    context.addIssue({ code: 'custom', message: checked.reason });
    return z.NEVER;
  });

export const OrganisationRegistration = z.object({
  name: z.string().trim().min(1, 'required').max(300, 'too_long'),
  inn: checkedBy(checkInn),
  ogrn: checkedBy(checkOgrn),
  surname: name,
  givenName: name,
  patronymic: z.string().trim().max(100, 'too_long').default(''),
  email,
  phone,
  consent: ticked,
  policy: ticked,
});
export type OrganisationRegistration = z.infer<typeof OrganisationRegistration>;
