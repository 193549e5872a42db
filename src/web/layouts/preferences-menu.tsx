import { useLocation, useRouteLoaderData } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { locales } from '#web/paraglide/runtime.js';
import type { loader } from '#web/root.tsx';

const LANGUAGES = { ru: 'Русский', kk: 'Қазақша', en: 'English' } as const;

/** Language, theme and size of text: plain forms, so that they work before JavaScript and the whole document comes anew. */
export function PreferencesMenu() {
  const root = useRouteLoaderData<typeof loader>('root');
  const { pathname, search } = useLocation();
  const theme = root?.preferences.theme ?? 'system';
  const large = root?.preferences.size === 'large';
  const strong = root?.preferences.contrast === 'more';
  const themes = { system: m.common_theme_system(), light: m.common_theme_light(), dark: m.common_theme_dark() } as const;
  return (
    <details className="preferences">
      <summary>{m.common_view()}</summary>
      <form method="post" action="/preferences">
        <input type="hidden" name="back" value={pathname + search} />
        <fieldset>
          <legend>{m.common_language()}</legend>
          {locales.map((locale) => (
            <button type="submit" key={locale} name="locale" value={locale} lang={locale} aria-pressed={locale === root?.locale}>
              {LANGUAGES[locale]}
            </button>
          ))}
        </fieldset>
        <fieldset>
          <legend>{m.common_theme()}</legend>
          {(['system', 'light', 'dark'] as const).map((choice) => (
            <button type="submit" key={choice} name="theme" value={choice} aria-pressed={choice === theme}>
              {themes[choice]}
            </button>
          ))}
        </fieldset>
        <button type="submit" name="size" value={large ? 'normal' : 'large'} aria-pressed={large}>
          {m.common_text_larger()}
        </button>
        <button type="submit" name="contrast" value={strong ? 'normal' : 'more'} aria-pressed={strong}>
          {m.common_contrast()}
        </button>
      </form>
    </details>
  );
}
