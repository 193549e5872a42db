import IconSearch from '@tabler/icons-react/icons/IconSearch';
import { Form } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { MOST_WORDS } from './search-words.ts';

interface FindFormProps {
  action: string;
  words: string;
  /** What is searched: «Номер, фамилия, СНИЛС». */
  label: string;
  kept?: Readonly<Record<string, string>>;
}

/** The search of a list; the key `/` goes there. */
export function FindForm({ action, words, label, kept = {} }: FindFormProps) {
  return (
    <Form className="desk-find" role="search" action={action} method="get">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        className="input"
        type="search"
        name="q"
        defaultValue={words}
        maxLength={MOST_WORDS}
        placeholder={label}
        aria-label={label}
        aria-keyshortcuts="/"
      />
      <Button kind="line" size={32} icon={<Icon of={IconSearch} size={16} />}>
        {m.centre_search_do()}
      </Button>
    </Form>
  );
}
