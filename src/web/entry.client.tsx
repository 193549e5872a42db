import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { languageIs } from '#platform/language.ts';
import { assertIsLocale, getLocale, overwriteGetLocale } from '#web/paraglide/runtime.js';
import { DocumentContext, readDocumentFacts } from './document.ts';

// The server has chosen the language and says so in the document; asking cookie or browser again could only disagree with it.
overwriteGetLocale(() => assertIsLocale(document.documentElement.lang));
languageIs(getLocale);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <DocumentContext value={readDocumentFacts()}>
        <HydratedRouter />
      </DocumentContext>
    </StrictMode>,
  );
});
