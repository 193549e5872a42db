import { data } from 'react-router';
import { type ConsentPurpose, consentText, findConsentText, isConsentPurpose } from '#accounts/index.ts';
import { currentLanguage } from '#platform/language.ts';
import { jurisdictionsOf, type Procedure } from '#procedures/index.ts';
import { requestContext } from '#web/context.ts';
import { type Asker, readCouncils } from '#web/councils.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { readProcedures } from '#web/procedures.ts';
import { longDay } from '#web/ui/dates.ts';
import { PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/consent-text.ts';

const TITLES: Record<ConsentPurpose, (inputs?: object, options?: { locale?: 'ru' | 'kk' }) => string> = {
  registration: m.account_consent_registration,
  privacy_policy: m.account_consent_policy,
  application: m.account_consent_application,
};

/** The text that was agreed to (`?text=`, its hash), else the one in force by the law of `?country=` or of the reader's own council. */
export async function loader({ params: { purpose }, request, context }: Route.LoaderArgs) {
  if (!isConsentPurpose(purpose)) throw data(null, { status: 404 });
  const { searchParams } = new URL(request.url);
  const text =
    findConsentText(searchParams.get('text') ?? '') ?? consentText(purpose, await countryOf(context.get(requestContext), searchParams));
  const locale = currentLanguage();
  const language = locale === 'kk' ? 'kk' : 'ru';
  return {
    purpose,
    version: text.version,
    paragraphs: locale === 'en' && text.en ? text.en.split('\n\n') : withoutTitle(text[language].split('\n\n'), purpose, language),
    isTranslated: locale === 'en' && text.en !== undefined,
    isForeign: locale === 'en' && text.en === undefined,
  };
}

async function countryOf(asker: Asker, searchParams: URLSearchParams): Promise<Procedure['jurisdiction']> {
  const procedures = await readProcedures(asker.deps);
  const asked = jurisdictionsOf(procedures).find(({ id }) => id === searchParams.get('country'));
  if (asked) return asked.id;
  const { councils } = await readCouncils(asker);
  return procedures.find(({ id }) => id === councils[0]?.procedureId)?.jurisdiction ?? procedures[0]?.jurisdiction ?? 'ru';
}

/** The text of the policy begins with its own name, which the page tells as its heading. */
const withoutTitle = ([first = '', ...rest]: readonly string[], purpose: ConsentPurpose, locale: 'ru' | 'kk'): readonly string[] =>
  first.replace(/\.$/, '') === TITLES[purpose]({}, { locale }) ? rest : [first, ...rest];

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: [loaderData && TITLES[loaderData.purpose](), m.common_product()].filter(Boolean).join(' · ') },
];

export default function ConsentText({ loaderData: { purpose, version, paragraphs, isTranslated, isForeign } }: Route.ComponentProps) {
  return (
    <div className="wrap narrow prose stack-l">
      <PageHeader title={TITLES[purpose]()} />
      {(isTranslated || isForeign) && <Note>{isTranslated ? m.account_consent_translated() : m.account_consent_only_russian()}</Note>}
      {paragraphs.map((text) => (
        <p key={text} lang={isForeign ? 'ru' : undefined}>
          {text}
        </p>
      ))}
      <p className="small mute">{m.account_consent_version({ version: longDay(version, getLocale()) })}</p>
    </div>
  );
}
