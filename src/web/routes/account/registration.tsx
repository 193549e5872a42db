import IconMapPin from '@tabler/icons-react/icons/IconMapPin';
import { data, Form, Link, redirect } from 'react-router';
import { organisationRegistration, personRegistration, registerOrganisation, registerPerson } from '#accounts/index.ts';
import type { Deps } from '#platform/deps.ts';
import { type Jurisdiction, jurisdictionsOf } from '#procedures/index.ts';
import { countryOf, readChosen } from '#web/chosen-qualification.ts';
import { requestContext } from '#web/context.ts';
import { fieldErrors, summaryOf } from '#web/field-words.ts';
import { m } from '#web/paraglide/messages.js';
import { readProcedures } from '#web/procedures.ts';
import { refusable } from '#web/refusals.ts';
import { inLanguage } from '#web/routes/applicant/filing-words.ts';
import { Button } from '#web/ui/button.tsx';
import { RowList } from '#web/ui/card.tsx';
import { Tick } from '#web/ui/choices.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { TextInput } from '#web/ui/inputs.tsx';
import { NativeIn } from '#web/ui/native.tsx';
import { PageHeader, Tabs } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/registration.ts';
import { registeredCookie } from './registered-cookie.ts';
import { WhatNext } from './what-next.tsx';

