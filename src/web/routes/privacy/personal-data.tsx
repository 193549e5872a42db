import IconCheck from '@tabler/icons-react/icons/IconCheck';
import IconCircleOff from '@tabler/icons-react/icons/IconCircleOff';
import IconEye from '@tabler/icons-react/icons/IconEye';
import { Link } from 'react-router';
import { listLooks, listOwnConsents } from '#applications/index.ts';
import { requestContext } from '#web/context.ts';
import { pageNumber } from '#web/page-number.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { orErrorPage } from '#web/refusals.ts';
import { ROLE_WORDS } from '#web/role-words.ts';
import { Card, Empty, FactList } from '#web/ui/card.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { longDay, numericMoment } from '#web/ui/dates.ts';
import { PageHeader } from '#web/ui/navigation.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { Pill } from '#web/ui/status-pill.tsx';
import type { Route } from './+types/personal-data.ts';
import { aboutConsent, lookedAt } from './privacy-words.ts';

const SHOWN = 25;
/** Acts on an account have no zone of their own. */
const ZONE = 'Europe/Moscow';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    const page = pageNumber(new URL(request.url).searchParams.get('page'));
    const [consents, { looks, total }] = await Promise.all([
      listOwnConsents(deps, actor),
      listLooks(deps, actor, { offset: (page - 1) * SHOWN, limit: SHOWN }),
    ]);
    return {
      page,
      total,
      consents: consents.map(({ givenAt, withdrawnAt, ...consent }) => ({
        ...consent,
        givenAt: givenAt.toString(),
        withdrawnAt: withdrawnAt?.toString() ?? null,
      })),
      looks: looks.map(({ at, ...look }) => ({ ...look, at: at.toString() })),
    };
  });
}

export const meta: Route.MetaFunction = () => [{ title: `${m.privacy_title()} · ${m.common_product()}` }];

/** «Мои персональные данные»: what I agreed to, and who looked. */
export default function PersonalData({ loaderData: { consents, looks, page, total } }: Route.ComponentProps) {
  const moment = (at: string) => numericMoment(at, ZONE);
  const from = (page - 1) * SHOWN;
  return (
    <div className="wrap main-top stack-l">
      <PageHeader title={m.privacy_title()} lead={m.privacy_lead()} />
      <section className="stack">
        <h2>{m.privacy_consents()}</h2>
        {consents.map((consent) => (
          <Card key={consent.id} title={aboutConsent(consent)} level={3}>
            <div className="stack">
              <FactList
                facts={[
                  { name: m.privacy_given(), value: moment(consent.givenAt) },
                  ...(consent.address ? [{ name: m.privacy_from_address(), value: consent.address }] : []),
                  {
                    name: m.privacy_text(),
                    value: (
                      <>
                        {m.privacy_text_version({ version: longDay(consent.textVersion, getLocale()) })}.{' '}
                        <Link to={`/consent/${consent.purpose}?text=${consent.textSha256}`}>{m.privacy_read_text()}</Link>
                      </>
                    ),
                  },
                ]}
              />
              <div className="row">
                {consent.withdrawnAt !== null ? (
                  <Pill tone="idle" icon={IconCircleOff}>
                    {m.privacy_withdrawn({ at: moment(consent.withdrawnAt) })}
                  </Pill>
                ) : (
                  <>
                    <Pill tone="good" icon={IconCheck}>
                      {m.privacy_stands()}
                    </Pill>
                    {consent.purpose !== 'privacy_policy' && (
                      <Link to={`/cabinet/data/consents/${consent.id}`} aria-label={`${m.privacy_withdraw()}: ${aboutConsent(consent)}`}>
                        {m.privacy_withdraw()}
                      </Link>
                    )}
                  </>
                )}
                {consent.paperId && <a href={`/files/papers/${consent.paperId}`}>{m.privacy_paper()}</a>}
              </div>
            </div>
          </Card>
        ))}
      </section>
      <section className="stack">
        <h2>{m.privacy_looks()}</h2>
        {looks.length === 0 ? (
          <Empty icon={IconEye} title={m.privacy_looks()}>
            {m.privacy_no_looks()}
          </Empty>
        ) : (
          <>
            <DataTable
              caption={m.privacy_looks()}
              columns={[
                { id: 'at', label: m.privacy_look_when() },
                { id: 'who', label: m.privacy_look_who(), heads: true },
                { id: 'where', label: m.privacy_look_where() },
                { id: 'what', label: m.privacy_look_what() },
                { id: 'application', label: m.privacy_look_application() },
              ]}
              rows={looks.map(({ id, at, who, role, organisation, what, applicationId, applicationNumber }) => ({
                id,
                cells: {
                  at: moment(at),
                  who: who ?? (role === 'system' ? '' : ROLE_WORDS[role]()),
                  where: organisation ?? '',
                  what: lookedAt(what),
                  application: <Link to={`/cabinet/applications/${applicationId}`}>№ {applicationNumber}</Link>,
                },
              }))}
            />
            <Pagination
              from={from + 1}
              to={from + looks.length}
              total={total}
              previousHref={page > 1 ? `?page=${page - 1}` : undefined}
              nextHref={from + looks.length < total ? `?page=${page + 1}` : undefined}
            />
          </>
        )}
      </section>
    </div>
  );
}
