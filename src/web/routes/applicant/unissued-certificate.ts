import type { FilingHead } from '#applications/index.ts';
import type { PendingCertificate } from '#outcomes/index.ts';

export interface Unissued {
  /** The certificate that is being made; undefined: there is none, or it is issued. */
  readonly certificate?: PendingCertificate['state'];
}

const AWAITED = {
  awaiting_number: {
    ru: 'Признано, ждёт номера свидетельства',
    kk: 'Танылды, куәлік нөмірін күтуде',
    en: 'Recognised, the certificate awaits its number',
  },
  to_sign: { ru: 'Признано, свидетельство на подписи', kk: 'Танылды, куәлік қол қоюда', en: 'Recognised, the certificate is being signed' },
} as const;

/** The application's state as its certificate stands: recognised by the council, but nothing is issued before the head has signed. */
export function withCertificate<A extends Pick<FilingHead, 'id' | 'stateLabel' | 'tone'>>(
  application: A,
  pending: ReadonlyMap<string, PendingCertificate['state']>,
): A & Unissued {
  const certificate = pending.get(application.id);
  return certificate ? { ...application, certificate, stateLabel: AWAITED[certificate], tone: 'wait' } : application;
}