export const meta = () => [{ title: `${m.account_registration_title()} · ${m.common_product()}` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { deps } = context.get(requestContext);
  const { countries, country, qualification } = await readChoices(deps, request);
  return { organisation: isOrganisation(request), countries, country, qualification };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { deps, address, locale, config } = context.get(requestContext);
  const typed = Object.fromEntries(await request.formData()) as Record<string, string>;
  const { country, qualification } = await readChoices(deps, request);
  if (!country) return redirect('/registration');
  const visitor = { address, locale, country: country.id, timeZone: country.zone, qualificationId: qualification?.id };
  return await refusable(
    async () => {
      if (isOrganisation(request)) {
        const form = organisationRegistration(country).safeParse(typed);
        if (!form.success) return data({ errors: fieldErrors(form.error), typed }, { status: 422 });
        const { lastDay } = await registerOrganisation(deps, visitor, form.data);
        return done(lastDay, form.data.email, { config });
      }
      const form = personRegistration(country).safeParse(typed);
      if (!form.success) return data({ errors: fieldErrors(form.error), typed }, { status: 422 });
      const { lastDay } = await registerPerson(deps, visitor, form.data);
      return done(lastDay, form.data.email, { config, qualificationId: qualification?.id });
    },
    { typed },
  );
}

/** The address goes by a cookie: an address bar is copied and logged. */
const done = (
  lastDay: Temporal.PlainDate,
  email: string,
  { config, qualificationId }: { config: Pick<Deps['settings'], 'publicUrl'>; qualificationId?: string | undefined },
) =>
  redirect(
    `/registration/done?${new URLSearchParams({ until: lastDay.toString(), ...(qualificationId && { qualification: qualificationId }) })}`,
    {
      headers: { 'set-cookie': registeredCookie(config, email) },
    },
  );

/** The country: the only one of this site, else that of the qualification which the person has come for, else the one that was chosen; null: first choose. */
async function readChoices(deps: Pick<Deps, 'as'>, request: Request) {
  const url = new URL(request.url);
  const countries = jurisdictionsOf(await readProcedures(deps));
  const qualification = await readChosen({ deps }, url);
  const told = qualification ? countryOf(qualification) : url.searchParams.get('country');
  const country = (countries.length === 1 ? countries[0] : countries.find(({ id }) => id === told)) ?? null;
  return { countries, country, qualification };
}

/** This page with other choices beside the qualification. */
const addressOf = (choices: Readonly<Record<string, string | false | undefined>>): string =>
  `/registration?${new URLSearchParams(Object.entries(choices).flatMap(([name, value]) => (value ? [[name, value]] : [])))}`;

const NUMBERS: Readonly<Record<'inn' | 'ogrn' | 'bin', () => string>> = {
  inn: () => m.account_field_inn(),
  ogrn: () => m.account_field_ogrn(),
  bin: () => m.account_field_bin(),
};

/** The names of the fields, as they stand above them. */
const labelsOf = (): Readonly<Record<string, string>> => ({
  name: m.account_field_organisation_name(),
  ...Object.fromEntries(Object.entries(NUMBERS).map(([number, label]) => [number, label()])),
  surname: m.account_field_surname(),
  givenName: m.account_field_given_name(),
  patronymic: m.account_field_patronymic(),
  email: m.account_field_email(),
  phone: m.account_field_phone(),
  snils: m.account_field_snils(),
  iin: m.account_field_iin(),
});

const isOrganisation = (request: Request) => new URL(request.url).searchParams.get('kind') === 'organisation';

export default function Registration({ loaderData, actionData }: Route.ComponentProps) {
  const { organisation, countries, country, qualification } = loaderData;
  return (
    <div className="wrap with-side">
      <div className="stack-l">
        <PageHeader
          title={m.account_registration_title()}
          lead={
            <>
              {m.account_registration_lead()} <Link to="/sign-in">{m.account_registration_sign_in()}</Link>
            </>
          }
        />
        {qualification && !organisation && (
          <Note>
            <NativeIn sentence={(name) => m.account_registration_for({ name })} name={qualification.name} />
          </Note>
        )}
        {countries.length > 1 && country && !qualification && (
          <Tabs
            label={m.account_registration_country()}
            tabs={countries.map(({ id, label }) => ({
              label: inLanguage(label),
              href: addressOf({ country: id, kind: organisation && 'organisation' }),
              current: id === country?.id,
            }))}
          />
        )}
        {country ? (
          <RegistrationForm {...{ organisation, country, actionData }} qualificationId={qualification?.id} />
        ) : (
          <CountryChoice countries={countries} organisation={organisation} />
        )}
      </div>
      {country && <WhatNext organisation={organisation} country={country.id} />}
    </div>
  );
}

/** The first question: everything else follows from the country. */
function CountryChoice({ countries, organisation }: { countries: readonly Jurisdiction[]; organisation: boolean }) {
  return (
    <section className="stack" aria-labelledby="country">
      <h2 id="country">{m.account_registration_country()}</h2>
      <p className="mute">{m.account_registration_choose_country()}</p>
      <RowList
        rows={countries.map(({ id, label, personNumber }) => ({
          id,
          icon: IconMapPin,
          title: <Link to={addressOf({ country: id, kind: organisation && 'organisation' })}>{inLanguage(label)}</Link>,
          note: personNumber === 'iin' ? m.account_registration_needs_iin() : m.account_registration_needs_snils(),
        }))}
      />
    </section>
  );
}

interface FormProps {
  organisation: boolean;
  country: Jurisdiction;
  qualificationId: string | undefined;
  actionData: Route.ComponentProps['actionData'];
}

function RegistrationForm({ organisation, country, qualificationId, actionData }: FormProps) {
  const errors: Readonly<Record<string, string>> = actionData && 'errors' in actionData ? actionData.errors : {};
  const typed: Readonly<Record<string, string>> = actionData && 'typed' in actionData ? actionData.typed : {};
  const field = (name: string) => ({ name, error: errors[name], defaultValue: typed[name] });
  const own = { country: country.id, qualification: qualificationId };
  return (
    <>
      <Tabs
        label={m.account_registration_who()}
        tabs={[
          { label: m.account_registration_person(), href: addressOf(own), current: !organisation },
          { label: m.account_registration_organisation(), href: addressOf({ ...own, kind: 'organisation' }), current: organisation },
        ]}
      />
      <ErrorSummary
        key={JSON.stringify(errors)}
        title={m.common_fix_fields({ count: Object.keys(errors).length })}
        errors={summaryOf(errors, labelsOf())}
      />
      {actionData && 'refusal' in actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message} <Link to="/sign-in">{m.account_registration_sign_in()}</Link>,{' '}
          <Link to="/password/recovery">{m.account_sign_in_forgot()}</Link>
        </Note>
      )}
      <Form method="post" className="stack" noValidate key={organisation ? 'organisation' : 'person'}>
        {organisation && (
          <>
            <TextInput label={m.account_field_organisation_name()} autoComplete="organization" {...field('name')} />
            {country.organisationNumbers.map((number) => (
              <TextInput key={number} label={NUMBERS[number]()} inputMode="numeric" {...field(number)} />
            ))}
            <h2>{m.account_registration_contact()}</h2>
          </>
        )}
        {!organisation && (
          <TextInput
            label={m.account_field_email()}
            hint={m.account_field_email_hint()}
            type="email"
            autoComplete="email"
            {...field('email')}
          />
        )}
        <TextInput label={m.account_field_surname()} autoComplete="family-name" {...field('surname')} />
        <TextInput label={m.account_field_given_name()} autoComplete="given-name" {...field('givenName')} />
        <TextInput label={m.account_field_patronymic()} autoComplete="additional-name" {...field('patronymic')} />
        {!organisation && <Tick name="noPatronymic" label={m.account_field_no_patronymic()} defaultChecked={typed.noPatronymic === 'on'} />}
        {organisation && (
          <TextInput
            label={m.account_field_email()}
            hint={m.account_field_email_hint()}
            type="email"
            autoComplete="email"
            {...field('email')}
          />
        )}
        <TextInput label={m.account_field_phone()} type="tel" autoComplete="tel" hint={m.account_field_phone_hint()} {...field('phone')} />
        {!organisation && country.personNumber === 'snils' && (
          <TextInput label={m.account_field_snils()} inputMode="numeric" hint={m.account_field_snils_hint()} {...field('snils')} />
        )}
        {!organisation && country.personNumber === 'iin' && (
          <TextInput label={m.account_field_iin()} inputMode="numeric" hint={m.account_field_iin_hint()} {...field('iin')} />
        )}
        <Tick
          name="consent"
          label={m.account_field_consent()}
          hint={<Link to={`/consent/registration?country=${country.id}`}>{m.account_read_text()}</Link>}
          error={errors.consent}
          defaultChecked={typed.consent === 'on'}
        />
        <Tick
          name="policy"
          label={m.account_field_policy()}
          hint={<Link to={`/consent/privacy_policy?country=${country.id}`}>{m.account_read_text()}</Link>}
          error={errors.policy}
          defaultChecked={typed.policy === 'on'}
        />
        <Button wide>{m.account_registration_send()}</Button>
      </Form>
    </>
  );
}
