import IconContrast from '@tabler/icons-react/icons/IconContrast2';
import IconTextSize from '@tabler/icons-react/icons/IconTextSize';
import type { ReactNode } from 'react';
import { useRouteLoaderData } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { getLocale, locales } from '#web/paraglide/runtime.js';
import type { loader } from '#web/root.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Menu } from '#web/ui/menu.tsx';
import { usePageAddress } from './page-address.ts';

const LANGUAGES = {
  ru: { short: 'Рус', name: 'Русский' },
  kk: { short: 'Қаз', name: 'Қазақша' },
  en: { short: 'Eng', name: 'English' },
} as const;

/** Plain forms on purpose: they work before JavaScript, and the whole document comes anew. */
function PreferencesForm({ children, className }: { children: ReactNode; className?: string }) {
  const address = usePageAddress();
  return (
    <form method="post" action="/preferences" className={className}>
      <input type="hidden" name="back" value={address} />
      {children}
    </form>
  );
}

export function LanguageTool() {
  return (
    <PreferencesForm className="row">
      {locales.map((locale) => (
        <button
          key={locale}
          type="submit"
          className="tool"
          name="locale"
          value={locale}
          lang={locale}
          title={LANGUAGES[locale].name}
          aria-pressed={locale === getLocale()}
        >
          {LANGUAGES[locale].short}
        </button>
      ))}
    </PreferencesForm>
  );
}

export function SizeTool() {
  const large = useRouteLoaderData<typeof loader>('root')?.preferences.size === 'large';
  return (
    <PreferencesForm>
      <button type="submit" className="tool" name="size" value={large ? 'normal' : 'large'} aria-pressed={large}>
        <Icon of={IconTextSize} size={20} />
        {m.common_text_larger()}
      </button>
    </PreferencesForm>
  );
}

/** Theme and contrast, at the foot of citizens' pages. */
export function LookTools() {
  const preferences = useRouteLoaderData<typeof loader>('root')?.preferences;
  const more = preferences?.contrast === 'more';
  const themes = [
    ['system', m.common_theme_system()],
    ['light', m.common_theme_light()],
    ['dark', m.common_theme_dark()],
  ] as const;
  return (
    <PreferencesForm className="row">
      {themes.map(([theme, word]) => (
        <button
          key={theme}
          type="submit"
          className="tool"
          name="theme"
          value={theme}
          aria-pressed={theme === (preferences?.theme ?? 'system')}
        >
          {word}
        </button>
      ))}
      <button type="submit" className="tool" name="contrast" value={more ? 'normal' : 'more'} aria-pressed={more}>
        <Icon of={IconContrast} size={20} />
        {m.common_contrast()}
      </button>
    </PreferencesForm>
  );
}

/** All of them in one menu, for the bar of people at work. */
export function PreferencesMenu() {
  return (
    <Menu summary={m.common_view()}>
      <LanguageTool />
      <SizeTool />
      <LookTools />
    </Menu>
  );
}
