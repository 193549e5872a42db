import { getLocale } from '#web/paraglide/runtime.js';

/** Letters that Kazakh has and Russian has not. */
const KAZAKH = /[әғқңөұүһі]/i;
/** So many words of Kazakh always have such a letter. */
const CERTAINLY_RUSSIAN = 4;
/** Stands for the name while its sentence is made. */
const GAP = '\u{FFFC}';

/** For `lang`: the language of a name that the catalogue holds, where the page has another. On Kazakh pages a few words without a Kazakh letter may be either. */
export function languageOf(name: string): 'ru' | 'kk' | undefined {
  const page = getLocale();
  const language = KAZAKH.test(name) ? 'kk' : 'ru';
  if (language === page || !/\p{Script=Cyrillic}/u.test(name)) return undefined;
  return page === 'kk' && name.split(' ').length < CERTAINLY_RUSSIAN ? undefined : language;
}

/** Names and texts of councils and centres stand in the language that they have; whoever listens is told where it is not that of the page. */
export function Native({ children }: { children: string }) {
  const language = languageOf(children);
  return language ? <span lang={language}>{children}</span> : children;
}

/** A sentence around such a name. */
export function NativeIn({ sentence, name }: { sentence: (name: string) => string; name: string }) {
  const [before = '', after = ''] = sentence(GAP).split(GAP);
  return (
    <>
      {before}
      <Native>{name}</Native>
      {after}
    </>
  );
}
