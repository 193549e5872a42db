import IconArrowLeft from '@tabler/icons-react/icons/IconArrowLeft';
import IconArrowRight from '@tabler/icons-react/icons/IconArrowRight';
import IconSend from '@tabler/icons-react/icons/IconSend';
import { type ReactNode, useRef } from 'react';
import { Form, Link, useNavigation } from 'react-router';
import type { FilingBlock, FilingHead } from '#applications/index.ts';
import { m } from '#web/paraglide/messages.js';
import { BlockSteps } from '#web/ui/block-steps.tsx';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { Tick } from '#web/ui/choices.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import { StatusPill } from '#web/ui/status-pill.tsx';
import { useArrivalFocus } from './arrival-focus.ts';
import { addressOf, blockStep, inLanguage, shortTitle, trailTo } from './filing-words.ts';

/** Id of the form with the ticks: answers to remarks at documents belong to it. */
export const TICKS_FORM = 'block-ticks';

/** The two ticks as somebody has put them. */
export type GivenTicks = Pick<FilingBlock, 'accuracyConfirmed' | 'consent'>;

export interface BlockFrameProps {
  application: FilingHead;
  blocks: readonly FilingBlock[];
  current: FilingBlock['id'];
  /** Under the name of the block. */
  lead?: ReactNode;
  /** «Сохранено в 14:32», at the right of the title. */
  saved?: ReactNode;
  /** Around the children and the ticks where the block is one form (its action is the page's own); absent where the children have forms of their own. */
  form?: { readonly ref?: React.Ref<HTMLFormElement>; readonly given?: GivenTicks };
  /** Of the form of the ticks alone, where the children have forms of their own. */
  ticks?: React.Ref<HTMLFormElement>;
  children: ReactNode;
}

/** A page of the application: steps with their completeness, the state, the two ticks, «Назад» and «Далее». */
export function BlockFrame({ application, blocks, current, lead, saved, form, ticks, children }: BlockFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useArrivalFocus(heading);
  const block = blocks.find(({ id }) => id === current);
  if (!block) return null;
  const isNew = application.state === 'draft' && blocks.every(({ version }) => version === 0);
  const foot = <BlockFoot application={application} blocks={blocks} current={block} given={form?.given ?? block} />;
  return (
    <div className="wrap">
      <Breadcrumbs crumbs={[...trailTo(application.words.trail, '/cabinet/applications'), { label: shortTitle(application) }]} />
      <PageHeader
        title={inLanguage(isNew ? application.words.creating : application.words.editing)}
        lead={
          <span className="row">
            {m.applicant_status_of()}
            <StatusPill state={application.state} tone={application.tone} word={inLanguage(application.stateLabel)} />
            {application.state !== 'draft' && <Link to={`/cabinet/applications/${application.id}`}>{m.applicant_to_application()}</Link>}
          </span>
        }
        beside={saved}
      />
      <div className="with-steps">
        <BlockSteps
          label={m.applicant_blocks()}
          current={current}
          blocks={blocks.map((one) => ({
            id: one.id,
            href: `/cabinet/applications/${application.id}/edit/${one.id}`,
            name: inLanguage(one.label),
            state: one.state,
            completeness: blockStep(one),
          }))}
        />
        <div className="stack">
          <div>
            <h2 ref={heading} tabIndex={-1}>
              {inLanguage(block.label)}
            </h2>
            {lead && <p className="mute">{lead}</p>}
          </div>
          {application.isRetake && application.state === 'draft' && <Note>{m.applicant_is_retake()}</Note>}
          {!application.editable && <Note>{m.applicant_filed_read_only()}</Note>}
          {application.state === 'returned' && !block.open && <Note>{m.applicant_block_locked()}</Note>}
          {form ? (
            <Form method="post" className="stack" ref={form.ref} noValidate>
              {/* Enter means «keep», not the first correction on the page */}
              <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" name="to" value="stay" />
              {children}
              {foot}
            </Form>
          ) : (
            <>
              {children}
              <Form
                method="post"
                action={`/cabinet/applications/${application.id}/confirm/${current}`}
                className="stack"
                id={TICKS_FORM}
                ref={ticks}
              >
                {foot}
              </Form>
            </>
          )}
        </div>
      </div>
    </div>
  );
}

