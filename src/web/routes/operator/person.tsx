import { Form, redirect } from 'react-router';
import { z } from 'zod';
import {
  APPOINTED,
  AppointForm,
  appoint,
  askRecovery,
  dismiss,
  readPersonAtWork,
  resetSecondFactor,
  setDisabled,
} from '#accounts/index.ts';
import { listWorkplaces } from '#catalogue/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { Card, FactList } from '#web/ui/card.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { Select } from '#web/ui/inputs.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/person.ts';
import { hatInWords, roleInWords } from './operator-words.ts';

const Act = z.discriminatedUnion('act', [
  z.object({ act: z.literal('appoint'), ...AppointForm.shape }),
  z.object({ act: z.literal('dismiss'), hatId: z.uuid() }),
  z.object({ act: z.literal('disable') }),
  z.object({ act: z.literal('enable') }),
  z.object({ act: z.literal('reset_second_factor') }),
  z.object({ act: z.literal('send_link') }),
]);

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.person.name ?? m.operator_people()} · ${m.common_product()}` },
];

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => ({
    person: await readPersonAtWork(deps, actor, uuidParam(params.id)),
    workplaces: await listWorkplaces(deps),
    roles: APPOINTED.map((role) => ({ value: role, label: roleInWords(role) })),
    sent: new URL(request.url).searchParams.has('sent'),
  }));
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const { deps, actor, address } = context.get(requestContext);
  const act = Act.safeParse(Object.fromEntries(await request.formData()));
  return await refusable(async () => {
    const id = uuidParam(params.id);
    const { login } = await readPersonAtWork(deps, actor, id);
    if (!act.success) throw new Refusal('organisation_needed');
    switch (act.data.act) {
      case 'appoint':
        await appoint(deps, actor, id, act.data);
        break;
      case 'dismiss':
        await dismiss(deps, actor, id, act.data.hatId);
        break;
      case 'disable':
      case 'enable':
        await setDisabled(deps, actor, id, act.data.act === 'disable');
        break;
      case 'reset_second_factor':
        await resetSecondFactor(deps, actor, id);
        break;
      case 'send_link':
        await askRecovery(deps, login, address);
        return redirect(`/operator/people/${id}?sent`);
    }
    return redirect(`/operator/people/${id}`);
  });
}

/** One person: roles, and the way in. */
export default function Person({ loaderData: { person, workplaces, roles, sent }, actionData }: Route.ComponentProps) {
  const { name, login, hats, disabled, secondFactorOn } = person;
  return (
    <div className="staff-page stack-l">
      <Breadcrumbs crumbs={[{ label: m.operator_people(), href: '/operator/people' }, { label: name }]} />
      <PageHeader title={name} />
      {actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      {sent && (
        <Note tone="good" role="status">
          {m.operator_link_sent()}
        </Note>
      )}
      <Card title={m.operator_roles()} pad>
        <div className="stack">
          {hats.length === 0 ? (
            <p className="mute">{m.operator_no_roles()}</p>
          ) : (
            <DataTable
              caption={m.operator_roles()}
              columns={[
                { id: 'role', label: m.operator_role(), heads: true },
                { id: 'act', label: m.operator_dismiss(), hideLabel: true, kind: 'right' },
              ]}
              rows={hats.map((hat) => ({
                id: hat.id,
                cells: {
                  role: hatInWords(hat),
                  act: (
                    <Form method="post">
                      <input type="hidden" name="hatId" value={hat.id} />
                      <Button kind="line" size={32} name="act" value="dismiss" aria-label={`${m.operator_dismiss()}: ${hatInWords(hat)}`}>
                        {m.operator_dismiss()}
                      </Button>
                    </Form>
                  ),
                },
              }))}
            />
          )}
          <Form method="post" className="form-grid">
            <Select name="role" label={m.operator_role()} options={roles} />
            <Select
              name="organisationId"
              label={m.operator_organisation()}
              hint={m.operator_organisation_hint()}
              empty={m.operator_no_organisation()}
              options={workplaces.map(({ id, shortName }) => ({ value: id, label: shortName }))}
            />
            <div className="full">
              <Button name="act" value="appoint" size={40}>
                {m.operator_appoint()}
              </Button>
            </div>
          </Form>
        </div>
      </Card>
      <Card title={m.operator_access()} pad>
        <div className="stack">
          <FactList
            facts={[
              { name: m.operator_login(), value: login },
              { name: m.operator_state(), value: disabled ? m.operator_disabled() : m.operator_enabled() },
              {
                name: m.operator_second_factor(),
                value: secondFactorOn ? m.operator_with_second_factor() : m.operator_without_second_factor(),
              },
            ]}
          />
          <Form method="post" className="row">
            <Button kind="line" size={40} name="act" value="send_link">
              {m.operator_send_link()}
            </Button>
            {secondFactorOn && (
              <Button kind="line" size={40} name="act" value="reset_second_factor">
                {m.operator_reset_second_factor()}
              </Button>
            )}
            <Button kind={disabled ? 'line' : 'risk'} size={40} name="act" value={disabled ? 'enable' : 'disable'}>
              {disabled ? m.operator_enable() : m.operator_disable()}
            </Button>
          </Form>
        </div>
      </Card>
    </div>
  );
}
