import { useRef } from 'react';
import { redirect } from 'react-router';
import { readBlockPage, readQualificationChoices } from '#applications/index.ts';
import { listOwnEmployers } from '#payments/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/edit-qualification.ts';
import { pageAfter } from './block-form.ts';
import { BlockFrame } from './block-frame.tsx';
import { keepBlock } from './keep-block.ts';
import { presentBlock, presentChoices, type ShownBlock } from './present-block.ts';
import { type PayingEmployer, QualificationFields } from './qualification-fields.tsx';
import { RemarkAt } from './remark-at.tsx';
import { SavedAt, SaveTrouble } from './save-state.tsx';
import { useAutosave } from './use-autosave.ts';

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const showMissing = new URL(request.url).searchParams.has('missing');
  return await orErrorPage(async () => {
    const id = uuidParam(params.id);
    const page = await readBlockPage(deps, actor, id, 'qualification');
    const choices = presentChoices(await readQualificationChoices(deps, actor, id), deps.clock.now());
    const employers = (await listOwnEmployers(deps, actor)).flatMap(({ state, employer, inn }) =>
      state === 'agreed' && inn ? [{ employer, inn }] : [],
    );
    return { block: presentBlock(page, showMissing, choices), employers };
  });
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await request.formData();
  return await refusable(async () => {
    const id = uuidParam(params.id);
    await keepBlock(deps, actor, id, 'qualification', form);
    return redirect(pageAfter(id, 'qualification', form));
  });
}

export const meta: Route.MetaFunction = () => [{ title: `${m.applicant_qualification()} · ${m.common_product()}` }];

export default function EditQualification({ loaderData: { block, employers }, actionData }: Route.ComponentProps) {
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal.message : undefined;
  return <Editor key={block.version} block={block} employers={employers} refusal={refusal} />;
}

interface EditorProps {
  block: ShownBlock;
  /** That have offered to pay, and may see it. */
  employers: readonly PayingEmployer[];
  refusal?: string;
}

function Editor({ block, employers, refusal }: EditorProps) {
  const form = useRef<HTMLFormElement>(null);
  const base = `/cabinet/applications/${block.application.id}`;
  const autosave = useAutosave(form, {
    url: `${base}/save/qualification`,
    version: block.version,
    wayOf: (to) => (block.blocks.some(({ id }) => id === to) ? `${base}/edit/${to}` : null),
  });
  const fresh = autosave.saved ?? block;
  if (!fresh.choices) return null;
  return (
    <BlockFrame
      application={fresh.application}
      blocks={fresh.blocks}
      current="qualification"
      saved={<SavedAt state={autosave.state} zone={fresh.application.zone} />}
      form={{ ref: form }}
    >
      {refusal && (
        <Note tone="bad" role="alert">
          {refusal}
        </Note>
      )}
      <SaveTrouble autosave={autosave} page={`${base}/edit/qualification`} />
      {fresh.remarks.map((remark) => (
        <RemarkAt key={remark.id} remark={remark} title={m.applicant_remark_title()} editable={block.application.editable} />
      ))}
      <QualificationFields
        choices={fresh.choices}
        employers={employers}
        hints={block.centreHints}
        isOpen={(field) => block.openFields.includes(field)}
        onChoose={() => autosave.save()}
        place={fresh.application.place}
        missing={fresh.missing}
        employerFault={fresh.employerFault}
      />
    </BlockFrame>
  );
}
