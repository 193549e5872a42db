import { z } from 'zod';
import { checkBin, checkIin, checkInn, checkOgrn, checkSnils, type Jurisdiction } from '#procedures/index.ts';

/** Messages of these schemas are codes; the web turns them into words at the field. */
const nameText = z
  .string()
  .trim()
  .max(100, 'too_long')
  .superRefine((text, context) => {
    const message = faultOfName(text);
    if (message) context.addIssue({ code: 'custom', message });
  });
const name = nameText.pipe(z.string().min(1, 'required'));
const phone = z
  .string()
  .trim()
  .transform((text) => text.replace(/[\s()-]/g, '').replace(/^8(?=\d{10}$)/, '+7'))
  .pipe(z.string().regex(/^\+\d{10,15}$/, 'phone_form'));
const ticked = z.literal('on', 'tick_needed');
const email = z.string().trim().toLowerCase().pipe(z.email('email_form')).pipe(z.string().max(200, 'too_long'));

/** Names stand in documents of both countries in Cyrillic; digits stand in none. */
function faultOfName(text: string): 'name_signs' | 'mixed_letters' | 'latin_letters' | null {
  if (/[^\p{L}\s'’.-]/u.test(text)) return 'name_signs';
  if (!/\p{Script=Latin}/u.test(text)) return null;
  return /\p{Script=Cyrillic}/u.test(text) ? 'mixed_letters' : 'latin_letters';
}

const checkedBy = (check: (text: string) => { ok: true; value: string } | { ok: false; reason: string }) =>
  z.string().transform((text, context) => {
    const checked = check(text);
    if (checked.ok) return checked.value;
    context.addIssue({ code: 'custom', message: checked.reason });
    return z.NEVER;
  });

/** The numbers by which countries know people and organisations; only those that the country asks are in its form. */
const PERSON_NUMBERS = { snils: checkedBy(checkSnils), iin: checkedBy(checkIin) } as const;
const ORGANISATION_NUMBERS = { inn: checkedBy(checkInn), ogrn: checkedBy(checkOgrn), bin: checkedBy(checkBin) } as const;

const Person = z.object({
  email,
  surname: name,
  givenName: name,
  patronymic: nameText.default(''),
  noPatronymic: z.literal('on').optional(),
  phone,
  consent: ticked,
  policy: ticked,
});
export type PersonRegistration = z.infer<typeof Person> & { readonly snils?: string; readonly iin?: string };

/** The form of a person as this country asks it. */
export const personRegistration = ({ personNumber }: Jurisdiction): z.ZodType<PersonRegistration> =>
  Person.extend({ [personNumber]: PERSON_NUMBERS[personNumber] }).refine(
    (person) => person.patronymic !== '' || person.noPatronymic === 'on',
    { path: ['patronymic'], message: 'patronymic_or_tick' },
  ) as unknown as z.ZodType<PersonRegistration>;

const Organisation = z.object({
  name: z.string().trim().min(1, 'required').max(300, 'too_long'),
  surname: name,
  givenName: name,
  patronymic: nameText.default(''),
  email,
  phone,
  consent: ticked,
  policy: ticked,
});
export type OrganisationRegistration = z.infer<typeof Organisation> & {
  readonly inn?: string;
  readonly ogrn?: string;
  readonly bin?: string;
};

export const organisationRegistration = ({ organisationNumbers }: Jurisdiction): z.ZodType<OrganisationRegistration> =>
  Organisation.extend(
    Object.fromEntries(organisationNumbers.map((number) => [number, ORGANISATION_NUMBERS[number]])),
  ) as unknown as z.ZodType<OrganisationRegistration>;
