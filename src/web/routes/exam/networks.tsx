import './exam.css';
import { Form, redirect } from 'react-router';
import { listSiteNetworks, setSiteNetworks } from '#catalogue/index.ts';
import { requestContext } from '#web/context.ts';
import { formOf } from '#web/form-of.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Textarea } from '#web/ui/inputs.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/networks.ts';

export const meta = () => [{ title: `${m.exam_networks_title()} · ${m.common_product()}` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { deps, actor, address } = context.get(requestContext);
  const sites = await orErrorPage(() => listSiteNetworks(deps, actor));
  return { sites, address, saved: new URL(request.url).searchParams.get('saved') };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await formOf(request);
  const kept = { siteId: String(form.get('siteId') ?? ''), networks: String(form.get('networks') ?? '') };
  return await refusable(async () => {
    const siteId = uuidParam(kept.siteId);
    await setSiteNetworks(deps, actor, siteId, kept.networks);
    return redirect(`/centre/exam-networks?saved=${siteId}`);
  }, kept);
}

/** From which addresses an admission code opens an exam, site by site. */
export default function Networks({ loaderData: { sites, address, saved }, actionData }: Route.ComponentProps) {
  return (
    <div className="staff-page narrow stack-l">
      <PageHeader title={m.exam_networks_title()} lead={m.exam_networks_lead()} />
      {address && <p className="small mute">{m.exam_networks_yours({ address })}</p>}
      {sites.map((site) => {
        const refused = actionData?.siteId === site.id ? actionData : undefined;
        return (
          <Card key={site.id} title={`${site.city}: ${site.name}`}>
            <Form method="post" className="stack">
              <input type="hidden" name="siteId" value={site.id} />
              <Textarea
                id={`networks-${site.id}`}
                name="networks"
                label={m.exam_networks_label()}
                hint={m.exam_networks_hint()}
                defaultValue={refused?.networks ?? site.networks.join('\n')}
                error={refused?.refusal.message}
                rows={3}
              />
              <Button size={40}>{m.exam_networks_save()}</Button>
              {saved === site.id && !actionData && (
                <Note tone="good" role="status">
                  {m.exam_networks_saved()}
                </Note>
              )}
            </Form>
          </Card>
        );
      })}
    </div>
  );
}
