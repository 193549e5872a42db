import { data, Form, Link, redirect } from 'react-router';
import { OrganisationRegistration, PersonRegistration, registerOrganisation, registerPerson } from '#accounts/index.ts';
import { requestContext } from '#web/context.ts';
import { fieldErrors, summaryOf } from '#web/field-words.ts';
import { m } from '#web/paraglide/messages.js';
import { refusable } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { Tick } from '#web/ui/choices.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { TextInput } from '#web/ui/inputs.tsx';
import { PageHeader, Tabs } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/registration.ts';
import { WhatNext } from './what-next.tsx';

/** The zone by which a visitor without a cabinet is told the last day of the password. */
const VISITOR_ZONE = 'Europe/Moscow';

export const meta = () => [{ title: m.account_registration_title() }];

export function loader({ request }: Route.LoaderArgs) {
  return { organisation: isOrganisation(request) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { deps, address, locale } = context.get(requestContext);
  const typed = Object.fromEntries(await request.formData()) as Record<string, string>;
  const visitor = { address, locale, timeZone: VISITOR_ZONE };
  return await refusable(
    async () => {
      if (isOrganisation(request)) {
        const form = OrganisationRegistration.safeParse(typed);
        if (!form.success) return data({ errors: fieldErrors(form.error), typed }, { status: 422 });
        const { lastDay } = await registerOrganisation(deps, visitor, form.data);
        return redirect(`/registration/done?until=${lastDay}`);
      }
      const form = PersonRegistration.safeParse(typed);
      if (!form.success) return data({ errors: fieldErrors(form.error), typed }, { status: 422 });
      const { lastDay } = await registerPerson(deps, visitor, form.data);
      return redirect(`/registration/done?until=${lastDay}`);
    },
    { typed },
  );
}

const isOrganisation = (request: Request) => new URL(request.url).searchParams.get('kind') === 'organisation';

export default function Registration({ loaderData: { organisation }, actionData }: Route.ComponentProps) {
  const errors: Readonly<Record<string, string>> = actionData && 'errors' in actionData ? actionData.errors : {};
  const typed: Readonly<Record<string, string>> = actionData && 'typed' in actionData ? actionData.typed : {};
  const field = (name: string) => ({ name, error: errors[name], defaultValue: typed[name] });
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
        <Tabs
          label={m.account_registration_who()}
          tabs={[
            { label: m.account_registration_person(), href: '/registration', current: !organisation },
            { label: m.account_registration_organisation(), href: '/registration?kind=organisation', current: organisation },
          ]}
        />
        <ErrorSummary
          key={JSON.stringify(errors)}
          title={m.common_fix_fields({ count: Object.keys(errors).length })}
          errors={summaryOf(errors)}
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
              <TextInput label={m.account_field_inn()} inputMode="numeric" {...field('inn')} />
              <TextInput label={m.account_field_ogrn()} inputMode="numeric" {...field('ogrn')} />
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
          {!organisation && (
            <Tick name="noPatronymic" label={m.account_field_no_patronymic()} defaultChecked={typed.noPatronymic === 'on'} />
          )}
          {organisation && (
            <TextInput
              label={m.account_field_email()}
              hint={m.account_field_email_hint()}
              type="email"
              autoComplete="email"
              {...field('email')}
            />
          )}
          <TextInput
            label={m.account_field_phone()}
            type="tel"
            autoComplete="tel"
            hint={m.account_field_phone_hint()}
            {...field('phone')}
          />
          {!organisation && (
            <TextInput label={m.account_field_snils()} inputMode="numeric" hint={m.account_field_snils_hint()} {...field('snils')} />
          )}
          <Tick
            name="consent"
            label={m.account_field_consent()}
            hint={<Link to="/consent/registration">{m.account_read_text()}</Link>}
            error={errors.consent}
            defaultChecked={typed.consent === 'on'}
          />
          <Tick
            name="policy"
            label={m.account_field_policy()}
            hint={<Link to="/consent/privacy_policy">{m.account_read_text()}</Link>}
            error={errors.policy}
            defaultChecked={typed.policy === 'on'}
          />
          <Button wide>{m.account_registration_send()}</Button>
        </Form>
      </div>
      <WhatNext />
    </div>
  );
}