interface BlockFootProps extends Pick<BlockFrameProps, 'application' | 'blocks'> {
  current: FilingBlock;
  given: GivenTicks;
}

function BlockFoot({ application, blocks, current, given }: BlockFootProps) {
  const navigation = useNavigation();
  const going = navigation.state === 'submitting' ? navigation.formData?.get('to') : undefined;
  const { words } = application;
  const at = blocks.indexOf(current);
  // a returned application leads from remark to remark: what is between is closed
  const isWay = ({ open }: FilingBlock) => application.state === 'draft' || open;
  const previous = blocks.slice(0, at).findLast(isWay);
  const next = blocks.slice(at + 1).find(isWay);
  if (!application.editable) return null;
  return (
    <>
      <input type="hidden" name="baseVersion" value={current.version} />
      <div className="card pad stack">
        <TwoTicks given={given} />
        {!(given.accuracyConfirmed && given.consent) && <p className="small mute">{m.applicant_ticks_later()}</p>}
      </div>
      {!next && <WhereItGoes application={application} />}
      {!words.keep && (
        <noscript>
          <Button kind="soft" size={40} name="to" value="stay">
            {m.applicant_keep()}
          </Button>
        </noscript>
      )}
      <div className="form-actions">
        {previous ? (
          <Button kind="line" wide name="to" value={previous.id} icon={<Icon of={IconArrowLeft} />}>
            {words.keep ? m.applicant_back_short() : m.applicant_back({ block: inLanguage(previous.label).toLowerCase() })}
          </Button>
        ) : (
          <span />
        )}
        <span className="row ways-on">
          {words.leave && (
            <LinkButton to="/cabinet/applications" kind="quiet" wide>
              {inLanguage(words.leave)}
            </LinkButton>
          )}
          {words.keep && (
            <Button kind="line" wide name="to" value="stay" busy={going === 'stay' && m.applicant_saving()}>
              {inLanguage(words.keep)}
            </Button>
          )}
          {next ? (
            <Button
              wide
              name="to"
              value={next.id}
              iconAfter={<Icon of={IconArrowRight} />}
              busy={going === next.id && m.applicant_saving()}
            >
              {m.applicant_next({ block: inLanguage(next.label).toLowerCase() })}
            </Button>
          ) : (
            <Button wide name="to" value="send" icon={<Icon of={IconSend} />} busy={going === 'send'}>
              {inLanguage(application.sendLabel)}
            </Button>
          )}
        </span>
      </div>
    </>
  );
}

/** «Достоверность … подтверждаю» and «Согласие …», under a block or under all of them. */
export function TwoTicks({ given, errors }: { given: GivenTicks; errors?: { readonly accuracy?: string; readonly consent?: string } }) {
  return (
    <>
      <Tick
        id="accuracy-tick"
        name="accuracyConfirmed"
        label={m.applicant_accuracy()}
        defaultChecked={given.accuracyConfirmed}
        error={errors?.accuracy}
      />
      <Tick
        id="consent-tick"
        name="consent"
        label={m.applicant_consent()}
        hint={
          <a href="/consent/application" target="_blank" rel="noreferrer">
            {m.applicant_consent_text()}
          </a>
        }
        defaultChecked={given.consent}
        error={errors?.consent}
      />
    </>
  );
}

/** Seen before sending: which centre and site will get it. */
export function WhereItGoes({ application: { place } }: { application: FilingHead }) {
  if (!place) return <Note tone="turn">{m.applicant_goes_nowhere()}</Note>;
  return (
    <Note>
      {m.applicant_goes_to({ centre: place.centre, address: addressOf(place) })}{' '}
      <Link to={`/centres/${place.centreSlug}`}>{m.applicant_for_applicants()}</Link>
    </Note>
  );
}
