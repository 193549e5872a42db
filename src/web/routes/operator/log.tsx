import { Form, Link } from 'react-router';
import { z } from 'zod';
import { ACCOUNT_EVENTS, listAccountLog } from '#accounts/index.ts';
import { listLookLog, listMoveLog } from '#applications/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage } from '#web/refusals.ts';
import { lookedAt } from '#web/routes/privacy/privacy-words.ts';
import { Button } from '#web/ui/button.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { numericMoment } from '#web/ui/dates.ts';
import { Select } from '#web/ui/inputs.tsx';
import { PageHeader, Tabs } from '#web/ui/navigation.tsx';
import type { Route } from './+types/log.ts';
import { moveInWords } from './move-words.ts';
import { EVENT_WORDS, roleInWords } from './operator-words.ts';

const SHOWN = 100;
const ZONE = 'Europe/Moscow';

const Query = z.object({
  of: z.enum(['accounts', 'moves', 'looks']).catch('accounts'),
  kind: z.enum(ACCOUNT_EVENTS).nullable().catch(null),
  before: z.string().max(60).nullable().catch(null),
});

interface Row {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly where: string;
}

export const meta = () => [{ title: `${m.operator_log()} · ${m.common_product()}` }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const query = Query.parse(
    Object.fromEntries(['of', 'kind', 'before'].map((name) => [name, new URL(request.url).searchParams.get(name)])),
  );
  return await orErrorPage(async () => ({
    ...query,
    kinds: ACCOUNT_EVENTS.map((value) => ({ value, label: EVENT_WORDS[value]() })),
    ...(await rowsOf(deps, actor, query)),
  }));
}

async function rowsOf(
  deps: Parameters<typeof listAccountLog>[0] & Parameters<typeof listMoveLog>[0],
  actor: Parameters<typeof listMoveLog>[1],
  { of, kind, before }: z.infer<typeof Query>,
): Promise<{ rows: readonly Row[]; next: string | null }> {
  if (of === 'accounts') {
    const id = z.uuid().safeParse(before);
    const entries = await listAccountLog(deps, actor, { kind, before: id.success ? id.data : null, limit: SHOWN });
    const rows = entries.map(({ id: entry, at, kind: event, who, personId, address, details }) => ({
      id: entry,
      at: at.toString(),
      who: who ?? personId?.slice(-8) ?? '',
      what: details.role ? `${EVENT_WORDS[event]()}: ${details.role}` : EVENT_WORDS[event](),
      where: address ?? '',
    }));
    return { rows, next: entries.length === SHOWN ? (rows.at(-1)?.id ?? null) : null };
  }
  const part = { before: momentOf(before), limit: SHOWN };
  const shared = ({
    id,
    at,
    who,
    role,
    number,
    centre,
  }: Awaited<ReturnType<typeof listMoveLog>>[number] | Awaited<ReturnType<typeof listLookLog>>[number]) => ({
    id,
    at: at.toString(),
    who: who ? `${who}, ${roleInWords(role)}` : roleInWords(role),
    where: [number === null ? '' : `№ ${number}`, centre ?? ''].filter(Boolean).join(', '),
  });
  const rows =
    of === 'moves'
      ? (await listMoveLog(deps, actor, part)).map((entry) => ({ ...shared(entry), what: moveInWords(entry.move) }))
      : (await listLookLog(deps, actor, part)).map((entry) => ({ ...shared(entry), what: lookedAt(entry.what) }));
  return { rows, next: rows.length === SHOWN ? (rows.at(-1)?.at ?? null) : null };
}

function momentOf(text: string | null): Temporal.Instant | null {
  try {
    return text === null ? null : Temporal.Instant.from(text);
  } catch {
    return null;
  }
}

/** What happened in the installation: who came in, who was given a role, who moved and who opened which file. */
export default function Log({ loaderData: { of, kind, kinds, rows, next } }: Route.ComponentProps) {
  const more = next && `?${new URLSearchParams({ of, ...(kind && { kind }), before: next })}`;
  return (
    <div className="staff-page stack">
      <PageHeader title={m.operator_log()} lead={m.operator_log_lead()} />
      <Tabs
        label={m.operator_log()}
        tabs={[
          { label: m.operator_log_accounts(), href: '?of=accounts', current: of === 'accounts' },
          { label: m.operator_log_moves(), href: '?of=moves', current: of === 'moves' },
          { label: m.operator_log_looks(), href: '?of=looks', current: of === 'looks' },
        ]}
      />
      {of === 'accounts' && (
        <Form method="get" className="row">
          <Select name="kind" label={m.operator_log_kind()} empty={m.operator_log_any()} defaultValue={kind ?? ''} options={kinds} />
          <Button kind="line" size={40}>
            {m.operator_find_do()}
          </Button>
        </Form>
      )}
      {rows.length === 0 ? (
        <p className="mute">{m.operator_log_empty()}</p>
      ) : (
        <DataTable
          caption={m.operator_log()}
          columns={[
            { id: 'at', label: m.operator_log_at(), kind: 'num' },
            { id: 'what', label: m.operator_log_what(), heads: true },
            { id: 'who', label: m.operator_log_who() },
            { id: 'where', label: of === 'accounts' ? m.operator_log_address() : m.operator_log_application() },
          ]}
          rows={rows.map(({ id, at, who, what, where }) => ({ id, cells: { at: numericMoment(at, ZONE), who, what, where } }))}
        />
      )}
      {more && <Link to={more}>{m.operator_log_earlier()}</Link>}
    </div>
  );
}
