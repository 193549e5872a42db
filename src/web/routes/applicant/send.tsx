import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck';
import IconCircleDashed from '@tabler/icons-react/icons/IconCircleDashed';
import IconSend from '@tabler/icons-react/icons/IconSend';
import { Fragment, type ReactNode } from 'react';
import { data, Form, Link, redirect } from 'react-router';
import { type FilingBlock, type FilingHead, readReadyToSend, submitApplication } from '#applications/index.ts';
import { currentLanguage } from '#platform/language.ts';
import { wordReason } from '#procedures/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { Card, RowList } from '#web/ui/card.tsx';
import { Tick } from '#web/ui/choices.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/send.ts';
import { ticksOf, versionIn } from './block-form.ts';
import { type GivenTicks, TwoTicks, WhereItGoes } from './block-frame.tsx';
import { blockStep, inLanguage, inputOfField, lackInWords, shortTitle, trailTo, withLevel } from './filing-words.ts';
import { remarkTitles } from './present-application.ts';

/** Where each reason of the procedure is mended. */
const PLACES: Readonly<Record<string, string>> = {
  consent_missing: 'edit/consent',
  document_missing: 'edit/documents',
  scan_blocked: 'edit/documents',
  scan_in_check: 'edit/documents',
};

export async function loader({ params, context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    const { application, blocks, reasons, remarksLeft, toConfirm } = await readReadyToSend(deps, actor, uuidParam(params.id));
    const base = `/cabinet/applications/${application.id}`;
    const named = blocks.some(({ lacks }) => lacks.some(({ kind }) => kind === 'unattached'));
    const ofBlocks = ['field_missing', 'block_unconfirmed', ...(named ? ['document_missing'] : [])];
    const others = reasons.filter(({ code }) => !ofBlocks.includes(code));
    const titles = remarkTitles({ remarks: remarksLeft, application });
    return {
      application,
      blocks,
      canSend: reasons.length === 0 || toConfirm !== null,
      toConfirm,
      remarksLeft: remarksLeft.map(({ id, block, field, words }) => ({
        id,
        words,
        title: titles[id] ?? m.applicant_remark_title(),
        href: `${base}/edit/${block}${field ? `#${inputOfField(field)}` : ''}`,
      })),
      others: [...new Map(others.map((reason) => [reason.code, reason])).values()].map((reason) => ({
        code: reason.code,
        words: wordReason(reason, currentLanguage()),
        href: PLACES[reason.code] ? `${base}/${PLACES[reason.code]}` : null,
      })),
    };
  });
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await request.formData();
  return await refusable(async () => {
    const id = uuidParam(params.id);
    const { remarksLeft } = await readReadyToSend(deps, actor, id);
    const given = ticksOf(form);
    const seen = seenIn(form);
    const anywayNeeded = remarksLeft.length > 0 && form.get('anyway') !== 'on';
    if (anywayNeeded || (seen && !(given.accuracyConfirmed && given.consent))) return data({ anywayNeeded, given }, { status: 422 });
    await submitApplication(deps, actor, id, seen);
    return redirect(`/cabinet/applications/${id}?sent`);
  });
}

const SEEN = 'seen.';

/** The blocks over which the page has asked for both ticks; undefined where it has not. */
function seenIn(form: FormData): Record<string, number> | undefined {
  const named = [...form.keys()].filter((name) => name.startsWith(SEEN));
  return named.length > 0 ? Object.fromEntries(named.map((name) => [name.slice(SEEN.length), versionIn(form, name)])) : undefined;
}

export const meta: Route.MetaFunction = () => [{ title: `${m.applicant_send_title()} · ${m.common_product()}` }];

