import './exam.css';
import { useEffect } from 'react';
import { data, Form, redirect, useNavigation } from 'react-router';
import { type ItemOrDraft, PICTURE_MARK, type Preview, readItem, readNewItemPictures, readTool } from '#exams/index.ts';
import { requestContext } from '#web/context.ts';
import { formOf } from '#web/form-of.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/item.ts';
import { itemStateInWords } from './bank-words.ts';
import { actOnItem, type PictureAdded } from './item-acts.ts';
import { ItemFields } from './item-fields.tsx';
import { ItemPictures } from './item-pictures.tsx';
import { ItemPreview, type PreviewShown } from './item-preview.tsx';
import { TEXTS_WITH_PICTURES } from './pictures-named.ts';
import { showItem } from './shown-text.ts';
import { textFields } from './text-fields.ts';

export const meta = () => [{ title: `${m.exam_item_title()} · ${m.common_product()}` }];

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    const tool = await readTool(deps, actor, uuidParam(params.id));
    const { searchParams } = new URL(request.url);
    if (params.itemId === 'new' && !searchParams.has('draft'))
      throw redirect(`/council/tools/${params.id}/items/new?${newDraft(searchParams)}`);
    const of = itemOrDraft(params.itemId, searchParams);
    const item = 'itemId' in of ? await readItem(deps, actor, of.itemId) : null;
    return {
      item: item && { ...item, preview: showPreview(item.preview) },
      pictures: 'draftId' in of ? await readNewItemPictures(deps, actor, of.draftId) : (item?.pictures ?? []),
      pictureMark: PICTURE_MARK,
      role: actor.role,
      toolCode: tool.code,
      section: searchParams.get('section'),
      sections: tool.sections.map(({ id, title }) => ({ value: id, label: title })),
    };
  });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await formOf(request);
  return await refusable(
    async () => {
      const acted = await actOnItem(deps, actor, itemOrDraft(params.itemId, new URL(request.url).searchParams), form);
      if ('saved' in acted) return redirect(`/council/tools/${params.id}/items/${acted.saved}`);
      if ('errors' in acted) return data(acted, { status: 422 });
      return 'preview' in acted ? { ...acted, preview: showPreview(acted.preview) } : acted;
    },
    { kept: textFields(form) },
  );
}

/** A new item is written in a form of its own, so that it begins without the pictures of another. */
const newDraft = (query: URLSearchParams): string => String(new URLSearchParams([...query, ['draft', crypto.randomUUID()]]));

const itemOrDraft = (itemId: string | undefined, query: URLSearchParams): ItemOrDraft =>
  itemId === 'new' ? { draftId: uuidParam(query.get('draft') ?? crypto.randomUUID()) } : { itemId: uuidParam(itemId) };

const showPreview = (preview: Preview): PreviewShown =>
  Object.fromEntries(Object.entries(preview).map(([language, item]) => [language, showItem(item, (id) => `/council/pictures/${id}`)]));

/** Where on the form the words of a refusal belong; all others stand above it. */
const FIELD_OF: Readonly<Record<string, string>> = {
  item_one_right: 'answers',
  item_pairs_unclear: 'answers',
  item_number_unclear: 'value',
  texts_languages_differ: 'answersKk',
  picture_kind: 'picture',
  picture_not_readable: 'picture',
  picture_too_large: 'picture',
  picture_too_small: 'picture',
  picture_too_heavy: 'picture',
};

function errorsOf(acted: Route.ComponentProps['actionData']): { above?: string; errors: Readonly<Record<string, string>> } {
  if (acted && 'errors' in acted) return { errors: acted.errors };
  if (!acted || !('refusal' in acted)) return { errors: {} };
  const { code, message } = acted.refusal;
  const field = FIELD_OF[code];
  return field ? { errors: { [field]: message } } : { above: message, errors: {} };
}

