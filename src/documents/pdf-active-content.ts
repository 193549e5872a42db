import { inflateSync } from 'node:zlib';

/** How often a PDF names something that acts, plays or carries other files. */
export interface ActiveContent {
  readonly scripts: number;
  readonly launches: number;
  readonly sendsData: number;
  readonly xfa: number;
  readonly files: number;
  readonly programs: number;
  readonly media: number;
  /** Object streams that could not be looked into. */
  readonly unreadable: number;
}

type Counted = Exclude<keyof ActiveContent, 'unreadable'>;

/** Objects packed into one stream; a real one has some hundred kilobytes. */
const MAX_UNPACKED_BYTES = 16 * 1024 * 1024;
const MAX_UNPACKED_IN_ALL = 64 * 1024 * 1024;

const NAMES: Readonly<Record<string, Counted>> = {
  JavaScript: 'scripts',
  Launch: 'launches',
  SubmitForm: 'sendsData',
  ImportData: 'sendsData',
  XFA: 'xfa',
  NeedsRendering: 'xfa',
  EmbeddedFile: 'files',
  EmbeddedFiles: 'files',
  FileAttachment: 'files',
  GoToE: 'files',
  RichMedia: 'media',
  RichMediaExecute: 'media',
  Rendition: 'media',
  Movie: 'media',
  Sound: 'media',
};

const PROGRAM_NAME = /\(([^()\\]{1,200}\.(?:exe|com|scr|bat|cmd|ps1|vbs|js|jse|wsf|hta|msi|dll|jar|lnk|sh|app|dmg))\)/gi;

/**
 * Looks for names in the raw bytes and in packed objects, without following the file's own tables: what a broken table hides is found too, so is what an earlier
 * revision of the file still carries. `/J#61vaScript` counts as `/JavaScript`. Short names like `/JS` are not searched for: they come up by chance in packed pictures.
 */
export function findActiveContent(bytes: Uint8Array): ActiveContent {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const found = { scripts: 0, launches: 0, sendsData: 0, xfa: 0, files: 0, programs: 0, media: 0, unreadable: 0 };
  count(raw, found);
  for (const unpacked of packedObjects(raw)) {
    if (unpacked === undefined) found.unreadable += 1;
    else count(unpacked, found);
  }
  return found;
}

function count(text: string, found: Record<Counted, number>): void {
  for (const [, name] of text.matchAll(/\/([A-Za-z#][A-Za-z0-9#]{2,80})(?![A-Za-z0-9#])/g)) {
    const counted = name && NAMES[plainName(name)];
    if (counted) found[counted] += 1;
  }
  for (const _ of text.matchAll(PROGRAM_NAME)) found.programs += 1;
}

const plainName = (name: string) => name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** The text of each object stream; `undefined` where it cannot be unpacked (another filter, encrypted, broken, too large). */
function* packedObjects(raw: string): Generator<string | undefined> {
  let left = MAX_UNPACKED_IN_ALL;
  for (const match of raw.matchAll(/\/ObjStm(?![A-Za-z0-9#])/g)) {
    const start = /stream\r?\n/g;
    start.lastIndex = match.index;
    const opening = start.exec(raw.slice(0, match.index + 2000));
    if (!opening) continue;
    const from = opening.index + opening[0].length;
    const to = raw.indexOf('endstream', from);
    const unpacked = unpack(raw.slice(from, to < 0 ? undefined : to), Math.min(MAX_UNPACKED_BYTES, left));
    left -= unpacked?.length ?? 0;
    yield unpacked;
  }
}

function unpack(packed: string, maxOutputLength: number): string | undefined {
  if (maxOutputLength <= 0) return undefined;
  try {
    return inflateSync(Buffer.from(packed, 'latin1'), { maxOutputLength }).toString('latin1');
  } catch {
    return undefined;
  }
}
