import type { HalfSent } from '#documents/index.ts';
import { m } from '#web/paraglide/messages.js';
import { Note } from '#web/ui/note.tsx';

/** What the person has begun to send: choosing the same file again goes on from there. */
export function HalfSentNote({ files }: { files: readonly HalfSent[] }) {
  if (files.length === 0) return null;
  return (
    <Note tone="turn">
      {files.map(({ id, name, percent }) => (
        <p key={id}>{m.documents_half_sent({ name, percent })}</p>
      ))}
    </Note>
  );
}
