import type { InvoicePage } from '#payments/index.ts';

/** May the viewer attach and send now? A person whose employer pays here only reads. */
export const isPayersTurn = (page: InvoicePage, viewer: 'person' | 'employer'): boolean =>
  page.state === 'awaiting_payment' && page.invoice.state === 'open' && isPayer(page, viewer);

/** Whoever pays signs the contract. */
export const isPayer = ({ invoice }: Pick<InvoicePage, 'invoice'>, viewer: 'person' | 'employer'): boolean =>
  viewer === 'employer' || invoice.payerKind !== 'employer' || invoice.toHandOver;
