import { useRef, useState } from 'react';
import { m } from '#web/paraglide/messages.js';
import { post } from './post.ts';
import { NotTaken, sendFile } from './send-file.ts';

export type Sending =
  | { readonly step: 'idle' }
  | { readonly step: 'sending'; readonly percent: number }
  /** The line is broken; sending goes on by itself from there. */
  | { readonly step: 'waiting'; readonly percent: number }
  | { readonly step: 'checking' }
  /** Everything but the answer: the person tries again. */
  | { readonly step: 'broken' }
  | { readonly step: 'refused'; readonly message: string };

const FILES = 'files';
/** Fewer bytes are sooner sent at once. */
const WORTH_PIECES = 128 * 1024;
/** Of one form; the server refuses more. */
const MOST = 64 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;
/** Of one file that is no photograph; the server refuses more. */
const MOST_OF_A_DOCUMENT = 20 * MEGABYTE;
const LONGEST_REST_MS = 30_000;

const mostOf = ({ name, type }: File): number =>
  type.startsWith('image/') || /\.(jpe?g|png|webp|heic|heif)$/i.test(name) ? MOST : MOST_OF_A_DOCUMENT;

/** With one digit, never as little as what is allowed: «20,1». */
const megabytes = (bytes: number): string => (Math.ceil((bytes / MEGABYTE) * 10) / 10).toFixed(1).replace('.', ',');

/** Sends the files of a form ahead of it, piece by piece; the form then names them in the field `sent`. */
export function useSending() {
  const [state, setState] = useState<Sending>({ step: 'idle' });
  const goOn = useRef<() => void>(() => {});

  /** The form that is left to send; null where the server has said no, which `state` tells. */
  async function sendAhead(form: FormData): Promise<FormData | null> {
    const files = form.getAll(FILES).filter((entry): entry is File => entry instanceof File && entry.size > 0);
    const total = files.reduce((sum, { size }) => sum + size, 0);
    const large = files.find((file) => file.size > mostOf(file));
    if (large) return refuse(m.documents_one_too_large({ name: large.name, size: megabytes(large.size), most: mostOf(large) / MEGABYTE }));
    if (total > MOST) return refuse(m.documents_too_heavy());
    // over plain http the browser counts no hashes: the form then takes its files along, as without JavaScript
    if (total < WORTH_PIECES || !crypto.subtle) return form;
    const rest = new FormData();
    for (const [name, value] of form) if (name !== FILES) rest.append(name, value);
    let before = 0;
    for (const file of files) {
      try {
        const id = await sendOne(file, (sent, broken) => {
          const percent = Math.min(100, Math.floor(((before + sent) / total) * 100));
          setState({ step: broken ? 'waiting' : 'sending', percent });
        });
        rest.append('sent', id);
      } catch (error) {
        if (error instanceof NotTaken) return refuse(error.message || m.documents_not_taken());
        // the picture was deleted or changed since it was chosen
        if (error instanceof DOMException) return refuse(m.documents_file_unreadable({ name: file.name }));
        throw error;
      }
      before += file.size;
    }
    return rest;
  }

  function refuse(message: string): null {
    setState({ step: 'refused', message });
    return null;
  }

  async function sendOne(file: File, tell: (sent: number, broken: boolean) => void): Promise<string> {
    tell(0, false);
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    return await sendFile(file, sha256, { post, rest, now: () => performance.now() }, tell);
  }

  /** Until the time is over, the network is back, or the person says so. */
  function rest(failures: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        removeEventListener('online', end);
        resolve();
      };
      const timer = setTimeout(end, Math.min(1000 * 2 ** failures, LONGEST_REST_MS));
      addEventListener('online', end);
      goOn.current = end;
    });
  }

  return { state, setState, sendAhead, goOn: () => goOn.current() };
}
