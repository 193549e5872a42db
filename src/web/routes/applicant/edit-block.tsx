import { type FormEvent, useRef, useState } from 'react';
import { data, Link, redirect } from 'react-router';
import { isProfilePart, readProfile } from '#accounts/index.ts';
import { isBlockId, readBlockPage, saveBlock } from '#applications/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/edit-block.ts';
import { BlockFields, EntryList, valuesByInput } from './block-fields.tsx';
import { blockFormOf, changeAsked, pageAfter, ticksOf } from './block-form.ts';
import { BlockFrame, type GivenTicks } from './block-frame.tsx';
import { inLanguage } from './filing-words.ts';
import { keepBlock } from './keep-block.ts';
import { placeRemarks } from './place-remarks.ts';
import { presentBlock, type ShownBlock } from './present-block.ts';
import { RemarkAt } from './remark-at.tsx';
import { SavedAt, SaveTrouble } from './save-state.tsx';
import { typedOf } from './typed-form.ts';
import { useAutosave } from './use-autosave.ts';

const OF_ITS_OWN = ['qualification', 'documents', 'portfolio'];

function idsOf(params: { id?: string; block?: string }) {
  const { block } = params;
  if (!block || !isBlockId(block) || OF_ITS_OWN.includes(block)) throw new Refusal('not_found');
  return { id: uuidParam(params.id), block };
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const showMissing = new URL(request.url).searchParams.has('missing');
  return await orErrorPage(async () => {
    const { id, block } = idsOf(params);
    return { block: presentBlock(await readBlockPage(deps, actor, id, block), showMissing), showMissing };
  });
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await request.formData();
  const answer = await refusable(async () => {
    const { id, block } = idsOf(params);
    const profile = isProfilePart(block) && form.get('copy') ? (await readProfile(deps, actor)).parts[block] : null;
    const change = changeAsked(form, profile);
    if (!change) {
      await keepBlock(deps, actor, id, block, form);
      return redirect(pageAfter(id, block, form));
    }
    const { values, entries, accepted, unticks, focus } = change;
    const typed = blockFormOf(form);
    await saveBlock(deps, actor, id, block, {
      ...typed,
      values,
      entries,
      accepted,
      accuracyConfirmed: typed.accuracyConfirmed && !unticks,
    });
    return redirect(`${pageAfter(id, block, form)}${focus ? `#${focus}` : ''}`);
  });
  return 'init' in answer ? data({ ...answer.data, typed: typedOf(form), ticks: ticksOf(form) }, answer.init ?? undefined) : answer;
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${titleOf(loaderData.block)} · ${m.common_product()}` : m.common_product() },
];

const titleOf = ({ blocks, blockId }: ShownBlock) => inLanguage(blocks.find(({ id }) => id === blockId)?.label ?? { ru: '' });

export default function EditBlock({ loaderData, actionData }: Route.ComponentProps) {
  const { block, showMissing } = loaderData;
  const failed = actionData && 'refusal' in actionData ? actionData : undefined;
  // what a person typed comes back when the save was refused
  const shown = failed ? { ...block.shown, ...failed.typed } : block.shown;
  return (
    <BlockEditor
      key={`${block.blockId}:${block.version}:${failed ? 'typed' : ''}`}
      block={{ ...block, shown }}
      ticks={failed?.ticks}
      showMissing={showMissing}
      refusal={failed?.refusal.message}
    />
  );
}

interface BlockEditorProps {
  block: ShownBlock;
  showMissing: boolean;
  refusal?: string;
  /** As a refused form sent them. */
  ticks?: GivenTicks;
}

function BlockEditor({ block, showMissing, refusal, ticks }: BlockEditorProps) {
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState(valuesByInput(block.shown));
  const base = `/cabinet/applications/${block.application.id}`;
  const autosave = useAutosave(form, {
    url: `${base}/save/${block.blockId}`,
    version: block.version,
    wayOf: (to) => (to === 'send' ? `${base}/send` : block.blocks.some(({ id }) => id === to) ? `${base}/edit/${to}` : null),
  });
  const fresh = autosave.saved ?? block;
  const shown = { ...block.shown, problems: fresh.shown.problems, accepted: fresh.shown.accepted };
  const onInput = (event: FormEvent) => {
    const { name, value, type, checked } = event.target as HTMLInputElement;
    setValues((before) => ({ ...before, [name]: type === 'checkbox' ? (checked ? 'on' : '') : value }));
  };
  const places = placeRemarks(shown, values, fresh.remarks);
  const remarksAt = (place: string | null) =>
    places
      .filter((one) => one.place === place)
      .map(({ remark, hidden }) => (
        <RemarkAt
          key={remark.id}
          remark={remark}
          title={hidden === null ? m.applicant_remark_title() : m.applicant_remark_of_hidden({ label: hidden })}
          editable={block.application.editable}
        />
      ));
  const current = fresh.blocks.find(({ id }) => id === block.blockId);
  return (
    <div onInput={onInput}>
      <BlockFrame
        application={block.application}
        blocks={fresh.blocks}
        current={block.blockId}
        saved={<SavedAt state={autosave.state} zone={block.application.zone} />}
        form={{ ref: form, given: ticks }}
      >
        {refusal && (
          <Note tone="bad" role="alert">
            {refusal}
          </Note>
        )}
        <SaveTrouble autosave={autosave} page={`${base}/edit/${block.blockId}`} />
        {showMissing && <input type="hidden" name="showMissing" value="on" />}
        {block.canCopy && (
          <div className="row">
            <Button kind="line" size={40} name="copy" value="profile" formNoValidate>
              {inLanguage(block.application.words.copyFromProfile)}
            </Button>
            <span className="small mute">{m.applicant_copy_hint()}</span>
          </div>
        )}
        {fresh.photoMissing && (
          <Note tone="turn">
            {m.applicant_photo_needed()}{' '}
            <Link to={`/cabinet/photo?back=${encodeURIComponent(`${base}/edit/applicant`)}`}>{m.applicant_photo_add()}</Link>
          </Note>
        )}
        {remarksAt(null)}
        {shown.fields.length > 0 && (
          <BlockFields shown={shown} values={values} isOpen={(field) => block.openFields.includes(field)} remarksAt={remarksAt} />
        )}
        {shown.entryFields.length > 0 && (
          <EntryList
            shown={shown}
            values={values}
            open={block.listOpen}
            title={inLanguage(current?.label ?? { ru: '' })}
            remarksAt={remarksAt}
          />
        )}
      </BlockFrame>
    </div>
  );
}
