import { createContext, useContext } from 'react';

/** Facts of the document that the server knows and every element may need. In the browser they are read from the document itself. */
export interface DocumentFacts {
  readonly nonce: string;
  readonly requestId: string;
  /** The service cannot answer just now. */
  readonly away: boolean;
  /** Words at the address of something else: the browser runs no script over them. */
  readonly still: boolean;
}

export const DocumentContext = createContext<DocumentFacts>({ nonce: '', requestId: '', away: false, still: false });
export const useDocument = (): DocumentFacts => useContext(DocumentContext);

export const REQUEST_ID_META = 'request-id';

/** A script keeps its nonce as a property; the attribute is hidden by the browser. */
export function readDocumentFacts(): DocumentFacts {
  const script = document.querySelector<HTMLScriptElement>('script[nonce]');
  const meta = document.querySelector<HTMLMetaElement>(`meta[name="${REQUEST_ID_META}"]`);
  return { nonce: script?.nonce ?? '', requestId: meta?.content ?? '', away: meta?.dataset.away !== undefined, still: false };
}
