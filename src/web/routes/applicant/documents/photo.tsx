import { redirect } from 'react-router';
import { setPhoto } from '#documents/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { pathOnThisSite } from '#web/preferences.ts';
import { orErrorPage, refusable } from '#web/refusals.ts';
import { withFiles } from '#web/sending/files-of-form.ts';
import { PageHeader } from '#web/ui/navigation.tsx';
import type { Route } from './+types/photo.ts';
import { PhotoForm } from './photo-form.tsx';

const PROFILE = '/cabinet/profile';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { session } = context.get(requestContext);
  await orErrorPage(async () => {
    if (!session) throw new Refusal('not_signed_in');
  });
  return { hasPhoto: session?.photoSha256 != null, back: pathOnThisSite(new URL(request.url).searchParams.get('back') ?? PROFILE) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await request.formData();
  return await refusable(async () => {
    await withFiles(deps, actor, form, ([picture]) => setPhoto(deps, actor, picture?.bytes ?? new Uint8Array()));
    return redirect(pathOnThisSite(String(form.get('back') ?? PROFILE)));
  });
}

/** Where the form stands without JavaScript when it was refused. */
export default function PhotoPage({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <div className="wrap narrow main-top stack">
      <PageHeader title={m.documents_photo()} />
      <PhotoForm {...loaderData} refusal={actionData && 'refusal' in actionData ? actionData.refusal.message : undefined} />
    </div>
  );
}
