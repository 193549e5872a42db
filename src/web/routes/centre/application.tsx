import { useRef } from 'react';
import { redirect } from 'react-router';
import { listQueue, type ReviewDesk, readForReview, remarkPhrases } from '#applications/index.ts';
import { currentLanguage } from '#platform/language.ts';
import { wordReason } from '#procedures/index.ts';
import { requestContext } from '#web/context.ts';
import type { StaffHandle } from '#web/layouts/staff-keys.tsx';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import { classes } from '#web/ui/classes.ts';
import { Tabs } from '#web/ui/navigation.tsx';
import type { Route } from './+types/application.ts';
import './desk.css';
import { deskAction } from './desk-action.ts';
import { deskHref, deskViewOf } from './desk-address.ts';
import { DeskData } from './desk-data.tsx';
import { DeskDocument } from './desk-document.tsx';
import { deskKeys } from './desk-keys.ts';
import { DeskQueue } from './desk-queue.tsx';
import { tabOf } from './queue-address.ts';
import { useDeskKeys } from './use-desk-keys.ts';

export const handle: StaffHandle = { keys: deskKeys };

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? m.centre_desk_title({ name: loaderData.desk.applicantName, number: loaderData.desk.number ?? '' }) : '' },
];

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const view = deskViewOf(request);
  return await orErrorPage(async () => {
    const id = uuidParam(params.id);
    if (actor.role === 'accountant') throw redirect(`/centre/payments/${id}`);
    if (actor.role === 'scheduler') throw redirect('/centre/dates');
    // beside the data a document only stands by: it is seen page by page where it was chosen for the viewer
    const pages = view.pane === 'document' ? [view.page] : [];
    const desk = await readForReview(deps, actor, id, view.document ? { documentId: uuidParam(view.document), pages } : null);
    const tab = tabOf(view.tab);
    const queue = await listQueue(deps, actor, { tab });
    const block = desk.blocks.find((one) => one.id === view.block)?.id ?? firstBlock(desk);
    return {
      desk: {
        ...desk,
        moves: desk.moves.map(({ name, reasons }) => ({ name, reasons: reasons.map((each) => wordReason(each, currentLanguage())) })),
      },
      queue,
      phrases: remarkPhrases(),
      formKey: crypto.randomUUID(),
      view: { ...view, tab, block, document: documentOf(desk, view.document, block) },
    };
  });
}

/** The first block with work left. */
const firstBlock = ({ blocks }: ReviewDesk) => (blocks.find(({ done }) => !done) ?? blocks[0])?.id ?? 'applicant';

/** The chosen document, else the one that the block is compared with. */
function documentOf({ documents }: ReviewDesk, asked: string | null, block: string): string | null {
  const shown = documents.filter(({ version }) => version !== null);
  if (shown.some(({ id }) => id === asked)) return asked;
  const kinds: Readonly<Record<string, readonly string[]>> = {
    applicant: ['identity'],
    identity: ['identity'],
    employment: ['work_experience', 'work_book', 'electronic_work_book'],
    education: ['education'],
    portfolio: ['portfolio'],
  };
  return (shown.find(({ kind }) => kinds[block]?.includes(kind)) ?? shown.find(({ mark }) => mark === 'unmarked') ?? shown[0])?.id ?? null;
}

export const action = async ({ context, params, request }: Route.ActionArgs) => {
  const { deps, actor } = context.get(requestContext);
  return await deskAction(deps, actor, params.id, request);
};

export default function DeskPage({ loaderData: { desk, queue, phrases, view, formKey }, actionData }: Route.ComponentProps) {
  const box = useRef<HTMLDivElement>(null);
  useDeskKeys(box);
  return (
    <div className={classes('desk', `shows-${view.pane}`)} ref={box}>
      <div className="desk-panes">
        <Tabs
          label={desk.applicantName}
          tabs={(['data', 'document'] as const).map((pane) => ({
            label: pane === 'data' ? m.centre_pane_data() : m.centre_pane_document(),
            href: deskHref(desk.id, { ...view, pane }),
            current: view.pane === pane,
          }))}
        />
      </div>
      <DeskQueue queue={queue} tab={view.tab} current={desk.id} />
      <DeskData
        desk={desk}
        view={view}
        phrases={phrases}
        refusal={actionData && 'refusal' in actionData ? actionData.refusal.message : null}
        errors={actionData && 'errors' in actionData ? actionData.errors : {}}
        typed={actionData && 'typed' in actionData ? actionData.typed : { words: '' }}
        formKey={formKey}
      />
      <DeskDocument desk={desk} view={view} />
    </div>
  );
}
