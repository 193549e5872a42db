import { rememberLanguage, type Session } from '#accounts/index.ts';
import type { AppDeps } from '#deps';
import type { InstallationSettings } from '#platform/deps.ts';
import { chosenLanguage, PreferencesForm, preferenceCookies } from '#web/preferences.ts';

/**
 * What was chosen in this browser becomes the person's language; where nothing was, the browser takes the person's.
 * @returns cookies to set.
 */
export async function languageOfPerson(
  deps: AppDeps,
  session: Session,
  request: Request,
  { publicUrl }: Pick<InstallationSettings, 'publicUrl'>,
): Promise<readonly string[]> {
  const chosen = chosenLanguage(request.headers.get('cookie'));
  if (chosen === null) return preferenceCookies(PreferencesForm.parse({ locale: session.locale }), publicUrl.startsWith('https://'));
  if (chosen !== session.locale) await rememberLanguage(deps, session.actor, chosen);
  return [];
}
