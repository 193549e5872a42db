import { m } from '#web/paraglide/messages.js';

/** Telephone and e-mail of somebody, as links; nothing where there is neither. */
export function ContactWords({ phone, email }: { phone: string | null; email: string | null }) {
  return (
    <>
      {phone && <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>}
      {phone && email && ', '}
      {email && (
        <a href={`mailto:${email}`} aria-label={m.ui_write_to({ email })}>
          {email}
        </a>
      )}
    </>
  );
}
