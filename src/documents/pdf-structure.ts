/**
 * The tables of a PDF do not lead to its objects, or the trailer or catalogue is gone: readers open it only by guessing.
 * Reads the classic table; a packed one counts as sound once it stands where the file says.
 */
export function isBrokenStructure(bytes: Uint8Array): boolean {
  const raw = asText(bytes);
  const offset = Number([...raw.matchAll(/startxref\s+(\d{1,10})/g)].at(-1)?.[1] ?? Number.NaN);
  if (Number.isNaN(offset)) return true;
  if (OBJECT.test(raw.slice(offset, offset + 40))) return false;
  const offsets = readTable(raw, offset);
  if (!offsets?.every((at) => OBJECT.test(raw.slice(at, at + 40)))) return true;
  return !raw.includes('/ObjStm') && !/\/Type\s*\/Catalog\b/.test(raw);
}

/** Some node of the page tree is its own ancestor. Nodes inside packed objects are not seen here; the parser's own depth limit and the time limit hold there. */
export function hasPageLoop(bytes: Uint8Array): boolean {
  const kids = new Map<string, string[]>();
  for (const [, id = '', body = ''] of asText(bytes).matchAll(/(\d{1,10} \d{1,5}) obj\b([\s\S]{0,200000}?)endobj/g)) {
    if (!/\/Type\s*\/Pages\b/.test(body)) continue;
    const list = /\/Kids\s*\[([^\]]*)\]/.exec(body)?.[1] ?? '';
    kids.set(
      id,
      [...list.matchAll(/(\d{1,10})\s+(\d{1,5})\s+R/g)].map((found) => `${found[1]} ${found[2]}`),
    );
  }
  return hasCycle(kids);
}

const OBJECT = /^\s*\d{1,10}\s+\d{1,5}\s+obj/;

const asText = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** Where the objects in use stand; `undefined` where the table is not well formed. */
function readTable(raw: string, offset: number): number[] | undefined {
  const offsets: number[] = [];
  const section = /\s*(\d{1,10})\s+(\d{1,10})[ \t]*\r?\n?/y;
  const entry = /(\d{10}) (\d{5}) ([nf])[ \r\n]{1,2}/y;
  const start = /^\s*xref\s/.exec(raw.slice(offset, offset + 20));
  if (!start) return undefined;
  let at = offset + start[0].length;
  for (;;) {
    section.lastIndex = at;
    const head = section.exec(raw);
    if (!head) return /^\s*trailer/.test(raw.slice(at, at + 20)) ? offsets : undefined;
    at = section.lastIndex;
    for (let left = Number(head[2]); left > 0; left--) {
      entry.lastIndex = at;
      const found = entry.exec(raw);
      if (!found) return undefined;
      if (found[3] === 'n' && Number(found[1]) > 0) offsets.push(Number(found[1]));
      at = entry.lastIndex;
    }
  }
}

function hasCycle(children: ReadonlyMap<string, readonly string[]>): boolean {
  const settled = new Set<string>();
  for (const root of children.keys()) {
    const path = new Set<string>();
    const stack: { id: string; leaving: boolean }[] = [{ id: root, leaving: false }];
    for (let step = stack.pop(); step; step = stack.pop()) {
      if (step.leaving) {
        path.delete(step.id);
        settled.add(step.id);
      } else if (path.has(step.id)) return true;
      else if (!settled.has(step.id)) {
        path.add(step.id);
        stack.push({ id: step.id, leaving: true }, ...(children.get(step.id) ?? []).map((id) => ({ id, leaving: false })));
      }
    }
  }
  return false;
}
