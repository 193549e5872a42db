import { data } from 'react-router';
import { CONSENT_TEXTS, type ConsentPurpose } from '#accounts/index.ts';
import { currentLanguage } from '#platform/language.ts';
import { m } from '#web/paraglide/messages.js';
import { PageHeader } from '#web/ui/navigation.tsx';
import type { Route } from './+types/consent-text.ts';

const TITLES: Record<ConsentPurpose, (inputs?: object, options?: { locale?: 'ru' | 'kk' }) => string> = {
  registration: m.account_consent_registration,
  privacy_policy: m.account_consent_policy,
  application: m.account_consent_application,
};

export function loader({ params: { purpose } }: Route.LoaderArgs) {
  if (!Object.hasOwn(CONSENT_TEXTS, purpose)) throw data(null, { status: 404 });
  const { version, ...text } = CONSENT_TEXTS[purpose as ConsentPurpose];
  const language = currentLanguage() === 'kk' ? 'kk' : 'ru';
  return {
    purpose: purpose as ConsentPurpose,
    version,
    paragraphs: withoutTitle(text[language].split('\n\n'), purpose as ConsentPurpose, language),
  };
}

/** The text of the policy begins with its own name, which the page tells as its heading. */
const withoutTitle = ([first = '', ...rest]: readonly string[], purpose: ConsentPurpose, locale: 'ru' | 'kk'): readonly string[] =>
  first.replace(/\.$/, '') === TITLES[purpose]({}, { locale }) ? rest : [first, ...rest];

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: [loaderData && TITLES[loaderData.purpose](), m.common_product()].filter(Boolean).join(' · ') },
];

export default function ConsentText({ loaderData: { purpose, version, paragraphs } }: Route.ComponentProps) {
  return (
    <div className="wrap narrow prose stack-l">
      <PageHeader title={TITLES[purpose]()} />
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p className="small mute">{m.account_consent_version({ version })}</p>
    </div>
  );
}
