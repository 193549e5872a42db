import IconFileText from '@tabler/icons-react/icons/IconFileText';
import { Form, redirect } from 'react-router';
import { z } from 'zod';
import { listRecordings } from '#exams/index.ts';
import {
  decideByProtocol,
  editRecommendations,
  type ProtocolPage,
  RecommendationsForm,
  readProtocolPage,
  refreshDraft,
  requestProtocolCode,
  SignatureForm,
  signProtocol,
} from '#outcomes/index.ts';
import { dayIn } from '#procedures/index.ts';
import { requestContext } from '#web/context.ts';
import { formOf } from '#web/form-of.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { RecordingList } from '#web/routes/exam/recording-list.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card, FactList } from '#web/ui/card.tsx';
import { dayInWords, daysLeft } from '#web/ui/dates.ts';
import { Textarea } from '#web/ui/inputs.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import { Pill } from '#web/ui/status-pill.tsx';
import type { Route } from './+types/protocol.ts';
import { ProtocolPaper } from './protocol-paper.tsx';
import { readForm } from './read-form.ts';
import { SignForm } from './sign-form.tsx';
import { outcomeClass, outcomeWords, PROTOCOL_STATE_WORDS } from './words.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${m.council_protocol_number({ number: loaderData?.protocol.number ?? '' })} · ${m.common_product()}` },
];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const protocol = await orErrorPage(() => readProtocolPage(deps, actor, uuidParam(params.id)));
  const today = dayIn(deps.clock.now(), protocol.content.site.zone).toString();
  const recordings = await listRecordings(deps, actor, protocol.applicationId);
  return { protocol, recordings, today, personId: actor.personId, isMember: actor.scope === 'commission' };
}

const Intent = z.object({ intent: z.enum(['code', 'sign', 'decide', 'refresh', 'recommend']) });

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const fields = Object.fromEntries(await formOf(request));
  const typed = (name: string) => String(fields[name] ?? '');
  const kept = { intent: typed('intent'), vote: typed('vote'), opinion: typed('opinion'), recommendations: typed('recommendations') };
  return await refusable(async () => {
    const id = uuidParam(params.id);
    const { intent } = readForm(Intent, fields);
    if (intent === 'code') await requestProtocolCode(deps, actor, id);
    if (intent === 'sign') await signProtocol(deps, actor, id, readForm(SignatureForm, fields));
    if (intent === 'decide') await decideByProtocol(deps, actor, id);
    if (intent === 'refresh') await refreshDraft(deps, actor, id);
    if (intent === 'recommend') await editRecommendations(deps, actor, id, readForm(RecommendationsForm, fields));
    return redirect(`/commission/protocols/${id}`);
  }, kept);
}

export default function Protocol({ loaderData: { protocol, recordings, today, personId, isMember }, actionData }: Route.ComponentProps) {
  const { own, outcome } = protocol;
  const codeError = actionData?.refusal.code.startsWith('code_') ? actionData.refusal.message : undefined;
  const long = actionData?.refusal.code === 'text_too_long' ? actionData : undefined;
  const open = protocol.state === 'draft' || protocol.state === 'signing';
  return (
    <div className="staff-page">
      {isMember && (
        <Breadcrumbs
          crumbs={[
            { label: m.council_protocols_title(), href: '/commission/protocols' },
            { label: m.council_protocol_number({ number: protocol.number }) },
          ]}
        />
      )}
      <PageHeader
        title={m.council_protocol_title({ number: protocol.number })}
        beside={
          <Pill tone={own.mustSign ? 'turn' : protocol.state === 'sealed' ? 'good' : 'wait'} icon={IconFileText}>
            {own.mustSign ? m.council_protocol_mine() : PROTOCOL_STATE_WORDS[protocol.state]()}
          </Pill>
        }
      />
      {actionData && !codeError && !long && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      <div className="protocol-facts">
        <FactList facts={factsOf(protocol, today)} />
      </div>
      <div className="with-side">
        <ProtocolPaper protocol={protocol} />
        <div className="stack">
          <RecordingList recordings={recordings} />
          <SignForm
            protocol={protocol}
            personId={personId}
            kept={actionData}
            codeError={codeError}
            opinionError={long?.intent === 'sign' ? long.refusal.message : undefined}
          />
          {own.mayDecide && <Decide reasons={own.reasons} toCouncil={protocol.toCouncil} />}
          {open && isMember && (outcome ?? protocol.proposed) === 'failed' && (
            <Recommendations lines={protocol.recommendations} typed={long?.intent === 'recommend' ? long : undefined} />
          )}
          {protocol.state === 'draft' && isMember && (
            <Card>
              <p className="small mute">{m.council_refresh_lead()}</p>
              <Form method="post" className="row">
                <input type="hidden" name="intent" value="refresh" />
                <Button kind="line" size={32}>
                  {m.council_refresh()}
                </Button>
              </Form>
            </Card>
          )}
        </div>
      </div>
    </div>
  );
}

function factsOf({ proposed, outcome, tally, signatures, quorum, lastDay, own, state, toCouncil }: ProtocolPage, today: string) {
  const decided = outcome ?? tally.outcome;
  const turn =
    own.mustSign || own.mayDecide
      ? m.council_turn_you()
      : state === 'sealed'
        ? toCouncil
          ? m.council_turn_council()
          : m.recognition_turn_nobody()
        : m.council_turn_commission();
  return [
    {
      name: decided ? m.council_commission_decision() : m.council_by_points(),
      value: <span className={outcomeClass(decided ?? proposed)}>{outcomeWords(decided ?? proposed)}</span>,
    },
    {
      name: m.council_protocol_commission(),
      value: m.council_signed_of({ signed: tally.signed, members: signatures.length, quorum }),
    },
    { name: m.council_turn(), value: turn },
    {
      name: m.council_until(),
      value: lastDay ? `${dayInWords(lastDay, getLocale())}, ${daysLeft(lastDay, today, getLocale())}` : m.council_no_term(),
    },
  ];
}

function Decide({ reasons, toCouncil }: { reasons: readonly string[]; toCouncil: boolean }) {
  return (
    <Card title={toCouncil ? m.council_decide_title() : m.recognition_decide_title()} className="sign-card">
      {reasons.length > 0 ? (
        <ul className="stack-s small">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ) : (
        <>
          <p className="small mute">{toCouncil ? m.council_decide_lead() : m.recognition_decide_lead()}</p>
          <Form method="post">
            <input type="hidden" name="intent" value="decide" />
            <Button size={40}>{toCouncil ? m.council_decide() : m.recognition_decide()}</Button>
          </Form>
        </>
      )}
    </Card>
  );
}

interface RecommendationsProps {
  lines: readonly string[];
  /** What was longer than it may be. */
  typed?: { readonly recommendations: string; readonly refusal: { readonly message: string } };
}

function Recommendations({ lines, typed }: RecommendationsProps) {
  return (
    <Card className="sign-card">
      <Form method="post" className="stack">
        <input type="hidden" name="intent" value="recommend" />
        <Textarea
          name="recommendations"
          label={m.council_recommendations()}
          hint={m.council_recommendations_hint()}
          defaultValue={typed?.recommendations ?? lines.join('\n')}
          error={typed?.refusal.message}
          rows={6}
          required
        />
        <Button kind="line" size={32}>
          {m.council_recommendations_save()}
        </Button>
      </Form>
    </Card>
  );
}