export default function ItemPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { item, role, toolCode, section, sections, pictures, pictureMark } = loaderData;
  const { state, formData } = useNavigation();
  const adding = state === 'submitting' && formData?.get('act') === 'picture';
  const busy = state !== 'idle' && !adding;
  const readOnly = role !== 'item_author';
  const typed = actionData?.kept;
  // what was refused before is not said of the picture that is on its way
  const { above, errors } = errorsOf(adding ? undefined : actionData);
  const listed = Object.entries(errors).map(([field, text]) => ({ field, text }));
  const asked = actionData && 'preview' in actionData ? actionData.preview : undefined;
  const put = actionData && 'picture' in actionData ? actionData : null;
  const added = adding ? null : put?.picture;
  useShownPart(asked ? 'preview' : added ? 'pictures' : null, actionData);
  const preview = asked ?? item?.preview;
  return (
    <div className="staff-page stack-l">
      <Breadcrumbs
        crumbs={[
          { label: m.exam_nav_tools(), href: '/council/tools' },
          { label: toolCode, href: `/council/tools/${params.id}` },
          { label: item?.name ?? m.exam_item_new() },
        ]}
      />
      <PageHeader
        title={item ? m.exam_item_named({ name: item.name }) : m.exam_item_new()}
        lead={
          item ? m.exam_item_about({ state: itemStateInWords(item.state), revision: item.revision, exposure: item.exposure }) : undefined
        }
      />
      {above && (
        <Note tone="bad" role="alert">
          {above}
        </Note>
      )}
      <ErrorSummary key={JSON.stringify(errors)} title={m.common_fix_fields({ count: listed.length })} errors={listed} />
      {item && role === 'item_reviewer' && !item.own && <ReviewForm state={item.state} />}
      {readOnly && preview && <ItemPreview preview={preview} unsaved={false} />}
      <Form
        method="post"
        encType="multipart/form-data"
        className="stack"
        key={[item?.id ?? 'new', item?.revision, put?.answered, ...pictures.map(({ id }) => id)].join(' ')}
      >
        {/* the button that Enter in a field presses */}
        <button type="submit" name="act" value="save" hidden disabled={readOnly} />
        <ItemFields form={item?.form} typed={typed} errors={errors} section={section} sections={sections} readOnly={readOnly}>
          {added && (
            <Note tone={added.known ? 'wait' : 'good'} role="status">
              {addedInWords(added)}
            </Note>
          )}
          <ItemPictures
            pictures={pictures}
            mark={pictureMark}
            texts={TEXTS_WITH_PICTURES.map((name) => typed?.[name] ?? item?.form[name])}
            typed={typed}
            errors={errors}
            readOnly={readOnly}
            adding={adding}
          />
        </ItemFields>
        {!readOnly && (
          <div className="row">
            <Button size={40} name="act" value="save" busy={busy}>
              {m.exam_item_save()}
            </Button>
            <Button size={40} kind="line" name="act" value="preview">
              {m.exam_preview_show()}
            </Button>
          </div>
        )}
      </Form>
      {!readOnly && preview && (
        <ItemPreview key={asked ? JSON.stringify(asked) : 'saved'} preview={preview} unsaved={asked !== undefined} />
      )}
    </div>
  );
}

function addedInWords({ number, known, marked }: PictureAdded): string {
  if (known) return marked ? m.exam_picture_known_marked({ number }) : m.exam_picture_known({ number });
  return marked ? m.exam_picture_added({ number }) : m.exam_picture_added_named({ number });
}

/** Brings into sight what the button has just made. */
function useShownPart(part: 'preview' | 'pictures' | null, told: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer anew
  useEffect(() => {
    if (part) document.getElementById(part)?.scrollIntoView({ block: 'start' });
  }, [part, told]);
}

function ReviewForm({ state }: { state: string }) {
  return (
    <Form method="post" className="row">
      {state !== 'live' && (
        <Button size={40} name="act" value="live">
          {m.exam_item_let_live()}
        </Button>
      )}
      {state !== 'retired' && (
        <Button size={40} kind="risk" name="act" value="retired">
          {m.exam_item_retire()}
        </Button>
      )}
    </Form>
  );
}
