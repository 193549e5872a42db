import { useMatches } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { Menu } from '#web/ui/menu.tsx';

/** What a key of a page does: `{ keys: ['J', 'K'], does: 'дело' }`. */
export interface KeyHint {
  readonly keys: readonly string[];
  readonly does: string;
}

/** A page of staff with keys of its own exports `handle`; the menu under «?» lists them beside the common ones. */
export interface StaffHandle {
  /** Asked at each rendering, because the language is the reader's. */
  keys(): readonly KeyHint[];
}

const COMMON = (): readonly KeyHint[] => [
  { keys: ['J', 'K'], does: m.ui_keys_row() },
  { keys: ['Enter'], does: m.ui_keys_open() },
  { keys: ['/'], does: m.ui_keys_find() },
  { keys: ['Tab'], does: m.ui_keys_next() },
  { keys: ['Esc'], does: m.ui_keys_close() },
  { keys: ['?'], does: m.ui_keys_this() },
];

const keysOf = (handle: unknown): readonly KeyHint[] =>
  typeof handle === 'object' && handle !== null && 'keys' in handle ? (handle as StaffHandle).keys() : [];

/** «?»: what the keys of this page do. */
export function KeysMenu() {
  const own = useMatches().flatMap(({ handle }) => keysOf(handle));
  const taken = new Set(own.flatMap(({ keys }) => keys));
  const hints = [...own, ...COMMON().filter(({ keys }) => !keys.some((key) => taken.has(key)))];
  return (
    <Menu className="keys-menu" summary={<kbd>?</kbd>} label={m.ui_keys()} hideChevron>
      <p className="menu-title">{m.ui_keys()}</p>
      <dl>
        {hints.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <span key={key}>
                  <kbd>{key}</kbd>{' '}
                </span>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Menu>
  );
}

/** Opens the menu with the focus on it, so that Escape closes it again. */
export function showKeys(): void {
  const menu = document.querySelector<HTMLDetailsElement>('.keys-menu');
  if (!menu) return;
  menu.open = true;
  menu.querySelector('summary')?.focus();
}
