import IconLock from '@tabler/icons-react/icons/IconLock';
import { Link } from 'react-router';
import { readCouncilSettingsPage, type SettingShown } from '#catalogue/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage } from '#web/refusals.ts';
import { DataTable } from '#web/ui/data-table.tsx';
import { numericMoment } from '#web/ui/dates.ts';
import { Icon } from '#web/ui/icon.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import { inLanguage } from '../applicant/filing-words.ts';
import type { Route } from './+types/council-settings.ts';
import { COUNCIL_ZONE } from './council-zone.ts';
import { fixedWords, GROUP_WORDS, sourceWords, valueWords } from './setting-words.ts';

export const meta = () => [{ title: `${m.settings_council_title()} · ${m.common_product()}` }];

export async function loader({ context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(() => readCouncilSettingsPage(deps, actor));
}

/** Everything that a council may have otherwise, and what the law has fixed, each with its source. */
export default function CouncilSettingsPage({ loaderData: { procedure, settings, mayChange } }: Route.ComponentProps) {
  return (
    <div className="staff-page">
      <PageHeader title={m.settings_council_title()} lead={m.settings_council_lead({ procedure: inLanguage(procedure) })} />
      {Object.entries(GROUP_WORDS).map(([group, word]) => (
        <DataTable
          key={group}
          caption={captionOf(group, word(), settings)}
          showCaption
          columns={[
            { id: 'name', label: m.settings_name(), heads: true },
            { id: 'value', label: m.settings_value() },
            { id: 'source', label: m.settings_source() },
            { id: 'changed', label: m.settings_changed() },
          ]}
          rows={settings.filter(({ rule }) => rule.group === group).map((one) => ({ id: one.rule.id, cells: cellsOf(one, mayChange) }))}
        />
      ))}
    </div>
  );
}

function cellsOf({ rule, value, history }: SettingShown, mayChange: boolean) {
  const [last] = history;
  const isDefault = JSON.stringify(value) === JSON.stringify(rule.default);
  return {
    name:
      rule.mayChange && (mayChange || history.length > 0) ? (
        <Link to={`/council/settings/${rule.id}`}>{inLanguage(rule.label)}</Link>
      ) : (
        inLanguage(rule.label)
      ),
    value: rule.mayChange ? (
      <>
        <strong>{valueWords(rule.kind, value)}</strong>
        {!isDefault && <small className="mute"> {m.settings_by_default({ value: valueWords(rule.kind, rule.default) })}</small>}
      </>
    ) : (
      <>
        <Icon of={IconLock} size={16} label={m.settings_locked()} /> {valueWords(rule.kind, value)}
      </>
    ),
    source: sourceWords(rule.source),
    changed: last ? `${numericMoment(last.at, COUNCIL_ZONE)}${last.by ? `, ${last.by}` : ''}` : '—',
  };
}

/** «Сроки. Для заявлений, поданных после изменения»: a group begins to hold all at once. */
function captionOf(group: string, word: string, settings: readonly SettingShown[]): string {
  const first = settings.find(({ rule }) => rule.group === group && rule.mayChange);
  return first ? `${word}. ${fixedWords(first.rule)}` : word;
}
