import type { Answer } from './send-file.ts';

/** Longer than a piece takes on the slowest line; a line that hangs without breaking is given up then. */
const PATIENCE_MS = 180_000;

/** Posts a form by a request that tells its progress. Never throws. */
export function post(address: string, form: FormData, onProgress?: (share: number) => void, onSent?: () => void): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.timeout = PATIENCE_MS;
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.upload.onload = () => onSent?.();
    const broken = () => resolve({ status: 0, body: null });
    request.onerror = broken;
    request.ontimeout = broken;
    request.onabort = broken;
    request.onload = () => resolve({ status: request.status, body: readBody(request.responseText) });
    request.send(form);
  });
}

/** Null for what is not ours: a proxy's page of an outage. */
function readBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
