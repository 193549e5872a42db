import { Link } from 'react-router';
import { m } from '#web/paraglide/messages.js';

/** The word mark: a tick instead of the dots over «ё». Without `to` it is not a link (exam, letters). */
export function Logo({ to }: { to?: string }) {
  const word = (
    <span aria-hidden="true" lang="ru">
      Зач
      <span className="yo">
        е
        <svg
          viewBox="0 0 14 10"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.9"
          strokeLinecap="round"
          strokeLinejoin="round"
          aria-hidden="true"
        >
          <path d="M1.5 4.6 5 8.2 12.6.6" />
        </svg>
      </span>
      т
    </span>
  );
  return to ? (
    <Link className="logo" to={to}>
      <span className="sr-only">{m.ui_logo_home()}</span>
      {word}
    </Link>
  ) : (
    <span className="logo">
      <span className="sr-only">{m.ui_logo()}</span>
      {word}
    </span>
  );
}
