import { m } from '#web/paraglide/messages.js';

/** What the keys of a page do: `{ keys: ['J', 'K'], does: 'дело' }`. Shown on wide screens only. */
export function KeyHints({ keys }: { keys: readonly { keys: readonly string[]; does: string }[] }) {
  return (
    <ul className="keys" aria-label={m.ui_keys()}>
      {keys.map((hint) => (
        <li key={hint.does}>
          {hint.keys.map((key) => (
            <span key={key}>
              <kbd>{key}</kbd>{' '}
            </span>
          ))}
          {hint.does}
        </li>
      ))}
    </ul>
  );
}
