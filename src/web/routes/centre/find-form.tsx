import IconSearch from '@tabler/icons-react/icons/IconSearch';
import { useEffect, useRef } from 'react';
import { Form } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';

/** «Номер, фамилия, СНИЛС»; the key `/` goes there. */
export function FindForm({ action, words, kept = {} }: { action: string; words: string; kept?: Readonly<Record<string, string>> }) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const goThere = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
      if ((event.key !== '/' && event.code !== 'Slash') || event.shiftKey || typing || event.ctrlKey || event.metaKey || event.altKey)
        return;
      event.preventDefault();
      box.current?.focus();
    };
    document.addEventListener('keydown', goThere);
    return () => document.removeEventListener('keydown', goThere);
  }, []);
  return (
    <Form className="desk-find" role="search" action={action} method="get">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        ref={box}
        className="input"
        type="search"
        name="q"
        defaultValue={words}
        placeholder={m.centre_search()}
        aria-label={m.centre_search()}
        aria-keyshortcuts="/"
      />
      <Button kind="line" size={32} icon={<Icon of={IconSearch} size={16} />}>
        {m.centre_search_do()}
      </Button>
    </Form>
  );
}