export default function Send({ loaderData, actionData }: Route.ComponentProps) {
  const { application, blocks, canSend, toConfirm, remarksLeft, others } = loaderData;
  const base = `/cabinet/applications/${application.id}`;
  if (!application.editable) return <SentAlready application={application} />;
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal.message : undefined;
  const answer = actionData && 'given' in actionData ? actionData : undefined;
  const anywayError = answer?.anywayNeeded ? m.applicant_send_anyway_needed() : undefined;
  return (
    <div className="wrap main-top narrow stack">
      <Breadcrumbs
        crumbs={[
          ...trailTo(application.words.trail, '/cabinet/applications'),
          { label: shortTitle(application), href: `${base}/edit/qualification` },
          { label: m.applicant_send_title() },
        ]}
      />
      <PageHeader
        title={m.applicant_send_title()}
        lead={!canSend ? m.applicant_send_not_yet() : remarksLeft.length > 0 ? m.applicant_send_lead_remarks() : m.applicant_send_lead()}
      />
      {application.qualification && (
        <p>
          <b>{withLevel(application.qualification, application.level)}</b>
        </p>
      )}
      {refusal && (
        <Note tone="bad" role="alert">
          {refusal}
        </Note>
      )}
      {remarksLeft.length > 0 && <RemarksLeft remarks={remarksLeft} />}
      <RowList
        rows={blocks.map((block) => ({
          id: block.id,
          icon: block.state === 'full' ? IconCircleCheck : IconCircleDashed,
          title: <Link to={`${base}/edit/${block.id}${block.state === 'full' ? '' : '?missing'}`}>{inLanguage(block.label)}</Link>,
          note: whatLacks(block, `${base}/edit/${block.id}`),
          beside:
            block.id === 'education' ? (
              <>
                {blockStep(block)} <Link to={`${base}/edit/${block.id}`}>{inLanguage(application.words.editEducation)}</Link>
              </>
            ) : (
              blockStep(block)
            ),
        }))}
      />
      <WhereItGoes application={application} />
      {others.length > 0 && (
        <Card title={m.applicant_send_missing()}>
          <ul className="stack-s">
            {others.map(({ code, words, href }) => (
              <li key={code}>{href ? <Link to={href}>{words}</Link> : words}</li>
            ))}
          </ul>
        </Card>
      )}
      <p>
        <Link to={`${base}/statement`}>{m.applicant_print_statement()}</Link>
      </p>
      {canSend && (
        <Form method="post" className="stack">
          {toConfirm && <ConfirmAll versions={toConfirm} given={answer?.given} />}
          {remarksLeft.length > 0 && <Tick name="anyway" label={m.applicant_send_anyway()} error={anywayError} />}
          <div className="form-actions">
            <Link to={`${base}/edit/qualification`}>{m.applicant_check_again()}</Link>
            <Button wide icon={<Icon of={IconSend} />}>
              {inLanguage(application.sendLabel)}
            </Button>
          </div>
        </Form>
      )}
    </div>
  );
}

/** Each thing that stands in the way but for the ticks, which are asked once when all else is there, with the way to its field; null: nothing does. */
function whatLacks(block: FilingBlock, page: string): ReactNode {
  const ways = [...block.lacks, ...block.doubts].map((lack) => ({
    to: lack.entry === undefined ? lack.field : `e${lack.entry}.${lack.field}`,
    words: lackInWords(lack),
  }));
  if (ways.length === 0) return null;
  return ways.map(({ to, words }, index) => (
    <Fragment key={`${to}:${words}`}>
      {index > 0 && '; '}
      <Link to={`${page}?missing#${to}`}>{words}</Link>
    </Fragment>
  ));
}

/** Both ticks for every block that lacks one. */
function ConfirmAll({ versions, given }: { versions: Readonly<Record<string, number>>; given?: GivenTicks }) {
  return (
    <div className="card pad stack">
      <h2>{m.applicant_confirm_all()}</h2>
      <p className="mute">{m.applicant_confirm_all_text()}</p>
      {Object.entries(versions).map(([block, version]) => (
        <input key={block} type="hidden" name={SEEN + block} value={version} />
      ))}
      <TwoTicks
        given={given ?? { accuracyConfirmed: false, consent: false }}
        errors={
          given && {
            accuracy: given.accuracyConfirmed ? undefined : m.applicant_tick_needed(),
            consent: given.consent ? undefined : m.applicant_tick_needed(),
          }
        }
      />
    </div>
  );
}

interface RemarkLeft {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly href: string;
}

function RemarksLeft({ remarks }: { remarks: readonly RemarkLeft[] }) {
  return (
    <Note tone="turn">
      <b>{m.applicant_send_remarks_left({ count: remarks.length })}</b>
      <ul>
        {remarks.map(({ id, title, words, href }) => (
          <li key={id}>
            <Link to={href}>{title}</Link>: {words}
          </li>
        ))}
      </ul>
      <p>{m.applicant_send_remarks_left_text()}</p>
    </Note>
  );
}

/** A page left open in another tab after the application was sent there. */
function SentAlready({ application }: { application: FilingHead }) {
  const title = shortTitle(application);
  return (
    <div className="wrap main-top narrow stack">
      <Breadcrumbs
        crumbs={[
          ...trailTo(application.words.trail, '/cabinet/applications'),
          { label: title, href: `/cabinet/applications/${application.id}` },
          { label: m.applicant_send_title() },
        ]}
      />
      <PageHeader
        title={m.applicant_sent_already({ title })}
        lead={m.applicant_sent_already_text({ state: inLanguage(application.stateLabel) })}
      />
      <p>
        <Link to={`/cabinet/applications/${application.id}`}>{m.applicant_to_application()}</Link>
      </p>
    </div>
  );
}
