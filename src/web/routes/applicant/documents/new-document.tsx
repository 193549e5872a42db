import { redirect } from 'react-router';
import { readDocumentsBlock, readFiling } from '#applications/index.ts';
import { CERTIFICATION } from '#documents/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import { inLanguage, shortTitle, trailTo } from '../filing-words.ts';
import type { Route } from './+types/new-document.ts';
import { handlePlaceForm } from './place-form.ts';
import { hasRoom } from './place-view.ts';
import { UploadForm } from './upload-form.tsx';

export async function loader({ params, context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    const id = uuidParam(params.id);
    const { application } = await readFiling(deps, actor, id);
    const { places } = await readDocumentsBlock(deps, actor, id);
    const kinds = new Map(
      places.filter((place) => place.open && hasRoom(place)).flatMap((place) => place.kinds.map((kind) => [kind.id, kind])),
    );
    return { application, kinds: [...kinds.values()], certification: CERTIFICATION };
  });
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await request.formData();
  return await refusable(async () => {
    const id = uuidParam(params.id);
    return redirect(`/cabinet/applications/${id}/edit/documents${await handlePlaceForm(deps, actor, id, form)}`);
  });
}

const titleOf = (words: Route.ComponentProps['loaderData']['application']['words']) =>
  words.addDocument ? inLanguage(words.addDocument) : m.documents_add();

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${titleOf(loaderData.application.words)} · ${m.common_product()}` : m.common_product() },
];

/** A document of any kind: «Вид документа» from one list, the file, «Сохранить»; it goes to its place by itself. */
export default function NewDocument({ loaderData, actionData }: Route.ComponentProps) {
  const { application, kinds, certification } = loaderData;
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal.message : undefined;
  const back = `/cabinet/applications/${application.id}/edit/documents`;
  return (
    <div className="wrap narrow main-top stack">
      <Breadcrumbs
        crumbs={[
          ...trailTo(application.words.trail, '/cabinet/applications'),
          { label: shortTitle(application), href: back },
          { label: titleOf(application.words) },
        ]}
      />
      <PageHeader title={titleOf(application.words)} lead={m.documents_accepts()} />
      {kinds.length === 0 ? (
        <Note>
          {m.documents_new_nothing()} <a href={back}>{m.documents_back_to_documents()}</a>
        </Note>
      ) : (
        <div className="card pad">
          <UploadForm
            action={`${back}/new`}
            scriptAction={`${back}/upload`}
            kinds={kinds}
            certification={certification}
            hidden={{ intent: 'upload' }}
            name="new"
            refusal={refusal}
            cancelHref={back}
            words={{ file: m.documents_new_file(), save: m.documents_new_save() }}
          />
        </div>
      )}
    </div>
  );
}
